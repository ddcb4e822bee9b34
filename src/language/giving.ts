import type { CivilDate } from '../calendar/date.ts'
import { folded, tidy } from '../directory/code.ts'
import { unitListsIn } from './assignment-units.ts'
import { assigningAt, startsWithPolitely } from './assignment-words.ts'
import { plainCursor } from './cursor.ts'
import type { Lexicon } from './lexicon.ts'
import { place } from './placed.ts'
import { readRecurrence } from './recurrence.ts'

/** Whoever says one of these gives work, whatever it is about; "yêu cầu", "đề nghị" may ask for a figure, too. */
const gives = /\b(?:giao|phan cong|assign)\b/
const mayGive = /\b(?:giao|phan cong|assign|yeu cau|de nghi|chi dao)\b/
const asks =
  /\?\s*$|(?<!\p{L})(?:gì|gi|nào|nao|bao nhiêu|bao nhieu|mấy|what|which|how many)(?!\p{L})|\s(?:chưa|chua|không|khong)$/u

/**
 * Whether a sentence gives work to units ("giao các huyện báo cáo kết quả …"): it begins so, units that are known
 * follow at once, and then what they are to do. What else it names is what the work is about. One that asks what was
 * given asks. The units are those of the day.
 */
export function givesWork(text: string, lexicon: Lexicon, today: CivilDate): boolean {
  const typed = tidy(text).toLowerCase()
  const opening = folded(typed).split(' ').slice(0, 6).join(' ')
  if (!mayGive.test(opening) || asks.test(typed)) return false
  const placed = place(text)
  const cursor = plainCursor(placed.tokens)
  const listed = assigningAt(cursor, startsWithPolitely(cursor))
  const list = listed === null ? null : unitListsIn(placed, lexicon, today)(listed)
  if (list === null || list.unclear.length > 0) return false
  const rest = placed.tokens.slice(list.end).filter(({ kind }) => kind === 'word')
  return rest.length > 1 && (gives.test(opening) || readRecurrence(text) !== null)
}
