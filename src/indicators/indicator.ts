/** What an indicator is measured as. Only a ratio has a numerator and a denominator. */
export type IndicatorKind = 'ratio' | 'count' | 'score' | 'rank'

/** All kinds of indicators, in the order in which they are listed. */
export const indicatorKinds = ['ratio', 'count', 'score', 'rank'] as const satisfies readonly IndicatorKind[]

/**
 * How figures of several weeks make one: a `flow` is added up (Σ numerator / Σ denominator), of a
 * `snapshot` the latest in the period is taken.
 */
export type Accumulation = 'flow' | 'snapshot'

/** One thing that the committee follows. */
export interface Indicator {
  readonly slug: string
  readonly nameVi: string
  readonly nameEn: string
  readonly kind: IndicatorKind
  /** What a value counts: "%", "hồ sơ", "điểm", "hạng". */
  readonly measureVi: string
  readonly measureEn: string
  readonly accumulation: Accumulation
  /** Which way is better. */
  readonly direction: 'higher' | 'lower'
  readonly numeratorVi: string | null
  readonly numeratorEn: string | null
  readonly denominatorVi: string | null
  readonly denominatorEn: string | null
  /** Names that people type. */
  readonly aliases: readonly string[]
}
