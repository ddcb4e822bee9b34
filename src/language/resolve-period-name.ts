import { addDays, addMonths, civilDate, partsOf } from '../calendar/date.ts'
import type { Period, PeriodCut } from '../calendar/period.ts'
import * as period from '../calendar/period.ts'
import type { Now, OfYear, PeriodName, Yearly } from './period-phrase.ts'
import type { Stretch } from './period-words.ts'

/** The period that a name means on a day, or null where there is no such (30/2, week 53 of most years). */
export function resolveName(name: PeriodName, now: Now): Period | null {
  switch (name.of) {
    case 'year':
      return period.yearOf(name.year, now.cut)
    case 'relative':
      return inOtherYear(
        stepsFrom(period.periodHolding(now.today, name.stretch, now.cut), name.steps, now.cut),
        name.yearSteps ?? 0,
        now.cut,
      )
    case 'recent':
      return recent(name.stretch, name.number, now)
    case 'to-date':
      return toDate(name.stretch, name.year, now)
    default: {
      const year = yearOf(name, now)
      return year === undefined ? latestBegun(name, now) : inYear(name, year, now.cut)
    }
  }
}

/** The period of a name in one year, or null where that year has none such. */
export function inYear(name: Yearly, year: number, cut: PeriodCut): Period | null {
  switch (name.of) {
    case 'week':
      return period.isoWeek(year, name.number) ?? null
    case 'month':
      return within(name.number, 12) ? period.monthOf(year, name.number, cut) : null
    case 'quarter':
      return within(name.number, 4) ? period.quarterOf(year, name.number, cut) : null
    case 'half':
      return within(name.number, 2) ? period.halfOf(year, name.number, cut) : null
    case 'nine-months':
      return period.nineMonthsOf(year, cut)
    case 'first-months':
      if (!within(name.number, 12)) return null
      return period.rangeOf(period.yearOf(year, cut).from, period.monthOf(year, name.number, cut).to)
    case 'date': {
      const date = civilDate(year, name.month, name.day)
      return date === undefined ? null : period.dayOf(date)
    }
  }
}

/** The year that a name says, or undefined where it says none. */
export function yearOf(name: OfYear, now: Now): number | undefined {
  return name.yearSteps === undefined ? name.year : partsOf(now.today).year + name.yearSteps
}

/** Without a year: the latest that has begun. Goes back eight years for a 29/2 and a week 53. */
function latestBegun(name: Yearly, now: Now): Period | null {
  const { year } = partsOf(now.today)
  for (let back = -1; back <= 8; back++) {
    const found = inYear(name, year - back, now.cut)
    if (found !== null && found.from <= now.today) return found
  }
  return null
}

function stepsFrom(start: Period, steps: number, cut: PeriodCut): Period {
  let found = start
  for (let step = 0; step > steps; step--) found = period.periodBefore(found, cut)
  for (let step = 0; step < steps; step++) {
    found = period.periodHolding(addDays(found.to, 1), found.kind as Exclude<period.PeriodKind, 'range'>, cut)
  }
  return found
}

/** The week, month or quarter of the same number in another year. */
function inOtherYear(found: Period, steps: number, cut: PeriodCut): Period | null {
  if (steps === 0 || (found.kind !== 'week' && found.kind !== 'month' && found.kind !== 'quarter'))
    return found
  const { year, number } = period.nameOf(found)
  return inYear({ of: found.kind, number }, year + steps, cut)
}

function recent(stretch: Stretch, number: number, now: Now): Period | null {
  if (!within(number, 520)) return null
  const current = period.periodHolding(now.today, stretch, now.cut)
  const last = current.to === now.today ? current : period.periodBefore(current, now.cut)
  if (number === 1) return last
  if (stretch === 'day' || stretch === 'week') {
    return period.rangeOf(addDays(last.from, (1 - number) * (stretch === 'day' ? 1 : 7)), last.to)
  }
  const months = { month: 1, quarter: 3, year: 12 }[stretch]
  return period.rangeOf(addMonths(last.from, (1 - number) * months), last.to)
}

function toDate(stretch: Stretch, year: number | undefined, now: Now): Period {
  const holding =
    year === undefined ? period.periodHolding(now.today, stretch, now.cut) : period.yearOf(year, now.cut)
  return period.rangeOf(holding.from, now.today < holding.to || year === undefined ? now.today : holding.to)
}

function within(number: number, most: number): boolean {
  return number >= 1 && number <= most
}
