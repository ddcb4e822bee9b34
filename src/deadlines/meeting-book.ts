import type { CivilDate } from '../calendar/date.ts'
import type { Author } from '../directory/author.ts'
import type { Meeting, MeetingSeries, MeetingTime, NewMeeting, NewSeries } from './meeting.ts'

/** Which meetings to look at. */
interface MeetingQuery {
  /** All committees where it is left out. */
  readonly committees?: readonly string[]
  /** The first and the last day; no last one where it is left out. */
  readonly from: CivilDate
  readonly to?: CivilDate
}

/** When committees meet, as it is kept. What was cancelled is left out unless it is said. Rights and sense are checked by who calls. */
export interface MeetingBook {
  /** Those of some days, in the order in which they begin. */
  list(query: MeetingQuery): Promise<Meeting[]>
  /** By their ids, as far as they were not cancelled. */
  find(ids: readonly number[]): Promise<Meeting[]>
  /** By their ids, whether they were cancelled or not. */
  findAny(ids: readonly number[]): Promise<Meeting[]>
  add(meeting: NewMeeting, author: Author): Promise<Meeting>
  /** Sets it for another time; false where there is none. */
  move(id: number, to: MeetingTime, author: Author): Promise<boolean>
  /** Calls one off; false where there is none. */
  cancel(id: number, author: Author): Promise<boolean>
  /** The series that have not ended, of all committees or by id. */
  series(ids?: readonly number[]): Promise<MeetingSeries[]>
  addSeries(series: NewSeries, author: Author): Promise<MeetingSeries>
  /** Makes these dates of a series meetings. One that was made before is that one, moved or cancelled as it may be. */
  addDates(series: MeetingSeries, dates: readonly CivilDate[], at: Date): Promise<void>
  /** Ends a series and calls off these meetings, those of it that have not begun; false where it has ended. */
  endSeries(id: number, meetings: readonly number[], author: Author): Promise<boolean>
}
