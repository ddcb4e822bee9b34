import type { Cursor } from './cursor.ts'
import { type FoundTarget, only, type Target } from './deadline-target.ts'
import { english } from './period-english.ts'
import { dateSigns, numberAt, ordinalEnds } from './period-numbers.ts'
import { monthNames } from './period-words.ts'
import { said, spelled } from './spelled.ts'
import type { Wordings } from './wordings.ts'

/** How a day may be named where it stands. */
export interface DayContext {
  /** A word before it says that a day follows, so that "20-11", "31/2" or "ngày 25" are days too. */
  readonly expected: boolean
}

/** The day that is named at a position: a date, today, tomorrow, or a day of the month. */
export function dayAt(cursor: Cursor, at: number, context: DayContext): FoundTarget | null {
  const named = cursor.past(at, dayWords)
  const start = named ?? at
  const expected = context.expected || named !== null
  return (
    relativeDay(cursor, at, context.expected) ??
    isoDate(cursor, start) ??
    numericDate(cursor, start, expected) ??
    writtenDate(cursor, start) ??
    englishDate(cursor, start) ??
    (expected ? dayOfMonth(cursor, start, named !== null) : null)
  )
}

const dayWords = said('ngay mung|ngay mong|ngay|mung|mong|the day of')

const relativeDays: readonly (readonly [Wordings, number])[] = [
  [
    said(
      'ngay hom nay|trong ngay hom nay|hom nay|today|ngay nay|sang nay|trua nay|chieu nay|tonight|this morning|this afternoon',
    ),
    0,
  ],
  [
    said(
      'ngay mai|sang ngay mai|chieu ngay mai|hom sau|sang mai|trua mai|chieu mai|mai|tomorrow|tomorrow morning|tomorrow afternoon',
    ),
    1,
  ],
  [said('ngay kia|ngay mot|day after tomorrow|the day after tomorrow'), 2],
]

/** Mai is a name, and "mãi" another word. */
const tomorrow = spelled('mai')

function relativeDay(cursor: Cursor, at: number, expected: boolean): FoundTarget | null {
  for (const [words, steps] of relativeDays) {
    const end = cursor.past(at, words)
    if (end === null) continue
    const last = cursor.token(end - 1)
    const alone = end === at + 1 && at > 0 && !expected
    if (last?.folded === 'mai' && (!tomorrow(last) || last.initial || alone)) return null
    return only({ of: 'day-steps', steps }, end)
  }
  return null
}

/** 2023-11-20, 2023/11/20. */
function isoDate(cursor: Cursor, at: number): FoundTarget | null {
  const [year, month, day] = [cursor.digits(at), cursor.digits(at + 2, 2), cursor.digits(at + 4, 2)]
  if (cursor.token(at)?.text.length !== 4 || year === null || month === null || day === null) return null
  const sign = cursor.word(at + 1)
  if ((sign !== '-' && sign !== '/') || cursor.word(at + 3) !== sign || goesOn(cursor, at + 5)) return null
  return only({ of: 'date', day, month, year }, at + 5)
}

const counted = new Set(['ngay', 'tuan', 'thang', 'nam', 'gio', 'days', 'weeks', 'months', 'working'])

/** 20/11, 20/11/2023, 20-11-23, 20.11.2023. Without a year a dash or a dot needs a word before it. */
function numericDate(cursor: Cursor, at: number, expected: boolean): FoundTarget | null {
  const [first, second] = [cursor.digits(at, 2), cursor.digits(at + 2, 2)]
  const sign = cursor.word(at + 1)
  if (first === null || second === null || !dateSigns.has(sign)) return null
  // In 8.578/17.464 or 200/KH-5/12 a date does not begin in the middle.
  if (cursor.glued(at) && cursor.token(at - 1)?.kind === 'sign' && cursor.word(at - 1) !== '(') return null
  const exists = first >= 1 && first <= 31 && second >= 1 && second <= 12
  const year = cursor.word(at + 3) === sign ? yearOf(cursor, at + 4) : null
  if (year !== null && !goesOn(cursor, at + 5)) {
    if (exists || expected) return only(dayFirst(first, second, year), at + 5)
    return null
  }
  if (goesOn(cursor, at + 3) || (!exists && !expected) || (sign !== '/' && !expected)) return null
  // "5-10 ngày" counts days.
  if (sign !== '/' && counted.has(cursor.word(at + 3))) return null
  return withYear(cursor, { of: 'date', day: first, month: second }, at + 3)
}

/** 11/20/2023 can only be meant the American way. */
function dayFirst(first: number, second: number, year: number): Target {
  const swapped = second > 12 && first <= 12
  return { of: 'date', day: swapped ? second : first, month: swapped ? first : second, year }
}

