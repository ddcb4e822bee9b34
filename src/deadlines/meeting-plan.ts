import { addDays } from '../calendar/date.ts'
import { instantAt, localTime } from '../calendar/zoned.ts'
import { type DigestWish, nextDigest, usualDigest } from './digest-time.ts'
import { beginsAt, type Meeting, type MeetingTime } from './meeting.ts'
import { noticeOf, type PlannedNotice } from './notice.ts'
import { dateAt, isOpen, nextOpen, type Office } from './office.ts'
import type { Plan, Planning } from './plan.ts'

/** Milliseconds. */
const hour = 3_600_000
/** How long before a meeting its digest goes, and how long before the offices close where that is not open. */
const [ahead, beforeClosing] = [2 * hour, hour]
/** Meetings that are further off are planned by a daily replan. */
const horizonDays = 15

/**
 * When the digest before a meeting goes: two hours before it. Where the offices are closed then, it is an hour before
 * they last close: at 16:00 of the working day before for a meeting at 09:00 or on a day off.
 */
export function digestTime(begins: Date, office: Office): Date {
  const at = new Date(begins.getTime() - ahead)
  if (isOpen(office, at)) return at
  const { date, time } = localTime(at, office.timeZone)
  const day = office.calendar.onOrBefore(time >= office.hours.to ? date : addDays(date, -1))
  return new Date(instantAt(day, office.hours.to, office.timeZone).getTime() - beforeClosing)
}

/**
 * The digests before meetings, for all who get the weekly one in their committees. Whoever's weekly digest comes on
 * the day of the meeting and before it hears of the meeting there, and gets no other.
 *
 * @param meetings those that have not begun
 * @param wishes by person; whoever is not in it has the usual one
 */
export function planMeetingDigests(
  meetings: readonly Meeting[],
  wishes: ReadonlyMap<string, DigestWish>,
  { office, recipients }: Pick<Planning, 'office' | 'recipients'>,
  now: Date,
): Pick<Plan, 'notices' | 'until'> {
  const until = instantAt(addDays(dateAt(office, now), horizonDays + 1), '00:00', office.timeZone)
  const notices = meetings.flatMap((meeting): PlannedNotice[] => {
    const begins = beginsAt(meeting, office)
    const dueAt = digestTime(begins, office)
    if (dueAt >= until) return []
    // Somebody who came in since, or a meeting that was set at short notice, is told at once.
    const day = dateAt(office, dueAt < now ? now : dueAt)
    const cause = { kind: 'meeting', id: meeting.id } as const
    const occasion = { kind: 'before-meeting', begins: begins.getTime() } as const
    const told = namedBy(meeting, begins, office)
    return recipients
      .readers(day, meeting.committee)
      .filter((person) => {
        const wish = wishes.get(person) ?? usualDigest
        return !told(wish) && (wish.mutedUntil === null || day > wish.mutedUntil)
      })
      .map((person) => noticeOf({ cause, person, occasion, dueAt }))
  })
  return { notices, until }
}

/**
 * When whoever has the usual wishes hears of a meeting that is set now: by which digest, the weekly one or its own.
 * Null where it begins before anybody can be told.
 */
export function usualDigestFor(
  meeting: MeetingTime,
  office: Office,
  now: Date,
): { readonly at: Date; readonly isWeekly: boolean } | null {
  const begins = beginsAt(meeting, office)
  const isWeekly = namedBy({ ...meeting, setAt: now }, begins, office)(usualDigest)
  const due = isWeekly ? nextDigest(usualDigest, office, eveOf(meeting, office)) : digestTime(begins, office)
  const at = nextOpen(office, due < now ? now : due)
  return at < begins ? { at, isWeekly } : null
}

/** The last instant before the day of a meeting. */
function eveOf({ date }: MeetingTime, { timeZone }: Office): Date {
  return new Date(instantAt(date, '00:00', timeZone).getTime() - 1)
}

/** Whether the weekly digest of whoever has a wish comes on the day of a meeting, before it and knowing of it. */
function namedBy(
  meeting: MeetingTime & Pick<Meeting, 'setAt'>,
  begins: Date,
  office: Office,
): (wish: DigestWish) => boolean {
  const known = new Map<DigestWish, boolean>()
  return (wish) => {
    const answer = known.get(wish)
    if (answer !== undefined) return answer
    const digest = nextDigest(wish, office, eveOf(meeting, office))
    const named = digest < begins && dateAt(office, digest) === meeting.date && meeting.setAt <= digest
    known.set(wish, named)
    return named
  }
}
