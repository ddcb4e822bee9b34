import type { Temporal } from 'temporal-polyfill'

/**
 * A civil date, `YYYY-MM-DD`, with no time and no zone. Text order is date order, so dates compare
 * with `<` and sort as they are, in TypeScript and in SQL alike.
 */
export type CivilDate = string

const dayLength = 86_400_000

/** Days since 1970-01-01. ECMAScript reads a date without a time as UTC, so no zone comes into it. */
export function dayNumber(date: CivilDate): number {
  return Date.parse(date) / dayLength
}

/** Dates that were written, since the same few hundred are asked for with every answer. */
const written = new Map<number, CivilDate>()

/** The date of a day number, so many days since 1970-01-01. */
export function dateOfNumber(day: number): CivilDate {
  const known = written.get(day)
  if (known !== undefined) return known
  const text = new Date(day * dayLength).toISOString()
  const date = text.slice(0, text.indexOf('T'))
  if (written.size > 5_000) written.clear()
  written.set(day, date)
  return date
}

/** The date `days` after `date` (before it when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return dateOfNumber(dayNumber(date) + days)
}

/** The date `months` after `date`; the day is clamped to the month's last (31/1 + 1 month = 28/2 or 29/2). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = partsOf(date)
  const total = 12 * year + month - 1 + months
  const [inYear, inMonth] = [Math.floor(total / 12), (((total % 12) + 12) % 12) + 1]
  return dateText(inYear, inMonth, Math.min(day, daysInMonth(inYear, inMonth)))
}

/** Whole days from `from` to `to`; 0 for the same date, negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** The date from its parts, or undefined where there is no such day (30/2) or the year is not 1 to 9999. */
export function civilDate(year: number, month: number, day: number): CivilDate | undefined {
  if (![year, month, day].every(Number.isInteger)) return undefined
  if (year < 1 || year > 9999 || month < 1 || month > 12) return undefined
  return day >= 1 && day <= daysInMonth(year, month) ? dateText(year, month, day) : undefined
}

/**
 * The date from parts that are known to be a day. As in ISO 8601, a year that four digits cannot hold has a
 * sign and six; it only occurs on the way to another date.
 */
export function dateText(year: number, month: number, day: number): CivilDate {
  const digits = String(Math.abs(year))
  const sign = year < 0 ? '-' : '+'
  const years = year >= 0 && year <= 9999 ? digits.padStart(4, '0') : sign + digits.padStart(6, '0')
  return `${years}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** How many days month 1–12 of a year has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Year, month 1–12 and day 1–31 of a date. */
export function partsOf(date: CivilDate): { year: number; month: number; day: number } {
  return {
    year: Number(date.slice(0, -6)),
    month: Number(date.slice(-5, -3)),
    day: Number(date.slice(-2)),
  }
}

/** The day of the week, 1 for Monday to 7 for Sunday. */
export function dayOfWeek(date: CivilDate): number {
  return new Date(date).getUTCDay() || 7
}

/** The Monday of the week that holds a day. */
export function mondayOf(date: CivilDate): CivilDate {
  return addDays(date, 1 - dayOfWeek(date))
}

/** Whether a day is a Saturday or a Sunday. */
export function isWeekend(date: CivilDate): boolean {
  return dayOfWeek(date) > 5
}

/** All the days from one to another; none where the other is earlier. */
export function daysFrom(from: CivilDate, to: CivilDate): CivilDate[] {
  const days: CivilDate[] = []
  for (let date = from; date <= to; date = addDays(date, 1)) days.push(date)
  return days
}

/** Whether no day lies between two but those of a weekend. */
export function onlyWeekendBetween(one: CivilDate, other: CivilDate): boolean {
  return daysFrom(addDays(one, 1), addDays(other, -1)).every(isWeekend)
}

/** The civil date of an instant in a time zone (an IANA name such as `Asia/Ho_Chi_Minh`). */
export function dateIn(instant: Temporal.Instant, timeZone: string): CivilDate {
  return instant.toZonedDateTimeISO(timeZone).toPlainDate().toString()
}
