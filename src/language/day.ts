import type { CivilDate } from '../calendar/date.ts'
import type { Target } from './deadline-target.ts'
import { type DayAt, dateOf, findDays, isWritten } from './find-days.ts'
import { type Placed, place, typedIn } from './placed.ts'
import type { DeadlineContext } from './resolve-deadline.ts'

/** A day that a text names, and where its words stand in the text (composed, `clean`). */
export interface SaidDay {
  /** Null where there is no such day (31/6). */
  readonly date: CivilDate | null
  /** As it was typed, without the "ngày" that `start` and `end` include. */
  readonly wording: string
  readonly start: number
  readonly end: number
  /** A date, and not told by its place to today or in the week. */
  readonly written: boolean
}

/**
 * The day that a text names, past or to come: the first date, else the first of "mai", "hôm qua", "thứ Sáu tuần sau".
 * Without a year it is the next such day. Null where none is named, or where it may be one of two ("next Friday").
 */
export function readDay(words: string, context: DeadlineContext): SaidDay | null {
  const placed = place(words)
  const all = meant(findDays(placed.tokens, context), placed, context)
  return all.find(({ written }) => written) ?? all[0] ?? null
}

/**
 * All the days that a text names, in their order. A date without a year has that of the next date that has one, else
 * that of the one before it ("5/2 đến 11/2/2027"); where none has, it is the next such day.
 */
export function readDays(words: string, context: DeadlineContext): SaidDay[] {
  const placed = place(words)
  return meant(withYears(findDays(placed.tokens, context)), placed, context)
}

function meant(days: readonly DayAt[], placed: Placed, context: DeadlineContext): SaidDay[] {
  return days.flatMap((day) => {
    const date = dateOf(day, context)
    const [first, last] = [placed.places[day.start], placed.places[day.end - 1]]
    if (date === undefined || first === undefined || last === undefined) return []
    const wording = typedIn(placed, day).replace(dayWord, '')
    return [{ date, wording, start: first.start, end: last.end, written: isWritten(day) }]
  })
}

const dayWord = /^(?:ngày|ngay)\s+(?=\d)/iu

function withYears(days: readonly DayAt[]): DayAt[] {
  const years = days.map(({ targets: [first] }) =>
    first?.target.of === 'date' ? first.target.year : undefined,
  )
  const isKnown = (year: number | undefined) => year !== undefined
  return days.map((day, at) => {
    const year = years.slice(at).find(isKnown) ?? years.slice(0, at).findLast(isKnown)
    const inYear = (target: Target): Target =>
      target.of === 'date' && target.yearSteps === undefined && year !== undefined
        ? { year, ...target }
        : target
    return { ...day, targets: day.targets.map((found) => ({ ...found, target: inYear(found.target) })) }
  })
}
