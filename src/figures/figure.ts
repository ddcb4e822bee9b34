import type { CivilDate } from '../calendar/date.ts'

/** Why a figure is not approved: nobody has decided about it, or it was sent back to its unit. */
export const unapprovedStates = ['waiting', 'returned'] as const
export type Unapproved = (typeof unapprovedStates)[number]

/**
 * What was reported for one indicator, unit and stretch of days. A ratio has its two counts, or only a
 * published `value` (percent); anything else has a `value` in the indicator's measure. Never overwritten:
 * a correction is a further revision with a reason.
 */
export interface Figure {
  readonly indicator: string
  readonly unit: string
  readonly from: CivilDate
  readonly to: CivilDate
  readonly numerator: number | null
  readonly denominator: number | null
  readonly value: number | null
  readonly note: string | null
  /** The published document it was taken from, where it was not entered by a person. */
  readonly source: string | null
  /** 1 for the first entry, one more with each correction. */
  readonly revision: number
  /** Why it was corrected; null for revision 1. */
  readonly reason: string | null
  /** Name of the person who entered it, where one did. */
  readonly enteredBy: string | null
  readonly enteredAt: Date
  /** Made up for the sample: every answer that rests on it says so. */
  readonly sample: boolean
  /** Whether it waits for approval, or was returned; null where it counts as approved. */
  readonly approval: Unapproved | null
}

/**
 * Figures put together, as far as a value follows from them: sums for a flow, for a snapshot each unit's
 * latest. What `counts` lacks against `figures` was published without counts.
 */
export interface Tally {
  /** How many figures are in it. */
  readonly figures: number
  /** How many of them have a numerator and a denominator. */
  readonly counts: number
  /** How many units they are of. */
  readonly units: number
  readonly numerator: number
  readonly denominator: number
  /** Σ value over the figures that have one; meaningful for a single figure or for counts. */
  readonly value: number
  /** How many of them are not approved: every answer that rests on them says so. */
  readonly unapproved: number
  /** The shortest and longest stretch among them, in days. */
  readonly shortest: number
  readonly longest: number
}

/** A tally with where it comes from: which days it covers, and how far it is to be trusted. */
export interface Sum extends Tally {
  /** First and last day that they cover. */
  readonly from: CivilDate
  readonly to: CivilDate
  readonly corrected: boolean
  readonly sample: boolean
  /** When the newest of them was entered. */
  readonly enteredAt: Date
}

/** Which figures to look at: those of these units whose middle day lies in the window. */
export interface FigureQuery {
  readonly indicator: string
  readonly units: readonly string[]
  readonly from: CivilDate
  readonly to: CivilDate
  /** Leave out figures for a longer stretch than this (a year's score is not a quarter's). */
  readonly longest?: number
}

/**
 * Reads figures, current revisions only. A figure belongs to the period that holds its middle day: a week
 * goes where its Thursday goes, as in ISO 8601, and no figure is counted in two months.
 */
export interface FigureReader {
  /** The figures themselves, by unit in no particular order, oldest first within a unit. */
  list(query: FigureQuery): Promise<Figure[]>
  /** Each unit's sum over the window (key: unit code); units without figures are absent. */
  sumByUnit(query: FigureQuery, accumulation: 'flow' | 'snapshot'): Promise<Map<string, Sum>>
  /** The same without where it comes from, in half the time: for units that are only compared with. */
  tallyByUnit(query: FigureQuery, accumulation: 'flow' | 'snapshot'): Promise<Map<string, Tally>>
  /** The sum over all the units and the whole window, or undefined where there are no figures. */
  total(query: FigureQuery, accumulation: 'flow' | 'snapshot'): Promise<Sum | undefined>
  /** The sum over all the units for each stretch of days, oldest first. */
  sumByPeriod(query: FigureQuery): Promise<Sum[]>
  /**
   * The stretch of the newest figure of any of the units that ended on or before `upTo`; of two that end
   * on one day, the shorter. Null where there is none.
   */
  latest(
    indicator: string,
    units: readonly string[],
    upTo: CivilDate,
  ): Promise<{ from: CivilDate; to: CivilDate } | null>
}
