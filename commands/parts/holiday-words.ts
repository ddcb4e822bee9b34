import { type CivilDate, daysBetween, onlyWeekendBetween } from '../../src/calendar/date.ts'
import type { SpecialDay } from '../../src/calendar/working-days.ts'
import { comparable, holds } from '../../src/chat/named.ts'

/** What people call a holiday, by words in the name of its days off, the longest first. */
const holidays: readonly (readonly [said: RegExp, name: string])[] = [
  [/\b(tet duong lich|tet tay|new year s day)\b/, 'Tết Dương lịch'],
  [/\b(tet nguyen dan|tet am lich|tet ta|tet|lunar new year)\b/, 'Tết Nguyên đán'],
  [/\b(quoc khanh|national day)\b/, 'Quốc khánh'],
  [/\b(gio to|hung kings)\b/, 'Giỗ Tổ'],
  [/\b(van hoa viet nam)\b/, 'Ngày Văn hóa'],
]

/** Days within which the next time of a yearly holiday must lie: a year of the moon has up to 385. */
const longestWait = 385

/**
 * The last day off of a holiday that words name, the next one or that which is on; `unknown` where the calendar
 * does not list it, null where they name none.
 */
export function holidayEnd(
  words: string,
  days: readonly SpecialDay[],
  today: CivilDate,
): { readonly end: CivilDate } | 'unknown' | null {
  const plain = comparable(words)
  const name = holidays.find(([said]) => said.test(plain))?.[1]
  if (name === undefined) return null
  const own = days.filter((day) => day.kind === 'off' && holds(day.name, name) && day.date >= today)
  const [first, ...others] = own
  if (first === undefined || daysBetween(today, first.date) > longestWait) return 'unknown'
  let end = first.date
  for (const { date } of others) {
    if (!onlyWeekendBetween(end, date)) break
    end = date
  }
  return { end }
}
