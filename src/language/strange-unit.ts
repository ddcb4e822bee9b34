import type { Mention, Mentions } from './mentions.ts'
import { type Token, tokenize } from './text.ts'
import { announces } from './unit-announced.ts'
import { otherBodies } from './words.ts'

/**
 * The words of a unit that is named but not known: "Sở Ma thuật", "Củ Chi", "xã Thanh An", "quận 1"; null
 * where there is none. After a slash command without a unit (`commanded`) every word should mean something,
 * so that what does not must be the unit. Such a name must never be dropped in silence: the answer would be
 * another unit's.
 */
export function strangeUnit(
  mentions: Mentions,
  tokens: readonly Token[],
  commanded: boolean,
): readonly Token[] | null {
  const [place] = mentions.foreign
  if (place !== undefined) return tokens.slice(place.start, place.end)
  for (const [start, end] of runsOf(mentions.unknown)) {
    const run = announcedRun(start, end, mentions, tokens)
    if (run !== null) return run
  }
  return (
    numberedUnit(mentions, tokens) ??
    otherBody(mentions, tokens) ??
    kindAlone(mentions, tokens) ??
    (commanded ? (leftAfterCommand(mentions, tokens) ?? announcedAfterCommand(mentions, tokens)) : null)
  )
}

/** Neighbouring positions put together: [start, end) of each run. */
function runsOf(positions: readonly number[]): [number, number][] {
  const runs: [number, number][] = []
  for (const at of positions) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === at) last[1] = at + 1
    else runs.push([at, at + 1])
  }
  return runs
}

/** "đơn vị nào kéo lùi …": what follows is a verb. */
const asking = new Set(['nao', 'ai', 'which', 'who'])

/** A run of unknown words, if a word for a kind of unit announces it. */
function announcedRun(
  start: number,
  end: number,
  mentions: Mentions,
  tokens: readonly Token[],
): readonly Token[] | null {
  const run = tokens.slice(start, end)
  if (run.length > 1 && run.some((_, index) => announces(tokens, start + index))) return run
  if (isTypedAsName(run, start, mentions, tokens)) return run
  let before = start - 1
  while (before >= 0 && (tokens[before] as Token).connector) before--
  if (announces(tokens, before) && !named(mentions, before)) return run
  // "Sở Quy hoạch Kiến trúc": the first word of the name may be a small one of another sense.
  const further = announces(tokens, before - 1) && !named(mentions, before) && !named(mentions, before - 1)
  return run.length > 1 && further ? run : null
}

/** "ABC", "Lái Thiêu", a code such as so-y-te: typed as a name is, where no other unit is named. */
function isTypedAsName(
  run: readonly Token[],
  start: number,
  { units, indicators, group, either }: Mentions,
  tokens: readonly Token[],
): boolean {
  if (units.length > 0 || group !== null || either !== null) return false
  // "phường An Phú": the second half of a name whose first is a small word too.
  if (below.has(tokens[start - 2]?.text ?? '')) return false
  if (run.some(({ capitals }) => capitals)) return true
  const several = run.length > 1 && indicators.length > 0 && !asking.has(tokens[start - 1]?.folded ?? '')
  const likeCode = tokens[start - 1]?.text === '-' && tokens[start]?.glued === true
  return likeCode || (start > 0 && (several || run.every(({ initial }) => initial)))
}

function named(mentions: Mentions, at: number): boolean {
  const holds = (one: Pick<Mention, 'start' | 'end'>) => one.start <= at && at < one.end
  return mentions.units.some(holds) || mentions.indicators.some(holds) || mentions.groups.some(holds)
}

/** "quận 1", "phường 5": units that go by a number are none of these. */
function numberedUnit(mentions: Mentions, tokens: readonly Token[]): readonly Token[] | null {
  const at = mentions.unknown.find((one) => announces(tokens, one) && tokens[one + 1]?.kind === 'number')
  return at === undefined ? null : tokens.slice(at, at + 2)
}

/** Without accents "quận" is the second half of "tổng quan" too often to announce anything. */
const bareBodies = new Set(
  [...otherBodies].map((word) => tokenize(word)[0]?.folded ?? word).filter((word) => word !== 'quan'),
)

