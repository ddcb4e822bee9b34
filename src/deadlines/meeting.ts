import { addDays, type CivilDate } from '../calendar/date.ts'
import type { WorkingCalendar } from '../calendar/working-days.ts'
import { instantAt, type TimeOfDay } from '../calendar/zoned.ts'
import { dateAt, type Office } from './office.ts'
import { duesBetween, nextDues, type Recurrence } from './recurrence.ts'

/** When a meeting begins, as the clocks of the offices show it. */
export interface MeetingTime {
  readonly date: CivilDate
  readonly time: TimeOfDay
}

/** Letters of a meeting's title. */
export const longestTitle = 200

/** A meeting of a committee before it is kept. */
export interface NewMeeting extends MeetingTime {
  readonly committee: string
  /** Null for one that is just the committee's. */
  readonly title: string | null
}

/** A meeting of a committee that was not cancelled. */
export interface Meeting extends NewMeeting {
  readonly id: number
  /** The series that it is one of; null where it stands alone. */
  readonly series: number | null
  /** When it was said to be at this time: when it was set, or last moved. */
  readonly setAt: Date
}

/** Meetings that come again, before they are kept. */
export interface NewSeries extends Pick<NewMeeting, 'committee' | 'title' | 'time'> {
  readonly recurrence: Recurrence
}

/** Meetings that come again, as they are kept. */
export interface MeetingSeries extends NewSeries {
  readonly id: number
}

/** A meeting, or meetings that come again, being put together: what is null was not said yet, or is not to be. */
export interface MeetingDraft {
  readonly committee: string | null
  readonly title: string | null
  /** Null for meetings that come again. */
  readonly date: CivilDate | null
  readonly recurrence: Recurrence | null
  readonly time: TimeOfDay | null
}

/** What a button changes about meetings, once it is pressed. */
export type MeetingChange =
  | { readonly kind: 'set-meeting'; readonly draft: MeetingDraft }
  | { readonly kind: 'move-meeting'; readonly meeting: number; readonly to: MeetingTime }
  | { readonly kind: 'cancel-meeting'; readonly meeting: number }
  /** The whole series that a meeting is of ends. */
  | { readonly kind: 'end-meetings'; readonly meeting: number }

/** Days ahead for which the meetings of a series are made. */
const aheadDays = 35
/** Dates that are looked through for one on a working day where none is near. */
const mostSkipped = 12

/** The dates of a series that are near, or the next one. On a day off the committee does not meet. */
export function datesOf(
  { recurrence }: Pick<NewSeries, 'recurrence'>,
  today: CivilDate,
  calendar: WorkingCalendar,
): CivilDate[] {
  const near = duesBetween(recurrence, today, addDays(today, aheadDays)).filter(calendar.isWorking)
  if (near.length > 0) return near
  return nextDues(recurrence, today, mostSkipped).filter(calendar.isWorking).slice(0, 1)
}

/** The instant at which a meeting begins. */
export function beginsAt({ date, time }: MeetingTime, { timeZone }: Pick<Office, 'timeZone'>): Date {
  return instantAt(date, time, timeZone)
}

/** Whether one begins before another. */
function compareTimes(one: MeetingTime, other: MeetingTime): number {
  return `${one.date} ${one.time}` < `${other.date} ${other.time}` ? -1 : 1
}

/** Of some meetings those that have not begun, the next first. */
export function coming<T extends MeetingTime>(meetings: readonly T[], office: Office, now: Date): T[] {
  return meetings.filter((one) => beginsAt(one, office) > now).sort(compareTimes)
}

/** Later than this no meeting can be set: what is meant is another year. */
const mostDaysAhead = 366

/** Why a meeting can't be set or moved to a time; null where it can. */
export function timeFault(at: MeetingTime, office: Office, now: Date): 'past' | 'too-far' | null {
  if (beginsAt(at, office) <= now) return 'past'
  return at.date > addDays(dateAt(office, now), mostDaysAhead) ? 'too-far' : null
}
