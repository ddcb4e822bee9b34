import { addDays, type CivilDate, isWeekend } from '../calendar/date.ts'
import type { WorkingCalendar } from '../calendar/working-days.ts'
import { type Cursor, plainCursor } from './cursor.ts'
import { said } from './spelled.ts'
import { fold, tokenize } from './text.ts'

/** What people call a holiday, by words in the name of its days off; "Tết" alone is the one of the moon. */
const holidays = [
  [said("tet duong lich|tet tay|new year's day"), 'Tết Dương lịch'],
  [said('tet nguyen dan|tet am lich|tet ta|tet|lunar new year'), 'Tết Nguyên đán'],
  [said('quoc khanh|national day'), 'Quốc khánh'],
  [said('gio to hung vuong|gio to|hung kings'), 'Giỗ Tổ'],
  [said('ngay van hoa viet nam|van hoa viet nam'), 'Ngày Văn hóa'],
] as const
export type HolidayName = (typeof holidays)[number][1]

/** The first and the last day off of a holiday. */
interface HolidayDays {
  readonly from: CivilDate
  readonly to: CivilDate
}

/** The holiday that is named at a position, and where its words end; null for none. */
export function holidayAt(
  cursor: Cursor,
  at: number,
): { readonly name: HolidayName; readonly end: number } | null {
  for (const [words, name] of holidays) {
    const end = cursor.past(at, words)
    if (end !== null) return { name, end }
  }
  return null
}

/** Days within which the next time of a yearly holiday must lie: a year of the moon has up to 385. */
const longestWait = 385

/**
 * The days off of a holiday that comes next, or of that which is on, from today on; a weekend between them belongs to
 * it. Null where the calendar does not list them. Pure.
 */
export function holidayDays(
  name: HolidayName,
  today: CivilDate,
  calendar: WorkingCalendar,
): HolidayDays | null {
  const isOf = (date: CivilDate) => fold(calendar.dayOff(date) ?? '').includes(fold(name))
  let from = today
  for (let day = 0; day < longestWait && !isOf(from); day++) from = addDays(from, 1)
  if (!isOf(from)) return null
  let to = from
  for (let next = addDays(to, 1); isOf(next) || isWeekend(next); next = addDays(next, 1)) {
    if (isOf(next)) to = next
  }
  return { from, to }
}

/**
 * The days of the first holiday that a text names; `unknown` where the calendar does not list them, null for none.
 * Pure.
 */
export function readHoliday(
  text: string,
  { today, calendar }: { readonly today: CivilDate; readonly calendar: WorkingCalendar },
): HolidayDays | 'unknown' | null {
  const tokens = tokenize(text)
  const cursor = plainCursor(tokens)
  for (const at of tokens.keys()) {
    const found = holidayAt(cursor, at)
    if (found !== null) return holidayDays(found.name, today, calendar) ?? 'unknown'
  }
  return null
}
