import { type Cursor, plainCursor } from './cursor.ts'
import { plainWeekday } from './deadline-weekdays.ts'
import { tokenize } from './text.ts'

/**
 * The first day of the week that a text names, 1 for Monday to 7 for Sunday; null for none. "T6" and "CN" are days of
 * the week here, where no month is expected: not every text may be asked. Pure.
 */
export function readWeekday(text: string): number | null {
  const tokens = tokenize(text)
  const cursor = plainCursor(tokens)
  for (const at of tokens.keys()) {
    const weekday = plainWeekday(cursor, at)?.weekday ?? shortWeekday(cursor, at)
    if (weekday !== null) return weekday
  }
  return null
}

function shortWeekday(cursor: Cursor, at: number): number | null {
  const word = cursor.word(at)
  if (word === 'cn' || word === 'sun') return 7
  const number = cursor.digits(at + 1, 1)
  if (word === 't') return number !== null && number >= 2 && number <= 7 ? number - 1 : null
  // "Thu 16:00": the number is no day of the week.
  return word === 'thu' && cursor.token(at)?.accented === false ? 4 : null
}
