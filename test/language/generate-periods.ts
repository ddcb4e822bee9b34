import { type CivilDate, partsOf } from '../../src/calendar/date.ts'
import { yearOf } from '../../src/calendar/period.ts'
import { half, month, quarter, week, year } from './generate-named-periods.ts'
import { day, range, recent, relative, toDate, upTo } from './generate-stretches.ts'
import type { Pick } from './pick.ts'
import type { SaidPeriod } from './said-period.ts'

/** The kinds of periods, each as often as people use it against the others. */
const often = [
  ...[month, month, month, relative, relative, relative],
  ...[week, week, quarter, quarter, year, year, recent, recent],
  ...[half, range, toDate, upTo, day],
]

/**
 * A random period said on a day. What it means is worked out here from the calendar alone, so that it does
 * not repeat a mistake of the language engine.
 */
export function saidPeriod(today: CivilDate, pick: Pick): SaidPeriod {
  return pick.of(often)(today, pick)
}

/** A year, for a target: this one or one of the next two. */
export function saidTargetYear(today: CivilDate, pick: Pick): SaidPeriod {
  const year = partsOf(today).year + pick.below(3)
  return {
    vi: pick.of([`${year}`, `năm ${year}`]),
    en: pick.of([`${year}`, `in ${year}`, `for ${year}`]),
    means: yearOf(year, 'calendar'),
  }
}