/** More digits follow at once, so that what was read is only a part of something else. */
function goesOn(cursor: Cursor, at: number): boolean {
  return (
    cursor.glued(at) &&
    (cursor.token(at)?.kind === 'number' ||
      (['/', '.', ','].includes(cursor.word(at)) &&
        cursor.glued(at + 1) &&
        cursor.token(at + 1)?.kind === 'number'))
  )
}

function yearOf(cursor: Cursor, at: number): number | null {
  const year = cursor.digits(at)
  const length = cursor.token(at)?.text.length
  if (year === null || (length !== 4 && length !== 2)) return null
  return length === 2 ? 2000 + year : year
}

const yearWord = spelled('năm')
const otherYears = [
  [said('nam nay|this year'), 0],
  [said('nam sau|nam toi|next year'), 1],
] as const

/** A date with the year that follows it in words: "năm 2023", "năm sau", ", 2023". */
function withYear(cursor: Cursor, date: Target & { of: 'date' }, at: number): FoundTarget {
  for (const [words, yearSteps] of otherYears) {
    const end = cursor.past(at, words)
    if (end !== null) return only({ ...date, yearSteps }, end)
  }
  const position = yearWord(cursor.token(at)) || cursor.word(at) === ',' ? at + 1 : at
  const year = cursor.token(position)?.text.length === 4 ? yearOf(cursor, position) : null
  return year === null ? only(date, at) : only({ ...date, year }, position + 1)
}

const monthWord = spelled('tháng|thg|th|t')
const thisMonth = spelled('này|nay')
const nextMonth = spelled('sau|tới')

/** "20 tháng 11 năm 2023", "20 tháng 11/2023", "5 tháng sau". */
function writtenDate(cursor: Cursor, at: number): FoundTarget | null {
  const day = cursor.digits(at, 2)
  if (day === null || !monthWord(cursor.token(at + 1))) return null
  const steps = thisMonth(cursor.token(at + 2)) ? 0 : nextMonth(cursor.token(at + 2)) ? 1 : null
  const inMonth: Target = { of: 'day-of-month', day, monthSteps: steps ?? 0 }
  if (steps !== null && !isJuneToo(cursor, at + 1)) return only(inMonth, at + 3)
  const month = numberAt(cursor, at + 2)
  if (month === null) return null
  const date = { of: 'date', day, month: month.value } as const
  if (steps !== null) return { targets: [{ target: inMonth }, { target: date }], end: at + 3 }
  if (dateSigns.has(cursor.word(month.end)) && cursor.glued(month.end)) {
    const year = yearOf(cursor, month.end + 1)
    if (year !== null) return only({ ...date, year }, month.end + 2)
  }
  return withYear(cursor, date, month.end)
}

/** "thang sau" without its accents: next month (sau), or June (sáu). */
export function isJuneToo(cursor: Cursor, at: number): boolean {
  return cursor.token(at)?.text === 'thang' && cursor.token(at + 1)?.text === 'sau'
}

/** "20 Nov 2023", "20-Nov-2023", "20th of November", "November 20, 2023". */
function englishDate(cursor: Cursor, at: number): FoundTarget | null {
  const day = cursor.digits(at, 2)
  const dashed = day !== null && cursor.word(at + 1) === '-' ? monthNames.of(cursor.token(at + 2)) : undefined
  if (day !== null && dashed !== undefined) {
    const date = { of: 'date', day, month: dashed } as const
    const year = cursor.word(at + 3) === '-' ? yearOf(cursor, at + 4) : null
    return year === null ? only(date, at + 3) : only({ ...date, year }, at + 5)
  }
  const found = english(cursor, cursor.word(at) === 'the' ? at + 1 : at)
  if (found?.name.of !== 'date') return null
  const { day: named, month, year } = found.name
  const date = { of: 'date', day: named, month } as const
  return year === undefined ? withYear(cursor, date, found.end) : only({ ...date, year }, found.end)
}

const everyMonth = said('hang thang|moi thang|of each month|of every month|of the month|each month')

/** "ngày 25", "ngày 25 hàng tháng", "ngày 5 tới", "the 20th". */
function dayOfMonth(cursor: Cursor, at: number, named: boolean): FoundTarget | null {
  const start = cursor.word(at) === 'the' ? at + 1 : at
  const day = cursor.digits(start, 2)
  const ordinal = ordinalEnds.has(cursor.word(start + 1)) && cursor.glued(start + 1)
  if (day === null || !(named || ordinal)) return null
  const end = ordinal ? start + 2 : start + 1
  const isPart = dateSigns.has(cursor.word(end)) && cursor.digits(end + 1) !== null
  if (goesOn(cursor, end) || isPart || counted.has(cursor.word(end))) return null
  return only({ of: 'day-of-month', day }, cursor.past(end, everyMonth) ?? end)
}
