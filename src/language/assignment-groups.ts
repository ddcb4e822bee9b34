import type { UnitKind } from '../directory/unit.ts'
import type { Cursor } from './cursor.ts'
import type { TokenSpan } from './placed.ts'
import { said } from './spelled.ts'

/** A kind of units, or all of them. */
export type UnitGroup = Exclude<UnitKind, 'province'> | 'all'

/** "các sở, ban, ngành và UBND các huyện": what kinds it names, and where it stands. */
interface FoundGroup extends TokenSpan {
  readonly group: UnitGroup
  /** It only counts units ("9 sở"), so that which they are has to follow. */
  readonly counted: boolean
}

const determiners = said(
  'tất cả các|tất cả những|tất cả|toàn bộ các|toàn bộ|toàn thể các|mọi|từng|mỗi|các|những|khối các|khối|cấp|all the|all|every|each|the',
)
const nouns = [
  ['department', said('sở ban ngành|sở ngành|sở|ban ngành|ban|ngành|departments|department')],
  [
    'district',
    said(
      'huyện thị thành phố|huyện thị thành|huyện thị|huyện|thị xã|thị|thành phố|thành|quận|địa phương|districts|district|cities|towns|localities',
    ),
  ],
  ['all', said('cơ quan đơn vị|cơ quan , đơn vị|cơ quan|đơn vị|units|unit|agencies|bodies')],
] as const
const everybody = said('tất cả|toàn bộ|toàn thể|mọi nơi|all|everybody|everyone')
const people = said('ubnd|uỷ ban nhân dân|uỷ ban')
const joins = said(', và|và|,|/|-|&|cùng|and|, and')
/** What stands before those that a group is meant without: "các sở trừ Sở Y tế", "các sở (không kể Sở Y tế)". */
export const exceptions = openedInAnyWay(
  'trừ|trừ ra|chỉ trừ|ngoại trừ|không kể|không tính|không bao gồm|không gồm|except for|except|excluding|other than|apart from',
)

function openedInAnyWay(words: string): ReturnType<typeof said> {
  return said(['', ', ', '( '].flatMap((sign) => words.split('|').map((word) => sign + word)).join('|'))
}

/**
 * A group at a position. `isName` says where a unit's own name begins: in "các sở, thành phố Dĩ An" the city is no
 * part of the group.
 */
export function groupAt(cursor: Cursor, start: number, isName: (at: number) => boolean): FoundGroup | null {
  const head = headAt(cursor, start)
  if (head === null) return allButSome(cursor, start)
  const kinds = new Set<UnitGroup>()
  let end = head.end
  for (let at: number | null = end; at !== null; at = joinedAt(cursor, end, isName)) {
    const noun = nounAt(cursor, at)
    if (noun === null) break
    kinds.add(noun.kind)
    end = noun.end
  }
  const [first, second] = [...kinds]
  if (first === undefined) return null
  return { start, end, group: second === undefined ? first : 'all', counted: head.counted }
}

/** "tất cả trừ Thanh tra tỉnh": whom it is all of goes without saying. */
function allButSome(cursor: Cursor, start: number): FoundGroup | null {
  const end = cursor.past(start, everybody)
  if (end === null || cursor.past(end, exceptions) === null) return null
  return { start, end, group: 'all', counted: false }
}

function headAt(cursor: Cursor, start: number): { end: number; counted: boolean } | null {
  const at = cursor.past(start, people) ?? start
  const number = cursor.digits(at, 2)
  if (number !== null) return nounAt(cursor, at + 1) === null ? null : { end: at + 1, counted: true }
  const end = cursor.past(at, determiners)
  return end === null || nounAt(cursor, end) === null ? null : { end, counted: false }
}

function nounAt(cursor: Cursor, at: number): { kind: UnitGroup; end: number } | null {
  for (const [kind, words] of nouns) {
    const end = cursor.past(at, words)
    if (end !== null) return { kind, end }
  }
  return null
}

/** Where a further noun of the group stands: "…, ban, ngành", "… và UBND các huyện", "… huyện thị". */
function joinedAt(cursor: Cursor, end: number, isName: (at: number) => boolean): number | null {
  const joined = cursor.past(end, joins) ?? end
  if (isName(joined)) return null
  const at = cursor.past(joined, people) ?? joined
  const next = cursor.past(at, determiners) ?? at
  return !isName(next) && nounAt(cursor, next) !== null ? next : null
}
