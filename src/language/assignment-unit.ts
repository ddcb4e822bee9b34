import type { CivilDate } from '../calendar/date.ts'
import type { UnitGroup } from './assignment-groups.ts'
import { unitsOn } from './choose-unit.ts'
import type { Cursor } from './cursor.ts'
import type { Lexicon } from './lexicon.ts'
import { type Placed, typedIn } from './placed.ts'
import { costOfSlip } from './readings.ts'
import type { Span } from './spans.ts'
import { said, spelled } from './spelled.ts'
import { type Token, tokenize } from './text.ts'

/** Words that name a unit, but not one alone or none that is known. */
export interface UnclearUnit {
  readonly words: string
  /** Codes of those that it may be, the likeliest first. */
  readonly candidates: readonly string[]
}

/** One member of a list: a unit, a group, or words for one that cannot be told. */
export interface Item {
  readonly end: number
  readonly units: readonly string[]
  readonly group: UnitGroup | null
  readonly unclear: readonly UnclearUnit[]
}

/** What a text is read with: its tokens, and every phrase of the lexicon that begins at each of them. */
export interface Reading {
  readonly placed: Placed
  readonly cursor: Cursor
  readonly spans: readonly (readonly Span[])[]
  readonly lexicon: Lexicon
  readonly today: CivilDate
}

/** What stands between the members of a list. */
export const separators = said(', và|và|,|;|/|+|&|cùng với|cùng|với|, and|and')

/** The unit named at a position; `runsOn`: no comma or "và" stands before it. */
export function unitAt(reading: Reading, at: number, runsOn: boolean): Item | null {
  const start = reading.cursor.word(at) === 'the' ? at + 1 : at
  const spans = (reading.spans[start] ?? []).filter((span) => mayBeMeant(reading, span, runsOn))
  const [best] = spans.toSorted((a, b) => b.end - a.end || a.cost - b.cost)
  if (best === undefined) return null
  const { lexicon, placed, today } = reading
  const codes = best.meanings.flatMap((one) => (one.kind === 'unit' ? one.code : []))
  const units = unitsOn([...new Set(codes)], today, lexicon.catalogue)
  const end = pastPlace(reading, best.end, units)
  const more = partOfName(reading, best, end, units)
  if (units.length === 1 && more === end) return { end, units, group: null, unclear: [] }
  const words = typedIn(placed, { start, end: more })
  return { end: more, units: [], group: null, unclear: [{ words, candidates: units }] }
}

const unitWord = spelled(
  'sở|huyện|tp|thành|thị|tx|tỉnh|quận|ubnd|ban|bql|vp|văn|department|district|city|office|inspectorate|provincial',
)
const noVowels = /^[^aeiou]+$/
/** Units' names that are also what a unit is told to do: "xây dựng kế hoạch", "thanh tra đột xuất". */
const alsoVerbs = said('xây dựng|thanh tra|giáo dục|lao động|kế hoạch|thông tin|văn phòng|giao thông')

/** Whether a span is a unit's name here, and not the beginning of what is to be done. */
function mayBeMeant(reading: Reading, span: Span, runsOn: boolean): boolean {
  if (!span.meanings.some(({ kind }) => kind === 'unit')) return false
  const words = reading.placed.tokens.slice(span.start, span.end)
  const first = words[0] as Token
  const closed = isClosed(reading, span.end)
  const other = span.meanings.some(({ kind }) => kind !== 'unit' && kind !== 'indicator')
  // "BC" is Bến Cát and "báo cáo".
  if (words.length === 1 && first.folded.length <= 3 && other) return closed && !runsOn
  const named = unitWord(first) || words.some(({ capitals, initial }) => capitals || initial)
  const short = words.every(({ kind, folded }) => kind === 'sign' || noVowels.test(folded))
  if (reading.cursor.past(span.start, alsoVerbs) === span.end && !isCapital(reading, span.start))
    return closed
  return named || short || (!runsOn && span.cost < costOfSlip)
}

/** Begins with a capital, and not because a sentence does. */
function isCapital({ cursor }: Reading, at: number): boolean {
  return cursor.token(at)?.initial === true && cursor.word(at - 1) !== ':'
}

/** A comma, "và" or the end follows. */
function isClosed({ cursor, placed }: Reading, at: number): boolean {
  return (
    at >= placed.tokens.length || cursor.past(at, separators) !== null || cursor.token(at)?.kind === 'sign'
  )
}

/** "Sở Y tế tỉnh Bình Dương": where a unit lies is passed over. */
function pastPlace({ spans, lexicon }: Reading, end: number, units: readonly string[]): number {
  const parents = units.map((code) => lexicon.catalogue.units.get(code)?.parent)
  const place = (spans[end] ?? []).filter(({ meanings }) =>
    meanings.some((one) => one.kind === 'home' || (one.kind === 'unit' && parents.includes(one.code))),
  )
  return Math.max(end, ...place.map((span) => span.end))
}

/** "Sở Môi trường Đô thị": only a part of the name of a unit that is known, and more of another. */
function partOfName({ placed, lexicon }: Reading, span: Span, end: number, units: readonly string[]): number {
  const words = placed.tokens.slice(span.start, span.end).filter(({ kind }) => kind === 'word')
  if (words.some(({ capitals }) => capitals)) return end
  const isPart = units.every((code) => {
    const name = tokenize(lexicon.catalogue.units.get(code)?.name ?? '').filter((token) => !token.connector)
    return words.length < name.length - 1
  })
  return isPart ? pastName(placed.tokens, end) : end
}

/** Past the words with capitals that go on with a name. */
function pastName(tokens: readonly Token[], start: number): number {
  let end = start
  while (tokens[end]?.initial === true || tokens[end]?.capitals === true) {
    end++
    const joined = ['va', '-', '&'].includes(tokens[end]?.folded ?? '') && tokens[end + 1]?.initial === true
    const words = tokens[end + 1]?.folded
    if (joined && !announcers.has(words ?? '')) end++
  }
  return end
}

const announcer = spelled('sở|huyện|quận|tp|tx|cục|phường|xã|ubnd')
const announcers = new Set(['so', 'huyen', 'quan', 'tp', 'tx', 'cuc', 'ubnd', 'thanh', 'ban'])
/** "so lieu", "so luong", "so hoa": numbers, not departments. */
const afterNumber = new Set(['lieu', 'luong', 'hoa', 'quyet', 'thu', 'ho', 'hieu', 'van'])

/** A unit that is not known: "Sở Dầu khí", "Công an tỉnh". */
export function strangerAt(reading: Reading, at: number): Item | null {
  const { placed, spans, lexicon, today } = reading
  const { tokens } = placed
  const foreign = (spans[at] ?? []).filter(({ meanings }) => meanings.every(({ kind }) => kind === 'foreign'))
  const known = Math.max(at, ...foreign.map(({ end }) => end))
  const announced = announcer(tokens[at]) && !afterNumber.has(tokens[at + 1]?.folded ?? '')
  if (known === at && !announced) return null
  const named = pastName(tokens, at + 1)
  // Without capitals two words are as much of a name as can be told.
  const end = Math.max(known, named > at + 1 ? named : Math.min(at + 3, tokens.length))
  if (end === at + 1) return null
  const found = lexicon.unitBag.find(tokens.slice(at, end)).filter(({ score }) => score >= leastAlike)
  const candidates = unitsOn(
    found.slice(0, 5).map(({ code }) => code),
    today,
    lexicon.catalogue,
  )
  return {
    end,
    units: [],
    group: null,
    unclear: [{ words: typedIn(placed, { start: at, end }), candidates }],
  }
}

const leastAlike = 0.5
