import type { Cursor } from './cursor.ts'
import { type DayContext, dayAt } from './deadline-days.ts'
import { stretchAt } from './deadline-stretches.ts'
import type { FoundTarget } from './deadline-target.ts'
import { clockTimeAt } from './deadline-times.ts'
import { plainWeekday, weekdayAt } from './deadline-weekdays.ts'
import { said } from './spelled.ts'

const afterTime = said('cua|vao|,|on|of')

/** A day that was named, and what stood beside it. */
interface Dated {
  readonly found: FoundTarget
  /** `HH:MM` */
  readonly time: string | null
  /** 1 for Monday, where a day of the week stood beside the date. */
  readonly weekday: number | null
}

/** How a day may be named where it stands; `timeAlone`: a time without a day is one of today. */
interface DatedContext extends DayContext {
  readonly timeAlone: boolean
}

/** A day with the time and the day of the week that may stand beside it: "15h thứ Hai, ngày 20/11". */
export function datedAt(cursor: Cursor, at: number, { expected, timeAlone }: DatedContext): Dated | null {
  const clock = clockTimeAt(cursor, at)
  const start = clock === null ? at : (cursor.past(clock.end, afterTime) ?? clock.end)
  const time = clock?.time ?? null
  const day = plainWeekday(cursor, start)
  const next = day === null ? start : cursor.word(day.end) === ',' ? day.end + 1 : day.end
  const found = dayAt(cursor, next, { expected })
  if (found !== null) {
    const later = day ?? weekdayBehind(cursor, found.end)
    const end = day === null && later !== null ? later.end : found.end
    return { found: { ...found, end }, time, weekday: later?.weekday ?? null }
  }
  const weekday = weekdayAt(cursor, start) ?? (clock === null ? null : stretchOfDay(cursor, start))
  if (weekday !== null) return { found: weekday, time, weekday: null }
  if (clock === null || !timeAlone) return null
  return {
    found: { targets: [{ target: { of: 'day-steps', steps: 0 } }], end: clock.end },
    time,
    weekday: null,
  }
}

function stretchOfDay(cursor: Cursor, at: number): FoundTarget | null {
  const found = stretchAt(cursor, at)
  return found?.targets[0]?.target.of === 'day-steps' ? found : null
}

/** "20/11/2023 (thứ Hai)". */
function weekdayBehind(cursor: Cursor, at: number): { weekday: number; end: number } | null {
  if (cursor.word(at) !== '(') return null
  const day = plainWeekday(cursor, at + 1)
  return day !== null && cursor.word(day.end) === ')' ? { ...day, end: day.end + 1 } : null
}
