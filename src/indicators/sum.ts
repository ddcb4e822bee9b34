import { lengthOf } from '../calendar/period.ts'
import type { Figure, Sum } from '../figures/figure.ts'
import type { Accumulation } from './indicator.ts'
import { withoutOverlap } from './overlap.ts'

/**
 * One unit's figures as one: those of a flow added up without counting a day twice, of a snapshot the
 * latest (of two that end on one day, the shorter).
 */
export function accumulated(figures: readonly Figure[], accumulation: Accumulation): Sum | undefined {
  if (accumulation === 'flow') return sumOf(withoutOverlap(figures))
  const latest = latestOf(figures)
  return latest && sumOf([latest])
}

/** The figure that ended last; of two that end on one day, the shorter. */
export function latestOf(figures: readonly Figure[]): Figure | undefined {
  let latest: Figure | undefined
  for (const figure of figures) {
    if (latest === undefined || figure.to > latest.to) latest = figure
    else if (figure.to === latest.to && figure.from > latest.from) latest = figure
  }
  return latest
}

/** All the figures added up, or undefined where there are none. */
export function sumOf(figures: readonly Figure[]): Sum | undefined {
  const sums = figures.map(sumOfOne)
  return totalOf(sums, new Set(figures.map((figure) => figure.unit)).size)
}

/** Sums of different units put together, or undefined where there are none. */
export function totalOf(sums: readonly Sum[], units = add(sums, (sum) => sum.units)): Sum | undefined {
  const [first, ...others] = sums
  if (first === undefined) return undefined
  const earlier = <T>(one: T, other: T) => (one < other ? one : other)
  const later = <T>(one: T, other: T) => (one > other ? one : other)
  const pick = <T>(of: (sum: Sum) => T, choose: (one: T, other: T) => T): T =>
    others.reduce((chosen, sum) => choose(chosen, of(sum)), of(first))
  return {
    figures: add(sums, (sum) => sum.figures),
    counts: add(sums, (sum) => sum.counts),
    units,
    unapproved: add(sums, (sum) => sum.unapproved),
    numerator: add(sums, (sum) => sum.numerator),
    denominator: add(sums, (sum) => sum.denominator),
    value: add(sums, (sum) => sum.value),
    from: pick((sum) => sum.from, earlier),
    to: pick((sum) => sum.to, later),
    shortest: pick((sum) => sum.shortest, earlier),
    longest: pick((sum) => sum.longest, later),
    corrected: sums.some((sum) => sum.corrected),
    sample: sums.some((sum) => sum.sample),
    enteredAt: pick((sum) => sum.enteredAt, later),
  }
}

function sumOfOne(figure: Figure): Sum {
  const days = lengthOf(figure)
  const counted = figure.numerator !== null && figure.denominator !== null
  return {
    figures: 1,
    counts: counted ? 1 : 0,
    units: 1,
    unapproved: figure.approval === null ? 0 : 1,
    numerator: counted ? (figure.numerator ?? 0) : 0,
    denominator: counted ? (figure.denominator ?? 0) : 0,
    value: figure.value ?? 0,
    from: figure.from,
    to: figure.to,
    shortest: days,
    longest: days,
    corrected: figure.revision > 1,
    sample: figure.sample,
    enteredAt: figure.enteredAt,
  }
}

function add(sums: readonly Sum[], of: (sum: Sum) => number): number {
  return sums.reduce((total, sum) => total + of(sum), 0)
}
