import type { Author } from '../directory/author.ts'
import {
  coming,
  datesOf,
  type Meeting,
  type MeetingTime,
  type NewMeeting,
  type NewSeries,
} from './meeting.ts'
import type { MeetingBook } from './meeting-book.ts'
import { dateAt } from './office.ts'
import type { Planning } from './plan.ts'

/** Says when committees meet. Rights and sense are checked by who calls. */
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
  /** Makes the meetings of series that have come near. */
  replan(given: Planning, now: Date): Promise<void>
}

/** What the desk works with. */
export interface MeetingDeskDependencies {
  readonly meetings: MeetingBook
  readonly planning: (now: Date) => Promise<Planning>
  /** Runs all of it or nothing in the database. */
  readonly atomically: <T>(work: () => Promise<T>) => Promise<T>
}

export function createMeetingDesk({ meetings, planning, atomically }: MeetingDeskDependencies): MeetingDesk {
  const replan = async ({ office }: Planning, now: Date) => {
    const today = dateAt(office, now)
    for (const series of await meetings.series()) {
      const dates = datesOf(series, today, office.calendar).map((date) => ({ date, time: series.time }))
      const ahead = coming(dates, office, now).map(({ date }) => date)
      await meetings.addDates(series, ahead, now)
    }
  }
  const changed = <T>(change: () => Promise<T>, { at }: Author): Promise<T> =>
    atomically(async () => {
      const result = await change()
      await replan(await planning(at), at)
      return result
    })
  return {
    replan,
    set: (meeting, author) => changed(() => meetings.add(meeting, author), author),
    repeat: (series, author) => changed(async () => void (await meetings.addSeries(series, author)), author),
    move: (id, to, author) => changed(() => meetings.move(id, to, author), author),
    cancel: (id, author) => changed(() => meetings.cancel(id, author), author),
    end: (series, author) =>
      changed(async () => {
        const { office } = await planning(author.at)
        const all = coming(await meetings.list({ from: dateAt(office, author.at) }), office, author.at)
        const own = all.filter((one) => one.series === series).map(({ id }) => id)
        return meetings.endSeries(series, own, author)
      }, author),
  }
}
