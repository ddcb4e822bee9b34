import {
  addDays,
  addMonths,
  type CivilDate,
  civilDate,
  dateOfNumber,
  dateText,
  dayNumber,
  daysBetween,
  daysInMonth,
  mondayOf,
  partsOf,
} from './date.ts'

/**
 * How a committee cuts months, quarters and years.
 *
 * - `calendar`: month and year as in the calendar.
 * - `nd-09-2019`: the reporting periods of Nghị định 09/2019/NĐ-CP, Điều 12: a month is the 15th of the
 *   month before to the 14th; a quarter the 15th before it to the 14th of its last month; six months
 *   15/12–14/6; nine months 15/12–14/9; a year 15/12–14/12.
 */
export type PeriodCut = 'calendar' | 'nd-09-2019'

/** The two ways in which months, quarters and years are cut. */
export const periodCuts = ['calendar', 'nd-09-2019'] as const satisfies readonly PeriodCut[]

/** Named stretches that a report can be for; `range` is any other stretch of days. */
export type PeriodKind = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'nine-months' | 'year' | 'range'

/** A stretch of whole days, both ends included. */
export interface Period {
  readonly kind: PeriodKind
  readonly from: CivilDate
  readonly to: CivilDate
}

/** The number of days in a period, both ends included. */
export function lengthOf({ from, to }: { from: CivilDate; to: CivilDate }): number {
  return daysBetween(from, to) + 1
}

/**
 * The middle day of a period, the one that decides which larger period it belongs to: a week's is its
 * Thursday, which is how ISO 8601 gives a week to a year. For an even length, the earlier of the two.
 */
export function middleOf(period: { from: CivilDate; to: CivilDate }): CivilDate {
  const first = dayNumber(period.from)
  return dateOfNumber(first + Math.floor((dayNumber(period.to) - first) / 2))
}

/** A single day. */
export function dayOf(date: CivilDate): Period {
  return { kind: 'day', from: date, to: date }
}

/** Any stretch of days; `from` must not be after `to`. */
export function rangeOf(from: CivilDate, to: CivilDate): Period {
  return { kind: 'range', from, to }
}

/** The week, Monday to Sunday, that holds the date. */
export function weekOf(date: CivilDate): Period {
  const from = mondayOf(date)
  return { kind: 'week', from, to: addDays(from, 6) }
}

/** ISO 8601 week `number` of `year`, or undefined where the year has no such week (53 in most years). */
export function isoWeek(year: number, number: number): Period | undefined {
  const fourth = civilDate(year, 1, 4)
  if (fourth === undefined || !Number.isInteger(number) || number < 1 || number > 53) return undefined
  const week = weekOf(addDays(fourth, 7 * (number - 1)))
  return isoWeekNumber(week).year === year ? week : undefined
}

/** How many ISO 8601 weeks a year has: 52 or 53. */
export function weeksIn(year: number): number {
  return isoWeek(year, 53) === undefined ? 52 : 53
}

/** The ISO 8601 year and number of a week period: those of its Thursday. */
export function isoWeekNumber(week: { from: CivilDate; to: CivilDate }): { year: number; number: number } {
  const thursday = middleOf(week)
  const { year } = partsOf(thursday)
  return { year, number: Math.floor(daysBetween(dateText(year, 1, 1), thursday) / 7) + 1 }
}

/** Month 1–12 of a year. */
export function monthOf(year: number, month: number, cut: PeriodCut): Period {
  return months('month', year, month, 1, cut)
}

/** Quarter 1–4 of a year. */
export function quarterOf(year: number, quarter: number, cut: PeriodCut): Period {
  return months('quarter', year, 3 * quarter, 3, cut)
}

/** The first (1) or the second (2) six months of a year. */
export function halfOf(year: number, half: number, cut: PeriodCut): Period {
  return months('half', year, 6 * half, 6, cut)
}

/** The first nine months of a year. */
export function nineMonthsOf(year: number, cut: PeriodCut): Period {
  return months('nine-months', year, 9, 9, cut)
}

/** A whole year. */
export function yearOf(year: number, cut: PeriodCut): Period {
  return months('year', year, 12, 12, cut)
}

/** `count` months that end with month `last` of `year`. */
function months(kind: PeriodKind, year: number, last: number, count: number, cut: PeriodCut): Period {
  if (cut === 'calendar') {
    const from = addMonths(dateText(year, last, 1), 1 - count)
    return { kind, from, to: dateText(year, last, daysInMonth(year, last)) }
  }
  return { kind, from: addMonths(dateText(year, last, 15), -count), to: dateText(year, last, 14) }
}

/**
 * The period of a kind that holds the date. A `range` has no such thing and is not taken. A date in the last
 * three months of a year lies in no nine months: it gives those of its year, which have ended.
 */
export function periodHolding(date: CivilDate, kind: Exclude<PeriodKind, 'range'>, cut: PeriodCut): Period {
  if (kind === 'day') return dayOf(date)
  if (kind === 'week') return weekOf(date)
  // Under nd-09-2019 the days from the 15th on belong to the month that follows.
  const named = partsOf(cut === 'nd-09-2019' && partsOf(date).day >= 15 ? addMonths(date, 1) : date)
  switch (kind) {
    case 'month':
      return monthOf(named.year, named.month, cut)
    case 'quarter':
      return quarterOf(named.year, Math.ceil(named.month / 3), cut)
    case 'half':
      return halfOf(named.year, Math.ceil(named.month / 6), cut)
    case 'nine-months':
      return nineMonthsOf(named.year, cut)
    case 'year':
      return yearOf(named.year, cut)
  }
}

/**
 * The period to compare with: the week, month, quarter or year before; the same months of the year
 * before for nine months; for a range, as many days just before it.
 */
export function periodBefore(period: Period, cut: PeriodCut): Period {
  if (period.kind === 'nine-months') return nineMonthsOf(nameOf(period).year - 1, cut)
  if (period.kind === 'range') {
    return rangeOf(addDays(period.from, -lengthOf(period)), addDays(period.from, -1))
  }
  return periodHolding(addDays(period.from, -1), period.kind, cut)
}

/**
 * The period of the same name a year earlier ("cùng kỳ năm trước"): the week, month, quarter or half of the same
 * number. Null where there is none (week 53), for days and ranges, which have no name of this kind, and where the
 * period before is that already.
 */
export function sameOfYearBefore(period: Period, cut: PeriodCut): Period | null {
  const { year, number } = nameOf(period)
  switch (period.kind) {
    case 'week':
      return isoWeek(year - 1, number) ?? null
    case 'month':
      return monthOf(year - 1, number, cut)
    case 'quarter':
      return quarterOf(year - 1, number, cut)
    case 'half':
      return halfOf(year - 1, number, cut)
    default:
      return null
  }
}

/**
 * The year and the number in it by which a period is called: week 24, month 6, quarter 2, half 1.
 * For a day or a range, the year and month of its last day.
 */
export function nameOf(period: Period): { year: number; number: number } {
  if (period.kind === 'week') return isoWeekNumber(period)
  // Both cuts end a month's, quarter's, half's and year's period within the month that names it.
  const last = partsOf(period.to)
  switch (period.kind) {
    case 'quarter':
      return { year: last.year, number: last.month / 3 }
    case 'half':
      return { year: last.year, number: last.month / 6 }
    default:
      return { year: last.year, number: last.month }
  }
}
