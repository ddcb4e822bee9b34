/** What is asked for of an indicator: a ratio's two counts, or one count. */
export type Asks = 'counts' | 'count'

/** What somebody reports of an indicator for a week. Counts are whole and not negative, a rate lies from 0 to 100. */
export type Answer =
  /** 0/0 is "no cases". */
  | { readonly kind: 'counts'; readonly numerator: number; readonly denominator: number }
  | { readonly kind: 'count'; readonly value: number }
  /** A rate in percent whose counts are not known: it keeps its value and is not added up. For a secretary alone. */
  | { readonly kind: 'published'; readonly value: number }
  /** Nothing is reported of it this time. */
  | { readonly kind: 'skipped' }

/** Nothing came up: 0/0, or a count of 0. */
export function noCases(asks: Asks): Answer {
  return asks === 'counts' ? { kind: 'counts', numerator: 0, denominator: 0 } : { kind: 'count', value: 0 }
}

/** The rate of an answer in percent; null without cases and for what is no rate. */
export function rateOf(answer: Answer): number | null {
  if (answer.kind === 'published') return answer.value
  if (answer.kind !== 'counts' || answer.denominator === 0) return null
  return (100 * answer.numerator) / answer.denominator
}
