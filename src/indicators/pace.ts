import { addDays, type CivilDate, daysBetween } from '../calendar/date.ts'
import { weekOf } from '../calendar/period.ts'
import type { Exact } from './exact.ts'
import { toNumber } from './exact.ts'
import type { Target } from './target.ts'
import { distance, meets } from './verdict.ts'

/** Fewer weekly values than this make no trend. */
const fewestForTrend = 4

/** A week's value: the week's last day, and the value in percent or in the indicator's measure. */
interface WeeklyValue {
  readonly to: CivilDate
  readonly value: number
}

/** Where the straight line through the weekly values leads. */
export interface Trend {
  /** How many weekly values it rests on. */
  readonly weeks: number
  /** Change a week, in points or in the measure. */
  readonly slope: number
  /** The value on the due date. */
  readonly atDue: number
  /** The day on which the line reaches the target, where it does after the last value. */
  readonly crossing: CivilDate | null
}

/**
 * What has to be gained each week, from the last reported day, to reach the target by its date; null
 * where it is met or the date has passed. In points for a ratio.
 */
export function paceNeeded(value: Exact, target: Target, reported: CivilDate, due: CivilDate): number | null {
  const days = daysBetween(reported, due)
  if (days <= 0 || meets(value, target)) return null
  return (-toNumber(distance(value, target)) * 7) / days
}

/**
 * The least-squares line through weekly values (gaps allowed), carried on to the due date. Null with
 * fewer than four values.
 *
 * @param values oldest first; the caller passes the last twelve weeks
 * @param scale the ends of the scale, 0 to 100 for a ratio, within which the estimate stays
 */
export function trendOf(
  values: readonly WeeklyValue[],
  target: number,
  due: CivilDate,
  scale: { least: number; most: number },
): Trend | null {
  const last = values.at(-1)
  if (last === undefined || values.length < fewestForTrend) return null
  // Weeks are counted back from the last value, so that the line's height there is its intercept.
  const points = values.map(({ to, value }) => ({ x: daysBetween(last.to, to) / 7, y: value }))
  const meanX = points.reduce((sum, { x }) => sum + x, 0) / points.length
  const meanY = points.reduce((sum, { y }) => sum + y, 0) / points.length
  const spread = points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0)
  if (spread === 0) return null
  const slope = points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0) / spread
  const now = meanY - slope * meanX
  const atDue = now + (slope * daysBetween(last.to, due)) / 7
  const weeks = slope === 0 ? Number.POSITIVE_INFINITY : (target - now) / slope
  return {
    weeks: points.length,
    slope,
    atDue: Math.min(scale.most, Math.max(scale.least, atDue)),
    // Beyond twenty years a line says nothing, and dates run out.
    crossing: weeks > 0 && weeks < 1040 ? addDays(last.to, Math.ceil(weeks * 7)) : null,
  }
}

/**
 * Whether weekly figures that end on a day are old news: their week ended more than two reporting weeks
 * before the current one.
 */
export function isStale(lastDay: CivilDate, today: CivilDate): boolean {
  const lastFullWeek = addDays(weekOf(today).from, -1)
  return daysBetween(lastDay, lastFullWeek) > 14
}
