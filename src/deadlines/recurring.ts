import type { CivilDate } from '../calendar/date.ts'
import type { WorkingCalendar } from '../calendar/working-days.ts'
import type { Author } from '../directory/author.ts'
import { duesBetween, type Recurrence } from './recurrence.ts'
import type { NewAssignment } from './register.ts'

/** Work that comes again: each of its dates gives an assignment. It outlives whoever made it. */
export interface Recurring
  extends Pick<
    NewAssignment,
    'committee' | 'title' | 'document' | 'evidence' | 'reminders' | 'follower' | 'units'
  > {
  readonly id: number
  readonly recurrence: Recurrence
}

/** Recurring work as it is kept. */
export interface RecurringBook {
  add(work: Omit<Recurring, 'id'>, author: Author): Promise<Recurring>
  /** What has not ended, of all committees or of some, the oldest first. */
  list(committees?: readonly string[]): Promise<Recurring[]>
  /** Ends it: what was given stays. False where there is none, or it has ended. */
  end(id: number, author: Author): Promise<boolean>
}

/** Working days before a deadline on which recurring work is given. */
export const givenAhead = 10

/** The assignments that recurring work has to have by a day: one for each due from then on that is near. */
export function assignmentsOf(
  { recurrence, id, ...work }: Recurring,
  today: CivilDate,
  calendar: WorkingCalendar,
): NewAssignment[] {
  return duesBetween(recurrence, today, calendar.add(today, givenAhead)).map((due) => ({
    ...work,
    due,
    wording: recurrence.wording,
    recurrence: { recurring: id, date: due },
  }))
}
