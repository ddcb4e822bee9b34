import type { Tally } from '../figures/figure.ts'
import { compare, type Exact, minus, signOf } from './exact.ts'
import type { Indicator } from './indicator.ts'
import { minimumVolume } from './ranking.ts'
import type { Reading, Value } from './reading.ts'
import type { MovingSelection } from './selection.ts'

/** A unit whose rate changed from one period to the next. */
export interface Mover {
  readonly indicator: Indicator
  readonly unit: string
  readonly now: Value<Tally>
  readonly before: Value<Tally>
  /** In points; positive where the rate rose. */
  readonly change: Exact
}

/** Readings of one indicator in two periods, by unit. */
interface Moving {
  readonly indicator: Indicator
  readonly now: ReadonlyMap<string, Reading<Tally>>
  readonly before: ReadonlyMap<string, Reading<Tally>>
}

/**
 * The units that became better and worse by the most points, the furthest first. Only rates are compared, which
 * share the scale of points, and of them only those that a ranking takes: with few cases a change is chance.
 */
export function moversIn(moving: readonly Moving[], most: number): { better: Mover[]; worse: Mover[] } {
  const all = moving.filter(({ indicator }) => indicator.kind === 'ratio').flatMap(changesIn)
  const gain = ({ indicator, change }: Mover): Exact =>
    indicator.direction === 'higher' ? change : { over: -change.over, under: change.under }
  const sorted = all.sort((one, other) => compare(gain(other), gain(one)))
  return {
    better: sorted.filter((one) => signOf(gain(one)) > 0).slice(0, most),
    worse: sorted
      .filter((one) => signOf(gain(one)) < 0)
      .reverse()
      .slice(0, most),
  }
}

/**
 * Of units those whose indicator rose, fell, became better or worse, the furthest first; more than so many where others
 * changed by as much as the last of them. A rank rises by becoming a smaller number.
 */
export function movedMost(movers: readonly Mover[], end: MovingSelection['end'], most: number): Mover[] {
  const senseFor = ({ kind, direction }: Indicator) => {
    const upIsMore = end === 'rising' || end === 'falling' ? kind !== 'rank' : direction === 'higher'
    return (end === 'rising' || end === 'improving') === upIsMore ? 1 : -1
  }
  const moved = movers
    .filter(({ indicator, change }) => signOf(change) === senseFor(indicator))
    .sort((one, other) => senseFor(one.indicator) * compare(other.change, one.change))
  const last = moved[most - 1]
  return moved.filter(
    ({ change }, at) => at < most || (last !== undefined && compare(change, last.change) === 0),
  )
}

/** How units changed that a ranking takes in both periods. */
export function changesIn({ indicator, now, before }: Moving): Mover[] {
  return [...now].flatMap(([unit, is]) => {
    const was = before.get(unit)
    if (!isRanked(is) || !isRanked(was)) return []
    return [{ indicator, unit, now: is, before: was, change: minus(is.exact, was.exact) }]
  })
}

function isRanked(reading: Reading<Tally> | undefined): reading is Value<Tally> {
  if (reading?.state !== 'value') return false
  return reading.counts === null || reading.counts.denominator >= minimumVolume
}
