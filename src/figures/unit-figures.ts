import type { CivilDate } from '../calendar/date.ts'
import type { Figure } from './figure.ts'

/** A figure to be kept: as it is read back, but with the id of who entered it. Its revision follows from what is there. */
export type FigureEntry = Omit<Figure, 'enteredBy' | 'revision'> & { readonly enteredBy: string | null }

/** What a unit itself reports, week by week: read for its form, and written by it. */
export interface UnitFigures {
  /** The current weekly figures of a unit in these indicators whose week lies in the stretch, the oldest first. */
  weeks(query: {
    readonly unit: string
    readonly indicators: readonly string[]
    readonly from: CivilDate
    readonly to: CivilDate
  }): Promise<Figure[]>
  /** Adds figures, all or none; one for days that have a figure already is a correction. */
  record(entries: readonly FigureEntry[]): Promise<void>
}