/** Announced so plainly that whatever follows is a name. */
const plainAnnouncers = new Set(['huyen', 'xa', 'phuong'])

/** "xã Thanh An", "Bộ Y tế", "Sở An toàn thực phẩm": no unit of the catalogue, whatever the words are. */
function otherBody(mentions: Mentions, tokens: readonly Token[]): readonly Token[] | null {
  const at = tokens.findIndex((token, index) => {
    const next = tokens[index + 1]
    if (next?.kind !== 'word' || named(mentions, index)) return false
    const unitFollows = mentions.units.some((one) => one.start === index + 1)
    if (isOtherBody(token) && (unitFollows || mentions.unknown.includes(index + 1))) return true
    if (below.has(token.text) && !smallAfter.has(next.text)) return true
    if (unitFollows || mentions.own || inPeriod(mentions, index + 1)) return false
    // A department is announced by a word that has other senses too, and needs one that is not understood.
    if (token.folded === 'so' && announces(tokens, index)) {
      // "Sở Không Có": written as a name, though each of its words is known.
      const asName = token.text === 'sở' && next.initial && !asking.has(next.folded)
      return asName || mentions.unknown.some((one) => one > index && one < index + 5)
    }
    return plainAnnouncers.has(token.folded) && next.initial
  })
  return at < 0 ? null : tokens.slice(at, at + 3)
}

const possessives = new Set(['của', 'cua', 'tại', 'tai', 'ở'])
const kindsAlone = new Set(['sở', 'so', 'huyện', 'huyen'])

/** "thanh toán của sở tháng 5": which department is not said. */
function kindAlone(mentions: Mentions, tokens: readonly Token[]): readonly Token[] | null {
  if (mentions.units.length > 0 || mentions.group !== null || mentions.own) return null
  const at = tokens.findIndex(
    (token, index) =>
      kindsAlone.has(token.text) &&
      possessives.has(tokens[index - 1]?.text ?? '') &&
      (tokens[index + 1]?.kind !== 'word' || inPeriod(mentions, index + 1)),
  )
  return at < 0 ? null : tokens.slice(at, at + 1)
}

/** Communes and wards: none of them is a unit here. */
const below = new Set(['xã', 'phường'])
/** "xã có …", "phường này" name nothing. */
const smallAfter = new Set('này đó kia ta và hay có chưa đã thì là với nào ở của hội nhận trong'.split(' '))

function isOtherBody(token: Token): boolean {
  return otherBodies.has(token.text) || (token.text === token.folded && bareBodies.has(token.text))
}

function inPeriod(mentions: Mentions, at: number): boolean {
  return mentions.periods.some((one) => one.start <= at && at < one.end)
}

function leftAfterCommand(
  { unknown, group, own }: Mentions,
  tokens: readonly Token[],
): readonly Token[] | null {
  const first = unknown[0]
  if (first === undefined || group !== null || own) return null
  return tokens.slice(first, (unknown.at(-1) ?? first) + 1)
}

/** What follows a word for a kind of unit where it names none: "sở nào", "so với", "số liệu" without accents. */
const namesNothing = new Set('nao which who voi sanh lieu luong nay kia do la va hay thi'.split(' '))

/** "/rate … so khong co 17": after a command a kind of unit is followed by a name, though each word of it is known. */
function announcedAfterCommand(mentions: Mentions, tokens: readonly Token[]): readonly Token[] | null {
  if (mentions.units.length > 0 || mentions.group !== null || mentions.own) return null
  const free = (at: number) => !named(mentions, at) && !inPeriod(mentions, at)
  const at = tokens.findIndex((_, index) => {
    const next = tokens[index + 1]
    const followed = next?.kind === 'word' && free(index + 1) && !namesNothing.has(next.folded)
    return followed && free(index) && announces(tokens, index)
  })
  if (at < 0) return null
  const end = tokens.findIndex((_, index) => index > at && !free(index))
  return tokens.slice(at, end < 0 ? undefined : end)
}
