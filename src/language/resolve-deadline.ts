import {
  addDays,
  addMonths,
  type CivilDate,
  civilDate,
  dayOfWeek,
  daysBetween,
  daysInMonth,
  partsOf,
} from '../calendar/date.ts'
import type { WorkingCalendar } from '../calendar/working-days.ts'
import type { Bound, PeriodPart, Target } from './deadline-target.ts'
import { holidayDays } from './holiday.ts'
import type { Now, PeriodName } from './period-phrase.ts'
import { resolvePhrase } from './resolve-period.ts'

/** The day on which a deadline is read, how the committee cuts its periods, and which days are worked. */
export interface DeadlineContext extends Now {
  readonly calendar: WorkingCalendar
}

/** The days that a target means. */
interface Meant {
  readonly from: CivilDate
  readonly to: CivilDate
  /** The same words' days just over, where the next were taken although those lie nearer to today. */
  readonly over: { readonly from: CivilDate; readonly to: CivilDate } | null
}

/**
 * What a target means on a day: without a year or a month the next that is not over, since a deadline lies ahead.
 * Null where there is no such day (31/2, tuần 60).
 */
export function resolveTarget(target: Target, context: DeadlineContext, bound: Bound = 'by'): Meant | null {
  const { today } = context
  switch (target.of) {
    case 'date':
      return dateOf(target, today)
    case 'day-of-month':
      return dayOfMonth(target, today)
    case 'day-steps':
      return dayOf(addDays(today, target.steps))
    case 'weekday':
      return dayOf(weekday(target, today, bound))
    case 'term':
      return term(target, context)
    case 'holiday': {
      const days = holidayDays(target.name, today, context.calendar)
      return days === null ? null : { ...days, over: null }
    }
    case 'period':
      return target.part === 'whole' ? period(target.name, context) : partOf(target, context)
  }
}

function dayOf(date: CivilDate): Meant {
  return { from: date, to: date, over: null }
}

function dateOf({ day, month, year, yearSteps }: Target & { of: 'date' }, today: CivilDate): Meant | null {
  const thisYear = partsOf(today).year
  const inYear = (of: number) => {
    const date = civilDate(of, month, day)
    return date === undefined ? null : { from: date, to: date }
  }
  const fixed = year ?? (yearSteps === undefined ? undefined : thisYear + yearSteps)
  if (fixed === undefined) return nextOf(inYear, thisYear, today)
  const found = inYear(fixed)
  return found === null ? null : { ...found, over: null }
}

interface Days {
  readonly from: CivilDate
  readonly to: CivilDate
}

/** The first that is not over, looked for from the year before on; eight years bring every 29/2 and week 53. */
function nextOf(inYear: (year: number) => Days | null, year: number, today: CivilDate): Meant | null {
  let over: Days | null = null
  for (let ahead = -1; ahead <= 8; ahead++) {
    const found = inYear(year + ahead)
    if (found !== null && found.to >= today) return { ...found, over: nearer(over, found, today) }
    over = found ?? over
  }
  return null
}

function nearer(over: Days | null, next: Days, today: CivilDate): Days | null {
  if (over === null) return null
  return daysBetween(over.to, today) < daysBetween(today, next.to) ? over : null
}

function dayOfMonth({ day, monthSteps }: Target & { of: 'day-of-month' }, today: CivilDate): Meant | null {
  const { year, month } = partsOf(today)
  const inMonth = (steps: number) => {
    const months = 12 * year + month - 1 + steps
    const date = civilDate(Math.floor(months / 12), (months % 12) + 1, day)
    return date === undefined ? null : { from: date, to: date }
  }
  if (monthSteps === undefined) return day > 31 ? null : nextOf(inMonth, 0, today)
  const found = inMonth(monthSteps)
  return found === null ? null : { ...found, over: null }
}

/** The next one, which on the day itself is today; "trước thứ Sáu" said on a Friday is that of the week after. */
function weekday(
  { weekday, weekSteps }: Target & { of: 'weekday' },
  today: CivilDate,
  bound: Bound,
): CivilDate {
  const ahead = weekday - dayOfWeek(today)
  if (weekSteps !== undefined) return addDays(today, ahead + 7 * weekSteps)
  return addDays(today, ahead < (bound === 'before' ? 1 : 0) ? ahead + 7 : ahead)
}

/** Nobody means a term of more; what is counted in must not go beyond the years that there are. */
const longestTerm = 2_000

function term(target: Target & { of: 'term' }, context: DeadlineContext): Meant | null {
  const start = target.from === null ? dayOf(context.today) : resolveTarget(target.from, context)
  if (start === null || target.count > longestTerm) return null
  const first = target.countsFirst ? addDays(start.to, -1) : start.to
  return dayOf(endOfTerm(first, target, context))
}

function endOfTerm(
  first: CivilDate,
  { count, unit }: Target & { of: 'term' },
  context: DeadlineContext,
): CivilDate {
  switch (unit) {
    case 'working-day':
      return context.calendar.add(first, count)
    case 'day':
      return addDays(first, count)
    case 'week':
      return addDays(first, 7 * count)
    case 'month':
      return addMonths(first, count)
    case 'year':
      return addMonths(first, 12 * count)
    case 'hour':
      return addDays(first, Math.ceil(count / 24))
  }
}

function period(name: PeriodName, context: DeadlineContext): Meant | null {
  const inYear = (year?: number) =>
    resolvePhrase(
      { of: 'single', name: year === undefined ? name : ({ ...name, year } as PeriodName) },
      context,
    )
  const named =
    name.of === 'year' || name.of === 'relative' || 'year' in name || 'yearSteps' in name
      ? inYear()
      : undefined
  if (named === undefined) return nextOf(inYear, partsOf(context.today).year, context.today)
  return named === null ? null : { from: named.from, to: named.to, over: null }
}

/** "cuối tháng 6", "giữa tháng", "đầu quý" speak of the calendar, however the committee cuts its periods. */
function partOf({ name, part }: Target & { of: 'period' }, context: DeadlineContext): Meant | null {
  const whole = period(name, { ...context, cut: 'calendar' })
  if (whole === null) return null
  const cut = (days: Days): Days => {
    const day = dayWithin(days, part)
    return { from: day, to: day }
  }
  return { ...cut(whole), over: whole.over === null ? null : cut(whole.over) }
}

function dayWithin({ from, to }: Days, part: PeriodPart): CivilDate {
  if (part === 'end') return to
  if (part !== 'middle') return addDays(from, part === 'first' ? 0 : 9)
  const { year, month } = partsOf(from)
  // The middle of a month is the 15th, however long it is.
  const isMonth = daysInMonth(year, month) === daysBetween(from, to) + 1
  return addDays(from, isMonth ? 14 : Math.floor(daysBetween(from, to) / 2))
}
