import { addDays } from '../../src/calendar/date.ts'
import { folded } from '../../src/directory/code.ts'
import type { UnitKind } from '../../src/directory/unit.ts'
import { type Read, type Reading, reading, refusal, unitNamed, unitsNamed } from './editing-found.ts'
import { becomes, dated, halvesAt, listed, namedIn, type Verbs, verbOf } from './editing-words.ts'

const verbs = {
  add: ['thêm', 'thêm đơn vị', 'add'],
  rename: ['đổi tên', 'rename'],
  correct: ['sửa tên', 'correct', 'fix'],
  merge: ['gộp', 'sáp nhập', 'hợp nhất', 'merge'],
  retire: ['kết thúc', 'giải thể', 'retire', 'end'],
  alias: ['tên khác', 'tên gọi khác', 'alias', 'aliases'],
  unalias: ['bỏ tên khác', 'bỏ tên', 'unalias'],
} as const satisfies Verbs<string>

/** The words that say that units are to be edited. */
export const unitVerbs: readonly string[] = Object.values(verbs).flat()

/** Reads an edit of units; null where something is missing. */
export function unitChange(given: Reading): Read | null {
  const found = verbOf(given.words, verbs)
  if (found === null || found.rest === '') return null
  const { verb } = found
  if (verb === 'alias' || verb === 'unalias') return aliases(verb, found.rest, given)
  if (verb === 'correct') return renamed(verb, found.rest, given.context.today, given)
  const { rest, from, bad } = dated(found.rest, given.context)
  if (bad !== null) return refusal(given.context.t.editing.badDate({ words: bad }))
  if (verb === 'add') return added(rest, from, given)
  if (verb === 'merge') return merged(rest, from, given)
  if (verb === 'rename') return renamed(verb, rest, from, given)
  const unit = unitNamed(rest, addDays(from, -1), given)
  return typeof unit === 'string' ? reading({ kind: 'retire-unit', unit, from }) : unit
}

const under = /[,;]?\s+(?:truc thuoc|thuoc|under)\s+/

function added(text: string, from: string, given: Reading): Read | null {
  const placed = halvesAt(text, under).at(-1)
  const parent =
    placed === undefined ? ownUnit(given) : unitNamed(placed.right.replace(/,.*$/, ''), from, given)
  if (typeof parent !== 'string') return parent
  const pieces = (placed?.left ?? text).split(/[,;]/)
  const said = pieces.length > 1 ? kindSaid(pieces.at(-1) ?? '') : null
  // The kind may stand after "thuộc …" too.
  const after = placed === undefined ? null : kindSaid(placed.right.split(',')[1] ?? '')
  const name = namedIn((said === null ? pieces : pieces.slice(0, -1)).join(','))
  if (name.name === '') return null
  const unitKind = said ?? after ?? kindSaid(folded(name.name).split(' ')[0] ?? '') ?? kindOfTwo(name.name)
  if (unitKind === null) return refusal(given.context.t.editing.noKind({ name: name.name }))
  return reading({ kind: 'add-unit', ...name, unitKind, parent, from })
}

/** The unit that the speaker administers first. */
function ownUnit({ context: { person } }: Reading): string {
  return person.memberships.find(({ role }) => role === 'administrator')?.unit ?? ''
}

const kindWords: Readonly<Record<UnitKind, string>> = {
  department: 'so|ban|nganh|so ban nganh|phong|cuc|chi cuc|trung tam|van phong|department|office',
  district: 'huyen|quan|thi xa|thanh pho|tp|xa|phuong|dac khu|district|city|town|commune|ward',
  province: 'tinh|province',
}

function kindSaid(word: string): UnitKind | null {
  const plain = folded(word).trim()
  const kinds = Object.entries(kindWords) as [UnitKind, string][]
  return kinds.find(([, words]) => words.split('|').includes(plain))?.[0] ?? null
}

/** "Thành phố …", "Thị xã …": a kind of two words opens the name. */
function kindOfTwo(name: string): UnitKind | null {
  return kindSaid(folded(name).split(' ').slice(0, 2).join(' '))
}

function renamed(verb: 'rename' | 'correct', text: string, from: string, given: Reading): Read | null {
  const on = verb === 'rename' ? addDays(from, -1) : from
  // A name may hold the word itself ("Huyện Thanh Bình"): the first cut that leaves a unit on its left counts.
  const cuts = halvesAt(text, becomes)
  const cut = cuts.find(({ left }) => typeof unitNamed(left, on, given) === 'string') ?? cuts[0]
  if (cut === undefined || cut.right === '') return null
  const unit = unitNamed(cut.left, on, given)
  if (typeof unit !== 'string') return unit
  const names = namedIn(cut.right)
  return reading(
    verb === 'rename'
      ? { kind: 'rename-unit', unit, ...names, from }
      : { kind: 'correct-unit', unit, ...names },
  )
}

const joins = /\s+(?:vao|voi nhau thanh|thanh|into|to form|as)\s+/

function merged(text: string, from: string, given: Reading): Read | null {
  const before = addDays(from, -1)
  const cuts = halvesAt(text, joins)
  const cut = cuts.find(({ left }) => Array.isArray(unitsNamed(left, before, given))) ?? cuts[0]
  if (cut === undefined || cut.right === '') return null
  const units = unitsNamed(cut.left, before, given)
  if ('ok' in units) return units
  if (/thanh|form|as/.test(folded(cut.between))) {
    return reading({ kind: 'unite-units', units, ...namedIn(cut.right), from })
  }
  const into = unitNamed(cut.right, from, given)
  return typeof into === 'string' ? reading({ kind: 'merge-units', units, into, from }) : into
}

function aliases(verb: 'alias' | 'unalias', text: string, given: Reading): Read | null {
  const [name = '', ...rest] = text.split(':')
  const names = listed(rest.join(':'))
  if (names.length === 0) return null
  const unit = unitNamed(name.trim(), given.context.today, given)
  if (typeof unit !== 'string') return unit
  const [add, drop] = verb === 'alias' ? [names, []] : [[], names]
  return reading({ kind: 'unit-aliases', unit, add, drop })
}
