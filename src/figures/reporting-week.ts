import { addDays, type CivilDate, mondayOf } from '../calendar/date.ts'
import type { WorkingCalendar } from '../calendar/working-days.ts'
import { instantAt, localTime, type TimeOfDay } from '../calendar/zoned.ts'

/** When the figures of a week are reported, in the week after it. */
export interface ReportingTimes {
  /** 1 for Monday. */
  readonly opensOn: number
  readonly opensAt: TimeOfDay
  readonly closesOn: number
  readonly closesAt: TimeOfDay
}

/** Monday 08:00 to Friday 16:00. */
export const usualTimes: ReportingTimes = { opensOn: 1, opensAt: '08:00', closesOn: 5, closesAt: '16:00' }

/** A week of figures, with the instants from and until which officers report it. */
export interface ReportingWeek {
  readonly from: CivilDate
  readonly to: CivilDate
  readonly opens: Date
  readonly closes: Date
}

/** Where weeks are reported. */
export interface ReportingPlace {
  readonly calendar: WorkingCalendar
  readonly timeZone: string
  readonly times: ReportingTimes
}

/**
 * When the figures of the week that begins on a Monday are reported. Opening on a day off it opens on the next
 * working day; it closes on the last working day before, but never before it opened.
 */
export function reportingOf(from: CivilDate, { calendar, timeZone, times }: ReportingPlace): ReportingWeek {
  const next = addDays(from, 7)
  const opensOn = calendar.onOrAfter(addDays(next, times.opensOn - 1))
  const closing = calendar.onOrBefore(addDays(next, times.closesOn - 1))
  // A whole week off leaves the first working day after it.
  const closesOn = closing < opensOn ? opensOn : closing
  const opens = instantAt(opensOn, times.opensAt, timeZone)
  const closes = instantAt(closesOn, times.closesAt, timeZone)
  return { from, to: addDays(from, 6), opens, closes: closes > opens ? closes : opens }
}

/** The week that is reported at an instant: the latest that has opened. It may have closed. */
export function reportedAt(now: Date, place: ReportingPlace): ReportingWeek {
  const { date } = localTime(now, place.timeZone)
  for (let from = addDays(mondayOf(date), -7); ; from = addDays(from, -7)) {
    const week = reportingOf(from, place)
    if (week.opens <= now) return week
  }
}

/** Whether officers may still report or correct a week. */
export const isOpen = ({ opens, closes }: ReportingWeek, now: Date): boolean => opens <= now && now < closes
