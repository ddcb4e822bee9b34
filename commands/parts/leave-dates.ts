import { addDays, addMonths, type CivilDate, dateText, partsOf } from '../../src/calendar/date.ts'
import type { Days } from './day-words.ts'

const joins = '\\s*(?:,|-|–|&|và|va|đến|den|tới|toi|and|to)\\s*(?:(?:hết|het)\\s+)?'
/** "tháng 7 đến 31/12" begins with a month. */
const sameMonth = new RegExp(
  `(?<![\\p{L}\\d/.:])(?<!(?:tháng|thang)\\s+)(\\d{1,2})(${joins}(?:(?:ngày|ngay)\\s+)?\\d{1,2}(/\\d{1,2}(?:/\\d{4})?))(?![\\d/])`,
  'giu',
)
const ofMonth = new RegExp(
  `((?:ngày|ngay)\\s+\\d{1,2}${joins})(\\d{1,2})(?![\\d/.:hg]|\\s*(?:tháng|thang|giờ|gio))`,
  'giu',
)

/** "20 và 21/6", "từ 20 đến 22/6", "ngày 20 đến 22": each day as it would be written alone. */
export function withWholeDates(words: string): string {
  return words.replace(sameMonth, '$1$3$2').replace(ofMonth, '$1ngày $2')
}

const month = /(?<!\p{L})(?:tháng|thang)\s+(0?[1-9]|1[0-2])(?:\s*\/\s*(\d{4}))?(?![\d/]|\p{L})/iu

/** The first month that words name; without a year, this one or the next of that name. Null for none. */
export function monthNamed(words: string, today: CivilDate): Days | null {
  const [, said, year] = month.exec(words) ?? []
  if (said === undefined) return null
  const now = partsOf(today)
  const next = Number(said) < now.month ? now.year + 1 : now.year
  const first = dateText(year === undefined ? next : Number(year), Number(said), 1)
  return { from: first, to: addDays(addMonths(first, 1), -1) }
}
