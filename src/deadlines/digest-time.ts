import type { CivilDate } from '../calendar/date.ts'
import { addDays, dayOfWeek } from '../calendar/date.ts'
import { instantAt, type TimeOfDay } from '../calendar/zoned.ts'
import { dateAt, nextOpen, type Office } from './office.ts'

/** When somebody wants their digest. */
export interface DigestWish {
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday: number
  readonly time: TimeOfDay
  /** The last day without one. */
  readonly mutedUntil: CivilDate | null
}

/** Monday 08:00. */
export const usualDigest: DigestWish = { weekday: 1, time: '08:00', mutedUntil: null }

/**
 * The next digest after an instant. One that falls outside working hours, as on a holiday, comes when these begin
 * again; several that meet there are one.
 */
export function nextDigest({ weekday, time, mutedUntil }: DigestWish, office: Office, after: Date): Date {
  const date = dateAt(office, after)
  const muted = mutedUntil === null ? date : later(date, mutedUntil)
  // One of an earlier week may have been moved on over long holidays.
  const searched = addDays(muted, -28)
  for (let day = addDays(searched, (weekday - dayOfWeek(searched) + 7) % 7); ; day = addDays(day, 7)) {
    const at = nextOpen(office, instantAt(day, time, office.timeZone))
    if (at > after && (mutedUntil === null || dateAt(office, at) > mutedUntil)) return at
  }
}

function later(one: CivilDate, other: CivilDate): CivilDate {
  return one > other ? one : other
}
