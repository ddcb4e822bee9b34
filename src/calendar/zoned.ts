import { Temporal } from 'temporal-polyfill'
import { type CivilDate, dateOfNumber, dayNumber } from './date.ts'

/** A time of day as clocks show it, `HH:MM` from `00:00` to `23:59`: it sorts as text. */
export type TimeOfDay = string

const minuteLength = 60_000
const dayLength = 86_400_000

/**
 * The instant at which clocks in a time zone (an IANA name such as `Asia/Ho_Chi_Minh`) show a time of day. Where
 * clocks are put forward over that time, it is as much later; where they are put back and show it twice, the first.
 *
 * @throws RangeError for what is no date, time or zone.
 */
export function instantAt(date: CivilDate, time: TimeOfDay, timeZone: string): Date {
  const offset = offsetOn(date, timeZone)
  if (offset === 'changes') {
    const plainTime = Temporal.PlainTime.from(time)
    return new Date(Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime }).epochMilliseconds)
  }
  return new Date(dayNumber(date) * dayLength + minuteOf(time) * minuteLength - offset)
}

/** The civil date and the time of day that clocks in a time zone show at an instant, seconds left out. */
export function localTime(instant: Date, timeZone: string): { date: CivilDate; time: TimeOfDay } {
  const utcDay = dateOfNumber(Math.floor(instant.getTime() / dayLength))
  // No zone is more than a day from UTC, and in most places the clock is not changed about that day.
  const offset = offsetOn(utcDay, timeZone)
  const around = [-1, 1].map((days) => offsetOn(dateOfNumber(dayNumber(utcDay) + days), timeZone))
  if (offset !== 'changes' && around.every((one) => one === offset)) {
    const [date = '', time = ''] = new Date(instant.getTime() + offset).toISOString().split('T')
    return { date, time: time.slice(0, 5) }
  }
  const local = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone)
  return { date: local.toPlainDate().toString(), time: local.toPlainTime().toString().slice(0, 5) }
}

/** The time of day of a minute, 0 to 1439. */
export function timeText(minuteOfDay: number): TimeOfDay {
  const [hours, minutes] = [Math.floor(minuteOfDay / 60), minuteOfDay % 60]
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

/** The minute of a time of day, 0 to 1439. @throws RangeError for what is none. */
export function minuteOf(time: TimeOfDay): number {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? []
  if (hours === undefined) throw new RangeError(`"${time}" is not a time of day (HH:MM)`)
  return 60 * Number(hours) + Number(minutes)
}

/**
 * How far a zone's clocks are ahead of UTC on a date, in milliseconds, unless that changes on it. Kept, since a
 * zone's rules take a hundred times longer to ask than the reckoning, and the same few days are asked for.
 */
const offsets = new Map<string, number | 'changes'>()

function offsetOn(date: CivilDate, timeZone: string): number | 'changes' {
  const key = `${date} ${timeZone}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  const start = Temporal.PlainDate.from(date).toZonedDateTime(timeZone)
  // A change at midnight itself makes the day begin at another time.
  const [before, end] = [start.subtract({ milliseconds: 1 }), start.add({ days: 1 })]
  const steady = [before, end].every((one) => one.offsetNanoseconds === start.offsetNanoseconds)
  const offset = steady ? start.offsetNanoseconds / 1e6 : 'changes'
  if (offsets.size > 5_000) offsets.clear()
  offsets.set(key, offset)
  return offset
}
