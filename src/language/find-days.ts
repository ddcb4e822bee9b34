import { type CivilDate, dayOfWeek } from '../calendar/date.ts'
import { type Cursor, cursorOver } from './cursor.ts'
import { dayAt } from './deadline-days.ts'
import { type FoundTarget, only } from './deadline-target.ts'
import { weekdayAt } from './deadline-weekdays.ts'
import { nameAt } from './period-names.ts'
import { type DeadlineContext, resolveTarget } from './resolve-deadline.ts'
import { said, spelled } from './spelled.ts'
import type { Token } from './text.ts'

/** What names a day, `start` to `end` (not included) of the tokens. */
export interface DayAt extends FoundTarget {
  readonly start: number
}

/** Where a text names days, past or to come, in their order. */
export function findDays(tokens: readonly Token[], context: DeadlineContext): DayAt[] {
  const cursor = cursorOver(parted(tokens))
  const days: DayAt[] = []
  for (let at = 0; at < tokens.length; ) {
    const found = dayFrom(cursor, at, context)
    if (found !== null) days.push({ ...found, start: at })
    at = found?.end ?? at + 1
  }
  return days
}

/** The day that some words mean; null where there is no such day, undefined where they may mean one of several. */
export function dateOf({ targets }: FoundTarget, context: DeadlineContext): CivilDate | null | undefined {
  const days = new Set(targets.map(({ target }) => resolveTarget(target, context)?.to ?? null))
  const [date = null, ...others] = days
  return others.length > 0 ? undefined : date
}

/** Whether it is a date, and not told by its place to today or in the week. */
export function isWritten({ targets }: FoundTarget): boolean {
  return targets.some(({ target: { of } }) => of === 'date' || of === 'day-of-month')
}

/** "1/7-15/7", "30/4,1/5" and "nghỉ:2/9": a date begins after the sign, which is no part of it. */
function parted(tokens: readonly Token[]): Token[] {
  const begins = (at: number) => isDated(tokens, at) && mayPart(tokens, at - 1)
  return tokens.map((token, at) => (begins(at) || begins(at + 1) ? { ...token, glued: false } : token))
}

/** In "8.578/17.464" and "200/KH-5/12" the sign stands within a number or a symbol. */
function mayPart(tokens: readonly Token[], at: number): boolean {
  const sign = tokens[at]
  if (sign?.kind !== 'sign' || sign.text === '/' || sign.text === '.') return false
  return /[-–—,]/.test(sign.text) ? isDated(tokens, at - 3) : true
}

function isDated(tokens: readonly Token[], at: number): boolean {
  const [day, sign, month] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  return day?.kind === 'number' && /^[/.-]$/.test(sign?.text ?? '') && month?.kind === 'number'
}

const beforeDate = said(', ngay|ngay|,|the|(')

function dayFrom(cursor: Cursor, start: number, context: DeadlineContext): FoundTarget | null {
  const day =
    dayAt(cursor, start, { expected: isExpected(cursor, start) }) ??
    tonight(cursor, start) ??
    pastDay(cursor, start)
  if (day !== null) return day
  const weekday = weekdayAt(cursor, start)
  if (weekday === null) return null
  // "thứ Sáu ngày 21/6": the day of the week is said along with its date, where it is that of the date.
  const found = dayAt(cursor, cursor.past(weekday.end, beforeDate) ?? weekday.end, { expected: true })
  const date = found !== null && isWritten(found) ? dateOf(found, context) : null
  return date != null && dayOfWeek(date) === weekdayOf(weekday) ? found : weekday
}

/** "24.6" and "mai" are days also without a word before them that says so. */
function isExpected(cursor: Cursor, at: number): boolean {
  const dated = cursor.digits(at, 2) !== null && ['/', '.'].includes(cursor.word(at + 1))
  return (dated && cursor.glued(at + 1) && cursor.glued(at + 2)) || cursor.word(at) === 'mai'
}

const evening = spelled('tối')

/** "tối nay", which deadlines leave out: without its accents it is "tôi nay" as well. */
function tonight(cursor: Cursor, start: number): FoundTarget | null {
  const isTonight = evening(cursor.token(start)) && cursor.word(start + 1) === 'nay'
  return isTonight ? only({ of: 'day-steps', steps: 0 }, start + 2) : null
}

/** "hôm qua", "3 ngày trước", "yesterday". */
function pastDay(cursor: Cursor, start: number): FoundTarget | null {
  const found = nameAt(cursor, start)
  if (found?.name.of !== 'relative' || found.name.stretch !== 'day' || found.name.steps >= 0) return null
  return only({ of: 'day-steps', steps: found.name.steps }, found.end)
}

function weekdayOf({ targets: [first] }: FoundTarget): number | null {
  return first?.target.of === 'weekday' ? first.target.weekday : null
}
