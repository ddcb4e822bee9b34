import { addDays, type CivilDate, dayOfWeek } from '../calendar/date.ts'
import { type Cursor, cursorOver } from './cursor.ts'
import { dayAt } from './deadline-days.ts'
import type { FoundTarget } from './deadline-target.ts'
import { weekdayAt } from './deadline-weekdays.ts'
import { nameAt } from './period-names.ts'
import { place, typedIn } from './placed.ts'
import { type DeadlineContext, resolveTarget } from './resolve-deadline.ts'
import { said, spelled } from './spelled.ts'

/** A day that a text names, and where its words stand in the text (composed, `clean`). */
export interface SaidDay {
  /** Null where there is no such day (31/6). */
  readonly date: CivilDate | null
  readonly wording: string
  readonly start: number
  readonly end: number
}

/** A day at some tokens; `written` where it is a date and not told by its place to today or in the week. */
interface DayAt {
  readonly start: number
  readonly end: number
  readonly date: CivilDate | null
  readonly written: boolean
}

/**
 * The day that a text names, past or to come: the first date, else the first of "mai", "hôm qua", "thứ Sáu tuần sau".
 * Without a year it is the next such day. Null where none is named, or where it may be one of two ("next Friday").
 */
export function readDay(words: string, context: DeadlineContext): SaidDay | null {
  const placed = place(words)
  const cursor = cursorOver(placed.tokens)
  const all = placed.tokens.flatMap((_, at) => dayFrom(cursor, at, context) ?? [])
  const found = all.find(({ written }) => written) ?? all[0]
  const [first, last] = [placed.places[found?.start ?? -1], placed.places[(found?.end ?? 0) - 1]]
  if (found === undefined || first === undefined || last === undefined) return null
  return { date: found.date, wording: typedIn(placed, found), start: first.start, end: last.end }
}

const beforeDate = said(', ngay|ngay|,|the|(')

function dayFrom(cursor: Cursor, start: number, context: DeadlineContext): DayAt | null {
  const day = dayAt(cursor, start, { expected: isExpected(cursor, start) })
  if (day !== null) return meant(day, start, context)
  const near = tonight(cursor, start, context) ?? pastDay(cursor, start, context)
  if (near !== null) return near
  const weekday = weekdayAt(cursor, start)
  if (weekday === null) return null
  const named = meant(weekday, start, context)
  // "thứ Sáu ngày 21/6": the day of the week is said along with its date, where it is that of the date.
  const after = dayAt(cursor, cursor.past(weekday.end, beforeDate) ?? weekday.end, { expected: true })
  const date = after === null ? null : meant(after, start, context)
  const agrees = date?.written === true && date.date !== null && dayOfWeek(date.date) === weekdayOf(weekday)
  return agrees ? date : named
}

/** "24.6" and "mai" are days also without a word before them that says so. */
function isExpected(cursor: Cursor, at: number): boolean {
  const dated = cursor.digits(at, 2) !== null && ['/', '.'].includes(cursor.word(at + 1))
  return (dated && cursor.glued(at + 1) && cursor.glued(at + 2)) || cursor.word(at) === 'mai'
}

/** What some words mean; null where that is not one day. */
function meant({ targets, end }: FoundTarget, start: number, context: DeadlineContext): DayAt | null {
  const days = new Set(targets.map(({ target }) => resolveTarget(target, context)?.to ?? null))
  const [date = null, ...others] = days
  const written = targets.some(({ target: { of } }) => of === 'date' || of === 'day-of-month')
  return others.length > 0 ? null : { start, end, date, written }
}

const evening = spelled('tối')

/** "tối nay", which deadlines leave out: without its accents it is "tôi nay" as well. */
function tonight(cursor: Cursor, start: number, { today }: DeadlineContext): DayAt | null {
  const isTonight = evening(cursor.token(start)) && cursor.word(start + 1) === 'nay'
  return isTonight ? { start, end: start + 2, date: today, written: false } : null
}

/** "hôm qua", "3 ngày trước", "yesterday". */
function pastDay(cursor: Cursor, start: number, { today }: DeadlineContext): DayAt | null {
  const found = nameAt(cursor, start)
  const isPast = found?.name.of === 'relative' && found.name.stretch === 'day' && found.name.steps < 0
  if (!isPast) return null
  return { start, end: found.end, date: addDays(today, found.name.steps), written: false }
}

function weekdayOf({ targets: [first] }: FoundTarget): number | null {
  return first?.target.of === 'weekday' ? first.target.weekday : null
}
