import type { UnitKind } from '../directory/unit.ts'
import type { Mentions } from './mentions.ts'
import { spelled } from './spelled.ts'
import type { Token } from './text.ts'

type IsWord = ReturnType<typeof spelled>

/** Words for one kind of units, in the order of looking; "thành phố" is two. */
const kinds: readonly (readonly [UnitKind, IsWord, IsWord?])[] = [
  ['district', spelled('huyện|district|districts|cities')],
  ['district', spelled('thành'), spelled('phố')],
  ['department', spelled('sở|department|departments')],
]

/** "cơ sở" and "sở hữu" are no department. */
const before = spelled('cơ|trụ')
const after = spelled('hữu|thích')

/**
 * The kind of units that a ranking is of, where only its word is said: "huyện thấp nhất", "top 3 huyện". Null where none
 * is, or where the word belongs to a unit's name.
 */
export function bareKind(mentions: Mentions, tokens: readonly Token[]): UnitKind | null {
  // Before a name the word belongs to it: "huyện Phú Giáo". Before an indicator it stands for itself.
  const isNamed = (start: number, end: number) =>
    [...mentions.units, ...mentions.foreign].some((one) => one.start <= end && start < one.end) ||
    mentions.indicators.some((one) => one.start < end && start < one.end)
  for (const [kind, first, second] of kinds) {
    for (const [at, token] of tokens.entries()) {
      if (!first(token) || (second !== undefined && !second(tokens[at + 1]))) continue
      const end = at + (second === undefined ? 1 : 2)
      if (!isNamed(at, end) && !before(tokens[at - 1]) && !after(tokens[end])) return kind
    }
  }
  return null
}
