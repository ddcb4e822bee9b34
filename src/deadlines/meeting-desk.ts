import type { Author } from '../directory/author.ts'
import { replan } from './diff.ts'
import type { DigestWish } from './digest-time.ts'
import {
  coming,
  datesOf,
  type Meeting,
  type MeetingTime,
  type NewMeeting,
  type NewSeries,
} from './meeting.ts'
import type { MeetingBook } from './meeting-book.ts'
import { planMeetingDigests } from './meeting-plan.ts'
import type { NoticeBook } from './notice-book.ts'
import { dateAt } from './office.ts'
import type { Planning } from './plan.ts'

/** Says when committees meet, and plans the digests before it in the same transaction. Rights and sense are checked by who calls. */
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
export interface MeetingDeskDependencies {
  readonly meetings: MeetingBook
  readonly notices: NoticeBook
  readonly planning: (now: Date) => Promise<Planning>
  /** When people want their digests; whoever is not in it has the usual wish. */
  readonly wishes: (people: readonly string[]) => Promise<ReadonlyMap<string, DigestWish>>
  /** Runs all of it or nothing in the database. */
  readonly atomically: <T>(work: () => Promise<T>) => Promise<T>
}

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
    await notices.change(replan(await notices.ofMeetings(all.map(({ id }) => id)), planned, now))
  }
  /** Nobody is told any more of meetings that are not to be. */
  const callOff = async (ids: readonly number[]) => {
    const waiting = (await notices.ofMeetings(ids)).filter(({ state }) => state === 'waiting')
    await notices.change({ insert: [], revive: [], move: [], cancel: waiting.map(({ key }) => key) })
  }
  const changed = <T>(change: () => Promise<T>, { at }: Author): Promise<T> =>
    atomically(async () => {
      const result = await change()
      await planAll(await planning(at), at)
      return result
    })
  return {
    replan: planAll,
    set: (meeting, author) => changed(() => meetings.add(meeting, author), author),
    repeat: (series, author) => changed(async () => void (await meetings.addSeries(series, author)), author),
    move: (id, to, author) => changed(() => meetings.move(id, to, author), author),
    cancel: (id, author) =>
      changed(async () => {
        await callOff([id])
        return meetings.cancel(id, author)
      }, author),
    end: (series, author) =>
      changed(async () => {
        const { office } = await planning(author.at)
        const all = coming(await meetings.list({ from: dateAt(office, author.at) }), office, author.at)
        const own = all.filter((one) => one.series === series).map(({ id }) => id)
        await callOff(own)
        return meetings.endSeries(series, own, author)
      }, author),
  }
}
