import { addDays, type CivilDate, dayOfWeek, daysInMonth, partsOf } from '../calendar/date.ts'

/**
 * The days on which recurring work is due: those of the months that are one of the days, or fall on one of the
 * weekdays, as cron has it. Where it was said "before", the day before each counts.
 */
export interface Recurrence {
  /** 1 to 12. */
  readonly months: readonly number[]
  /** 1 to 31, each no later than the month's last day; null for no matter. */
  readonly days: readonly number[] | null
  /** 1 for Monday to 7 for Sunday; null for no matter. */
  readonly weekdays: readonly number[] | null
  readonly before: boolean
  /** As it was worded. */
  readonly wording: string
}

export const everyMonth: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
/** The last months of the quarters. */
export const quarterEnds: readonly number[] = [3, 6, 9, 12]

/** The last days that are in time, from one day to another, both included, in order. */
export function duesBetween(recurrence: Recurrence, from: CivilDate, to: CivilDate): CivilDate[] {
  const shift = recurrence.before ? 1 : 0
  const dues: CivilDate[] = []
  for (let day = addDays(from, shift); day <= addDays(to, shift); day = addDays(day, 1)) {
    if (matches(recurrence, day)) dues.push(addDays(day, -shift))
  }
  return dues
}

/** The next dues from a day on, at most so many and within five years. */
export function nextDues(recurrence: Recurrence, from: CivilDate, count: number): CivilDate[] {
  const dues: CivilDate[] = []
  const end = addDays(from, 5 * 366)
  for (let start = from; dues.length < count && start <= end; start = addDays(start, 32)) {
    dues.push(...duesBetween(recurrence, start, addDays(start, 31)))
  }
  return dues.slice(0, count)
}

function matches({ months, days, weekdays }: Recurrence, date: CivilDate): boolean {
  const { year, month, day } = partsOf(date)
  if (!months.includes(month)) return false
  const last = daysInMonth(year, month)
  const onDay = days?.some((one) => Math.min(one, last) === day)
  const onWeekday = weekdays?.includes(dayOfWeek(date))
  // Cron takes either where both are said.
  if (onDay === undefined) return onWeekday ?? true
  return onDay || onWeekday === true
}
