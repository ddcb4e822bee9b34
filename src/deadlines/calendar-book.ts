import type { CivilDate } from '../calendar/date.ts'
import type { SpecialDay, WorkingCalendar } from '../calendar/working-days.ts'
import type { Author } from '../directory/author.ts'

/** The days off and the make-up days as administrators keep them, and the calendar that they make. */
export interface WorkingDays {
  calendar(): Promise<WorkingCalendar>
  /** The special days of a year, in order. */
  list(year: number): Promise<SpecialDay[]>
  /** Sets what a day is; one that is there is changed. */
  set(day: SpecialDay, author: Author): Promise<void>
  /** Makes a day an ordinary one again; false where it is one. */
  remove(date: CivilDate, author: Author): Promise<boolean>
}
