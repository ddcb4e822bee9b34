import type { Cursor } from './cursor.ts'
import { type Named, numberAt, ordinalEnds, the, withYear, yearAfter } from './period-numbers.ts'
import { wordings } from './wordings.ts'

/** "H1 2024", "first half of 2024", "the first nine months". */
export function englishHalf(cursor: Cursor, at: number): Named | null {
  if (cursor.word(at) === 'h' && cursor.glued(at + 1)) {
    const number = cursor.digits(at + 1, 1)
    return number === 1 || number === 2 ? withYear(cursor, { of: 'half', number }, at + 2) : null
  }
  const start = cursor.past(at, the) ?? at
  const which = cursor.at(start).ordinal
  if (which === undefined || which > 2) return null
  if (cursor.word(start + 1) === 'half') return withYear(cursor, { of: 'half', number: which }, start + 2)
  const count = which === 1 ? numberAt(cursor, start + 1) : null
  if (count === null || cursor.word(count.end) !== 'months') return null
  if (count.value === 6) return withYear(cursor, { of: 'half', number: 1 }, count.end + 1)
  if (count.value === 9) return withYear(cursor, { of: 'nine-months' }, count.end + 1)
  return withYear(cursor, { of: 'first-months', number: count.value }, count.end + 1)
}

const beforeMay = new Set([
  'in',
  'for',
  'of',
  'from',
  'to',
  'and',
  'since',
  'until',
  'last',
  'about',
  'during',
])
const polite = new Set(['pls', 'please', 'thanks', 'thank', 'thx'])
const ofThe = wordings('of')

/** "June 2024", "15 June", "June 15, 2024", "first quarter", "May". */
export function english(cursor: Cursor, at: number): Named | null {
  const month = cursor.at(at).month
  if (month !== undefined) return englishMonth(cursor, month, at)
  const day = cursor.digits(at, 2)
  const suffixed = ordinalEnds.has(cursor.word(at + 1)) ? at + 2 : at + 1
  if (day !== null) {
    const named = cursor.past(suffixed, ofThe) ?? suffixed
    const of = cursor.at(named).month
    if (of !== undefined) return withYear(cursor, { of: 'date', day, month: of }, named + 1)
  }
  const start = cursor.past(at, the) ?? at
  const ends = ordinalEnds.has(cursor.word(start + 1))
  const which = cursor.at(start).ordinal ?? (ends ? cursor.digits(start, 1) : null)
  const quarter = ends ? start + 2 : start + 1
  return which !== null && which <= 4 && cursor.word(quarter) === 'quarter'
    ? withYear(cursor, { of: 'quarter', number: which }, quarter + 1)
    : null
}

function englishMonth(cursor: Cursor, month: number, at: number): Named | null {
  const day = cursor.digits(at + 1, 2)
  if (day !== null && day >= 1 && day <= 31) {
    return withYear(
      cursor,
      { of: 'date', day, month },
      ordinalEnds.has(cursor.word(at + 2)) ? at + 3 : at + 2,
    )
  }
  // "may", "sep", "dec" are other words too: months after a preposition, before a year or at the end.
  const short = cursor.word(at).length < 4
  const alone = yearAfter(cursor, at + 1) === null && !beforeMay.has(cursor.word(at - 1))
  if (short && alone && cursor.at(at + 1).kind === 'word' && !polite.has(cursor.word(at + 1))) return null
  return withYear(cursor, { of: 'month', number: month }, at + 1)
}
