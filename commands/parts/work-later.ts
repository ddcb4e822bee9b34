import { addDays, type CivilDate } from '../../src/calendar/date.ts'
import type { WorkingCalendar } from '../../src/calendar/working-days.ts'
import { instantAt } from '../../src/calendar/zoned.ts'

/** When somebody can be reminded again: later the same day, on the next working day, three working days on. */
export function laterTimes(now: Date, today: CivilDate, calendar: WorkingCalendar, timeZone: string): Date[] {
  const nextDay = calendar.onOrAfter(addDays(today, 1))
  return [
    instantAt(today, '14:00', timeZone),
    instantAt(today, '16:00', timeZone),
    instantAt(nextDay, '08:00', timeZone),
    instantAt(calendar.add(today, 3), '08:00', timeZone),
  ].filter(
    (time) =>
      time.getTime() > now.getTime() + 30 * 60_000 &&
      (time >= instantAt(nextDay, '00:00', timeZone) || calendar.isWorking(today)),
  )
}
