import { compare, type Exact, magnitude, minus, percentOf, signOf } from './exact.ts'
import type { Counts, Reading } from './reading.ts'

/** Which change of a figure somebody asks the reason of; `any` where they do not say which way it went. */
export const changesAsked = ['rise', 'fall', 'any'] as const
export type ChangeAsked = (typeof changesAsked)[number]

/** How much of a rate's change each of its two counts makes, in points; together they are the change. */
interface CountShares {
  readonly numerator: Exact
  readonly denominator: Exact
}

/**
 * What each count makes of a rate's change: the mean of what it would have changed alone before the other did and
 * after, since nothing tells which came first. Both denominators are above zero.
 */
export function sharesOf(now: Counts, was: Counts): CountShares {
  const [n1, d1, n0, d0] = [now.numerator, now.denominator, was.numerator, was.denominator].map(BigInt) as [
    bigint,
    bigint,
    bigint,
    bigint,
  ]
  const under = 2n * d0 * d1
  return {
    numerator: { over: 100n * (n1 - n0) * (d0 + d1), under },
    denominator: { over: 100n * (n0 + n1) * (d0 - d1), under },
  }
}

/** How much of a total rate's change goes with one unit. */
export interface Contribution {
  readonly unit: string
  readonly now: Counts
  readonly was: Counts
  /** The total rate less what it would be, had the unit's counts stayed as they were. */
  readonly points: Exact
}

/**
 * The units that a total rate's change goes with most, the furthest first: those alone that moved it the way it went.
 * A unit counts with its volume; one without counts in either period is left out.
 */
export function contributions(
  now: ReadonlyMap<string, Reading>,
  was: ReadonlyMap<string, Reading>,
): Contribution[] {
  const [after, before] = [countsIn(now), countsIn(was)]
  const [total, earlier] = [totalOf(after), totalOf(before)]
  if (total.denominator === 0 || earlier.denominator === 0) return []
  const rate = percentOf(total.numerator, total.denominator)
  const direction = signOf(minus(rate, percentOf(earlier.numerator, earlier.denominator)))
  const all = [...after].flatMap(([unit, counts]) => {
    const old = before.get(unit)
    const denominator = total.denominator - counts.denominator + (old?.denominator ?? 0)
    if (old === undefined || denominator === 0) return []
    const without = percentOf(total.numerator - counts.numerator + old.numerator, denominator)
    return [{ unit, now: counts, was: old, points: minus(rate, without) }]
  })
  return all
    .filter(({ points }) => direction !== 0 && signOf(points) === direction)
    .sort((one, other) => compare(magnitude(other.points), magnitude(one.points)))
}

function countsIn(readings: ReadonlyMap<string, Reading>): Map<string, Counts> {
  const counts = new Map<string, Counts>()
  for (const [unit, reading] of readings) {
    if (reading.state === 'value' && reading.counts !== null) counts.set(unit, reading.counts)
    // No cases are counts, too: nought of nought.
    if (reading.state === 'no-cases') counts.set(unit, { numerator: 0, denominator: 0 })
  }
  return counts
}

function totalOf(counts: ReadonlyMap<string, Counts>): Counts {
  let [numerator, denominator] = [0, 0]
  for (const one of counts.values()) {
    numerator += one.numerator
    denominator += one.denominator
  }
  return { numerator, denominator }
}
