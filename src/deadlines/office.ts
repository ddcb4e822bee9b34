import { addDays, type CivilDate } from '../calendar/date.ts'
import type { WorkingCalendar } from '../calendar/working-days.ts'
import { instantAt, localTime, minuteOf, type TimeOfDay } from '../calendar/zoned.ts'

/** From one time of the day up to, not including, another. */
export interface Hours {
  readonly from: TimeOfDay
  readonly to: TimeOfDay
}

/** The midday break is not left out. */
export const usualHours: Hours = { from: '08:00', to: '17:00' }

/** When a committee's offices work: on which days, in which hours of them, in which time zone. */
export interface Office {
  readonly calendar: WorkingCalendar
  readonly timeZone: string
  readonly hours: Hours
}

/** Whether an instant lies in working hours. */
export function isOpen({ calendar, timeZone, hours }: Office, instant: Date): boolean {
  const { date, time } = localTime(instant, timeZone)
  return time >= hours.from && time < hours.to && calendar.isWorking(date)
}

/** The instant at which the offices open on a working day. */
export function opening({ timeZone, hours }: Office, date: CivilDate): Date {
  return instantAt(date, hours.from, timeZone)
}

/** The instant itself within working hours, else the next opening. */
export function nextOpen(office: Office, instant: Date): Date {
  if (isOpen(office, instant)) return instant
  const { date, time } = localTime(instant, office.timeZone)
  const day = office.calendar.onOrAfter(time < office.hours.from ? date : addDays(date, 1))
  return opening(office, day)
}

/**
 * The instant from which an office has worked so long, in milliseconds, when another instant comes: two working hours
 * before 09:00 is 16:00 on the working day before.
 */
export function workedBefore(office: Office, instant: Date, length: number): Date {
  const { calendar, timeZone, hours } = office
  let left = length
  for (let date = dateAt(office, instant); ; date = addDays(date, -1)) {
    if (!calendar.isWorking(date)) continue
    const end = Math.min(instant.getTime(), instantAt(date, hours.to, timeZone).getTime())
    const worked = Math.max(0, end - opening(office, date).getTime())
    if (left <= worked) return new Date(end - left)
    left -= worked
  }
}

/** How long an office works on a day, in milliseconds. */
export function workingDay({ hours }: Office): number {
  return 60_000 * (minuteOf(hours.to) - minuteOf(hours.from))
}

/** The civil date of an instant where the offices are. */
export function dateAt({ timeZone }: Office, instant: Date): CivilDate {
  return localTime(instant, timeZone).date
}
