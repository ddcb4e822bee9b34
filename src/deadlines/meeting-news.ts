import type { Author } from '../directory/author.ts'
import type { Replanned } from './diff.ts'
import { beginsAt, type Meeting, type MeetingTime } from './meeting.ts'
import { noticeOf, type PlannedNotice } from './notice.ts'
import type { KeptNotice } from './notice-book.ts'
import { dateAt, nextOpen, type Office } from './office.ts'
import type { Planning } from './plan.ts'

/**
 * That a meeting is cancelled or moved, for those of its committee who were told when it was to be, but for whoever
 * changes it; in working hours. Who was to hear of an earlier change, and has not yet, hears of both as one, or of
 * none where the meeting is again as they know it. Nobody hears any more that a cancelled one is near.
 *
 * @param before the meeting until this change
 * @param to when it is to be now; null where it is cancelled
 * @param kept all notices about the meeting, and the weekly digests by which it may have been told
 */
export function meetingNews(
  before: Meeting,
  to: MeetingTime | null,
  kept: readonly KeptNotice[],
  { office, recipients }: Pick<Planning, 'office' | 'recipients'>,
  { at, person: by }: Pick<Author, 'at' | 'person'>,
): Replanned {
  const [begins, now] = [beginsAt(before, office), to === null ? null : beginsAt(to, office).getTime()]
  const waiting = kept.filter(({ state, cause }) => state === 'waiting' && cause.kind === 'meeting')
  const known = new Map<string, number>()
  for (const notice of kept)
    if (hasTold(notice, before, begins, office)) known.set(notice.person, begins.getTime())
  for (const { person, occasion } of waiting)
    if (occasion.kind === 'meeting-changed') known.set(person, occasion.from)
  const readers = recipients.readers(dateAt(office, at), before.committee).filter((person) => person !== by)
  const insert = readers.flatMap((person): PlannedNotice[] => {
    const from = known.get(person)
    if (from === undefined || from === now) return []
    const cause = { kind: 'meeting', id: before.id } as const
    const occasion = { kind: 'meeting-changed', from, to: now, changed: at.getTime() } as const
    return [noticeOf({ cause, person, occasion, dueAt: nextOpen(office, at) })]
  })
  const gone = waiting.filter(({ occasion }) => now === null || occasion.kind === 'meeting-changed')
  return { insert, revive: [], move: [], cancel: gone.map(({ key }) => key) }
}

/** Whether somebody was told by a notice that a meeting begins then. */
function hasTold(
  { state, handedAt, occasion }: KeptNotice,
  { date, setAt }: Meeting,
  begins: Date,
  office: Office,
): boolean {
  if (state !== 'handed-over' || handedAt === null) return false
  switch (occasion.kind) {
    case 'before-meeting':
      return occasion.begins === begins.getTime()
    case 'meeting-changed':
      return occasion.to === begins.getTime()
    case 'digest':
      // A weekly digest names the meetings of the day on which it goes.
      return dateAt(office, handedAt) === date && handedAt >= setAt && handedAt < begins
    default:
      return false
  }
}
