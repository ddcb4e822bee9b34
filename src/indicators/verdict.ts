import { compare, decimal, type Exact, minus, signOf } from './exact.ts'
import type { IndicatorKind } from './indicator.ts'
import type { Target } from './target.ts'

/** How a value stands to its target: met, just missed, missed, or nothing to hold it to. */
type Verdict = 'good' | 'near' | 'bad' | 'none'

/** A rate that misses its target by no more than this many points has nearly reached it. */
const nearPoints = decimal(-5)

/**
 * How far a value is from its target, positive when better than asked: in points for a ratio, else in
 * the indicator's measure.
 */
export function distance(value: Exact, target: Target): Exact {
  const asked = decimal(target.value)
  return target.comparator.startsWith('>') ? minus(value, asked) : minus(asked, value)
}

/** Whether the target is met; exactly its value does not meet a strict `>` or `<`. */
export function meets(value: Exact, target: Target): boolean {
  const sign = signOf(distance(value, target))
  return sign > 0 || (sign === 0 && target.comparator.endsWith('='))
}

/** The verdict on a value. Only rates, which share the scale of points, can be near. */
export function verdictOn(value: Exact, kind: IndicatorKind, target: Target | undefined): Verdict {
  if (target === undefined) return 'none'
  if (meets(value, target)) return 'good'
  return kind === 'ratio' && compare(distance(value, target), nearPoints) >= 0 ? 'near' : 'bad'
}
