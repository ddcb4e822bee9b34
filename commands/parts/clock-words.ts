import { type TimeOfDay, timeText } from '../../src/calendar/zoned.ts'

const written =
  /(?<![\d/.:])(\d{1,2})(?:\s*(?::|giờ|gio|h|g)\s*(\d{2})?|(?=\s*(?:am|pm)\b))\s*(rưỡi|ruoi)?\s*(am|pm|sáng|sang|chiều|chieu|tối|toi)?(?!\d|\p{L}|[/:]\d)/giu

/** The times of day in a text: `11:30`, `11h30`, `8 giờ`, `7 giờ tối`, `4pm`; null for one that there is none of. */
export function timesIn(text: string): (TimeOfDay | null)[] {
  return writtenTimes(text).map(({ time }) => time)
}

/** A time of day in a text: where it stands; null where there is no such time. */
interface WrittenTime {
  readonly time: TimeOfDay | null
  readonly start: number
  readonly end: number
}

/** The times of day in a text, with where they stand. */
export function writtenTimes(text: string): WrittenTime[] {
  return [...text.matchAll(written)].map(
    ({ 0: typed, 1: hours = '', 2: minutes, 3: half, 4: part, index }) => {
      const [hour, minute] = [Number(hours), half === undefined ? Number(minutes ?? 0) : 30]
      const late = part !== undefined && /^(pm|chi|t)/iu.test(part) && hour < 12
      const inDay = late ? hour + 12 : hour
      const time = inDay > 23 || minute > 59 ? null : timeText(60 * inDay + minute)
      return { time, start: index, end: index + typed.length }
    },
  )
}
