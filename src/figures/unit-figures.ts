import type { CivilDate } from '../calendar/date.ts'
import type { Author } from '../directory/author.ts'
import type { Decision } from './approval.ts'
import type { Figure } from './figure.ts'

/** A figure to be kept: as it is read back, but with the id of who entered it. Its revision follows from what is there. */
export type FigureEntry = Omit<Figure, 'enteredBy' | 'revision'> & { readonly enteredBy: string | null }

/** A revision of a figure, with what was decided about it, the first decision first. */
export interface Revision extends Figure {
  readonly decisions: readonly Pick<Decision, 'verdict' | 'reason' | 'by' | 'at'>[]
}

/** Weeks by which it is told what a unit reports. */
export const weeksLooked = 12

/** How much of a week a unit has reported. */
export interface UnitReport {
  readonly unit: string
  /** How many indicators it reports in general, and how many of them for the week. */
  readonly expected: number
  readonly given: number
  /** When the last of them that it needed was entered; null where there is none. */
  readonly enteredAt: Date | null
}

/** What was reported for a week, whoever did. */
export type WeekValue = Pick<
  Figure,
  'indicator' | 'from' | 'to' | 'numerator' | 'denominator' | 'value' | 'approval'
>

/** Where a unit stands with a week. */
export type ReportState = 'missing' | 'partial' | 'late' | 'on-time'

/** Whether a unit has reported a week, and in time: by when its last figure was first entered. */
export function reportState({ expected, given, enteredAt }: UnitReport, closes: Date): ReportState {
  if (given === 0 || enteredAt === null) return 'missing'
  if (given < expected) return 'partial'
  return enteredAt < closes ? 'on-time' : 'late'
}

/** What a unit itself reports, week by week: read for its form, and written by it. */
export interface UnitFigures {
  /** The current weekly figures of a unit in these indicators whose week lies in the stretch, the oldest first. */
  weeks(query: {
    readonly unit: string
    readonly indicators: readonly string[]
    readonly from: CivilDate
    readonly to: CivilDate
  }): Promise<Figure[]>
  /**
   * The same figures by their values alone, which is read many times faster: without who entered them, when and why.
   */
  values(query: {
    readonly unit: string
    readonly indicators: readonly string[]
    readonly from: CivilDate
    readonly to: CivilDate
  }): Promise<WeekValue[]>
  /** What each of these units reported for exactly these days, in one read: a value an indicator and unit at most. */
  ofWeek(query: {
    readonly units: readonly string[]
    readonly indicators: readonly string[]
    readonly from: CivilDate
    readonly to: CivilDate
  }): Promise<(WeekValue & { readonly unit: string })[]>
  /** How much of a week each of these units has reported, beside what it reports in general. */
  reported(query: {
    readonly units: readonly string[]
    readonly indicators: readonly string[]
    /** The Monday of the week, and the first of the days by which it is told what a unit reports. */
    readonly week: CivilDate
    readonly since: CivilDate
  }): Promise<UnitReport[]>
  /**
   * The revisions of figures whose middle day lies in the stretch, the first entry first: a list a figure, the
   * newest week first, at most so many; where asked for only of those that were corrected.
   */
  history(query: {
    readonly units: readonly string[]
    readonly indicators: readonly string[]
    readonly from: CivilDate
    readonly to: CivilDate
    readonly corrected: boolean
    readonly limit: number
  }): Promise<Revision[][]>
  /**
   * Adds figures, all or none, and writes them to the audit trail; one for days that have a figure already is a
   * correction of it.
   */
  record(entries: readonly FigureEntry[], author: Author): Promise<void>
}
