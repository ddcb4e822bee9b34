import { compare, type Exact, minus, percentOf, signOf } from './exact.ts'
import type { Indicator } from './indicator.ts'
import type { Reading } from './reading.ts'

/** How much worse the total rate is for having this unit in it, in points, above zero. */
interface Pull {
  readonly unit: string
  readonly points: Exact
}

/**
 * The units that hold a total rate back, the heaviest first: the difference between the rate without the
 * unit and with it, so that a big unit just below the rest can weigh more than a small one far below.
 * Units without counts are not in the total.
 */
export function pullingDown(indicator: Indicator, readings: ReadonlyMap<string, Reading>): Pull[] {
  if (indicator.kind !== 'ratio') return []
  const counted = [...readings].flatMap(([unit, reading]) =>
    reading.state === 'value' && reading.counts !== null ? [{ unit, ...reading.counts }] : [],
  )
  const numerator = counted.reduce((sum, one) => sum + one.numerator, 0)
  const denominator = counted.reduce((sum, one) => sum + one.denominator, 0)
  const pulls = counted.flatMap((one) => {
    if (denominator === one.denominator) return []
    const without = percentOf(numerator - one.numerator, denominator - one.denominator)
    const total = percentOf(numerator, denominator)
    const points = indicator.direction === 'higher' ? minus(without, total) : minus(total, without)
    return signOf(points) > 0 ? [{ unit: one.unit, points }] : []
  })
  return pulls.sort((one, other) => compare(other.points, one.points))
}
