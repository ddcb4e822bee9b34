import type { CivilDate } from '../../src/calendar/date.ts'

/** The first and the last day of a period. */
export interface Stretch {
  readonly from: CivilDate
  readonly to: CivilDate
}

/** A period as people say it, and the days that it means. */
export interface SaidPeriod {
  readonly vi: string
  readonly en: string
  readonly means: Stretch
}
