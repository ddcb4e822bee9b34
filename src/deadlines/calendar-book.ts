import type { CivilDate } from '../calendar/date.ts'
import type { SpecialDay, WorkingCalendar } from '../calendar/working-days.ts'
import type { Author } from '../directory/author.ts'

/** Days that become special ones, or other ones than they were, and days that become ordinary again. */
export interface CalendarChange {
  readonly set: readonly SpecialDay[]
  readonly remove: readonly CivilDate[]
}

/** The days off and the make-up days as administrators keep them, and the calendar that they make. */
export interface WorkingDays {
  /** The calendar as it is, or as it would be after a change. */
  calendar(after?: CalendarChange): Promise<WorkingCalendar>
  /** The special days from one to another, in order. */
  list(from: CivilDate, to: CivilDate): Promise<SpecialDay[]>
  /** Makes a change, with an entry of the audit trail for each day. */
  change(change: CalendarChange, author: Author): Promise<void>
}
