import { partsOf } from '../calendar/date.ts'
import type { Replanned } from './diff.ts'
import { noticeOf, type PlannedNotice } from './notice.ts'
import type { Occasion } from './occasion.ts'
import { dateAt, nextOpen, type Office } from './office.ts'
import type { Planning } from './plan.ts'

/** From this month of a year on the days off of the next are usually announced. */
const announcedFrom = 10

/**
 * What the administrators are told each month from October on while the calendar lists no day off of the coming
 * year, without which reminders of next year fall on holidays. Once it does, what still waits is called off.
 */
export function emptyYearNotices({ office, recipients }: Planning, now: Date): Replanned {
  const today = dateAt(office, now)
  const { year, month } = partsOf(today)
  if (month < announcedFrom) return { insert: [], revive: [], move: [], cancel: [] }
  const about = { kind: 'empty-year', year: year + 1 } as const
  const people = recipients.administrators(today)
  const notices = upkeepNotices(`${year}-${month}`, about, people, office, now)
  return office.calendar.knows(year + 1)
    ? { insert: [], revive: [], move: [], cancel: notices.map(({ key }) => key) }
    : { insert: notices, revive: notices, move: [], cancel: [] }
}

/** Notices of something that the administrators can mend, of which each hears once for an id. */
export function upkeepNotices(
  id: string,
  occasion: Occasion,
  people: readonly string[],
  office: Office,
  now: Date,
): PlannedNotice[] {
  const cause = { kind: 'upkeep', id } as const
  return people.map((person) => noticeOf({ cause, person, occasion, dueAt: nextOpen(office, now) }))
}
