import type { Author } from '../directory/author.ts'
import { replan } from './diff.ts'
import type { DigestWish } from './digest-time.ts'
import {
  beginsAt,
  coming,
  datesOf,
  type Meeting,
  type MeetingTime,
  type NewMeeting,
  type NewSeries,
} from './meeting.ts'
import type { MeetingBook } from './meeting-book.ts'
import { meetingNews } from './meeting-news.ts'
import { planMeetingDigests } from './meeting-plan.ts'
import type { NoticeBook } from './notice-book.ts'
import { dateAt } from './office.ts'
import type { Planning } from './plan.ts'

/** Milliseconds by which a weekly digest that names a meeting may be late. */
const week = 7 * 24 * 3_600_000

/**
 * Says when committees meet, and plans in the same transaction the digests before it and, where a meeting is moved or
 * cancelled, that those hear of it who were told of it. Rights and sense are checked by who calls.
 */
export interface MeetingDesk {
  set(meeting: NewMeeting, author: Author): Promise<Meeting>
  /** Sets meetings that come again, of which those that are near are made. */
  repeat(series: NewSeries, author: Author): Promise<void>
  /** Sets one for another time; false where there is none. */
  move(id: number, to: MeetingTime, author: Author): Promise<boolean>
  /** Calls one off; false where there is none. */
  cancel(id: number, author: Author): Promise<boolean>
  /** Ends a series with all its meetings that have not begun; false where it has ended. */
  end(series: number, author: Author): Promise<boolean>
  /** Makes the meetings of series that have come near, and plans the digests before all that come. */
  replan(given: Planning, now: Date): Promise<void>
}

/** What the desk works with. */
interface MeetingDeskDependencies {
  readonly meetings: MeetingBook
  readonly notices: NoticeBook
  readonly planning: (now: Date) => Promise<Planning>
  /** When people want their digests; whoever is not in it has the usual wish. */
  readonly wishes: (people: readonly string[]) => Promise<ReadonlyMap<string, DigestWish>>
  /** Runs all of it or nothing in the database. */
  readonly atomically: <T>(work: () => Promise<T>) => Promise<T>
}

/** Joins meetings to the notices that hang on them: both are stored together. */
export function createMeetingDesk(deps: MeetingDeskDependencies): MeetingDesk {
  const { meetings, notices, planning, wishes, atomically } = deps
  const addDates = async ({ office }: Planning, now: Date) => {
    const today = dateAt(office, now)
    for (const series of await meetings.series()) {
      const dates = datesOf(series, today, office.calendar).map((date) => ({ date, time: series.time }))
      const ahead = coming(dates, office, now).map(({ date }) => date)
      await meetings.addDates(series, ahead, now)
    }
  }
  const planAll = async (given: Planning, now: Date) => {
    await addDates(given, now)
    const { office, recipients } = given
    const all = coming(await meetings.list({ from: dateAt(office, now) }), office, now)
    if (all.length === 0) return
    const planned = planMeetingDigests(all, await wishes(recipients.readers(dateAt(office, now))), given, now)
    const kept = await notices.ofMeetings(all.map(({ id }) => id))
    const digests = kept.filter(({ occasion }) => occasion.kind === 'before-meeting')
    await notices.change(replan(digests, planned, now))
  }
  const planNews = async (before: readonly Meeting[], given: Planning, author: Author) => {
    for (const meeting of before) {
      const [after] = await meetings.find([meeting.id])
      const weekly = await notices.digestsAfter(new Date(beginsAt(meeting, given.office).getTime() - week))
      const kept = [...(await notices.ofMeetings([meeting.id])), ...weekly]
      await notices.change(meetingNews(meeting, after ?? null, kept, given, author))
    }
  }
  /** Changes these meetings; those who were told of them hear of it, and the digests are planned anew. */
  const changed = <T>(
    author: Author,
    which: (given: Planning) => Promise<readonly Meeting[]>,
    change: (before: readonly Meeting[]) => Promise<T>,
  ): Promise<T> =>
    atomically(async () => {
      const given = await planning(author.at)
      const before = await which(given)
      const result = await change(before)
      await planNews(before, given, author)
      await planAll(given, author.at)
      return result
    })
  const none = async () => []
  const one = (id: number) => () => meetings.find([id])
  return {
    replan: planAll,
    set: (meeting, author) => changed(author, none, () => meetings.add(meeting, author)),
    repeat: (series, author) =>
      changed(author, none, async () => void (await meetings.addSeries(series, author))),
    move: (id, to, author) => changed(author, one(id), () => meetings.move(id, to, author)),
    cancel: (id, author) => changed(author, one(id), () => meetings.cancel(id, author)),
    end: (series, author) =>
      changed(
        author,
        async ({ office }) => {
          const all = coming(await meetings.list({ from: dateAt(office, author.at) }), office, author.at)
          return all.filter((meeting) => meeting.series === series)
        },
        (own) => {
          const ids = own.map(({ id }) => id)
          return meetings.endSeries(series, ids, author)
        },
      ),
  }
}
