import type { Sum, Tally } from '../figures/figure.ts'
import { decimal, type Exact, percentOf } from './exact.ts'
import type { Indicator } from './indicator.ts'

/** The two whole numbers that a ratio is made of. */
export interface Counts {
  readonly numerator: number
  readonly denominator: number
}

/** An indicator's value, in percent for a ratio; `counts` is null where only the value was published. */
export interface Value<Of extends Tally = Sum> {
  readonly state: 'value'
  readonly value: number
  readonly exact: Exact
  readonly counts: Counts | null
  readonly sum: Of
}

/**
 * What figures say about an indicator. Neither a missing figure ("chưa có số liệu") nor a denominator of
 * zero ("không phát sinh") is 0 %, and figures published without counts can't be added up.
 */
export type Reading<Of extends Tally = Sum> =
  | { readonly state: 'missing' }
  | { readonly state: 'no-cases'; readonly sum: Of }
  | { readonly state: 'not-combinable'; readonly sum: Of }
  | Value<Of>

/**
 * Reads a sum of figures: Σ numerator / Σ denominator for a ratio, Σ value for a count. Scores and ranks
 * are never added up, and a single figure of any kind stands for itself.
 */
export function read<Of extends Tally>(indicator: Indicator, sum: Of | undefined): Reading<Of> {
  if (sum === undefined || sum.figures === 0) return { state: 'missing' }
  if (indicator.kind === 'ratio' && sum.counts === sum.figures) {
    const counts = { numerator: sum.numerator, denominator: sum.denominator }
    if (counts.denominator === 0) return { state: 'no-cases', sum }
    const value = (100 * counts.numerator) / counts.denominator
    return { state: 'value', value, exact: percentOf(counts.numerator, counts.denominator), counts, sum }
  }
  if (sum.figures > 1 && !addsUp(indicator, sum)) return { state: 'not-combinable', sum }
  return { state: 'value', value: sum.value, exact: decimal(sum.value), counts: null, sum }
}

/** Counts add over units; over time only as a flow, since a snapshot counts the same things again. */
function addsUp(indicator: Indicator, sum: Tally): boolean {
  return indicator.kind === 'count' && (indicator.accumulation === 'flow' || sum.figures === sum.units)
}
