import type { Cursor } from './cursor.ts'
import { dateAt, isoAt } from './period-dates.ts'
import { english, englishHalf } from './period-english.ts'
import {
  isYear,
  type Named,
  numberAt,
  numberSigns,
  ordinalAt,
  withYear,
  yearAfter,
} from './period-numbers.ts'
import type { PeriodName } from './period-phrase.ts'
import { wordings } from './wordings.ts'

/** The name of one period at a position, or null. */
export function nameAt(cursor: Cursor, at: number): Named | null {
  return cursor.at(at).kind === 'number'
    ? (isoAt(cursor, at) ??
        half(cursor, at) ??
        several(cursor, at) ??
        english(cursor, at) ??
        dateAt(cursor, at) ??
        yearAlone(cursor, at))
    : (toDate(cursor, at) ??
        half(cursor, at) ??
        several(cursor, at) ??
        relative(cursor, at) ??
        numbered(cursor, at) ??
        english(cursor, at))
}

const opensToDate = wordings('tinh tu|ke tu|tu|since|from|since the|from the')
const startOf = wordings('dau|hoi dau|start of|beginning of')
const demonstrative = wordings('the|this')
const untilNow = wordings('nay den nay|nay|den nay|toi nay|den gio|den hien tai|cho den nay|to date')
const yearToDate = wordings('year to date|ytd|so far this year|tinh den nay|den nay|tinh toi nay|luy ke')

/** "từ đầu năm (đến nay)", "year to date", "since the start of the year". */
function toDate(cursor: Cursor, at: number): Named | null {
  const spoken = cursor.past(at, yearToDate)
  if (spoken !== null) return { name: { of: 'to-date', stretch: 'year' }, end: spoken }
  const start = cursor.past(cursor.past(at, opensToDate) ?? at, startOf)
  if (start === null) return null
  const position = cursor.past(start, demonstrative) ?? start
  const stretch = cursor.at(position).stretch
  if (stretch === undefined || stretch === 'day') return null
  const digits = stretch === 'year' ? cursor.digits(position + 1) : null
  const year = digits !== null && isYear(digits) ? digits : undefined
  const named = year === undefined ? position + 1 : position + 2
  const name: PeriodName = year === undefined ? { of: 'to-date', stretch } : { of: 'to-date', stretch, year }
  return { name, end: cursor.past(named, untilNow) ?? named }
}

const firstHalf = wordings('nua dau nam|nua nam dau|nua nam dau nam|nua dau')
const secondHalf = wordings('nua cuoi nam|nua nam cuoi|nua sau nam|nua cuoi')
const ofFirst = wordings('dau nam|dau')
const ofLast = wordings('cuoi nam|cuoi')
const isRecent = wordings('qua|gan|vua|moi|nay|roi|truoc')

/** Halves, nine months and "n tháng đầu năm". */
function half(cursor: Cursor, at: number): Named | null {
  if (isDenominator(cursor, at)) return null
  const found = englishHalf(cursor, at)
  if (found !== null) return found
  const first = cursor.past(at, firstHalf)
  if (first !== null) return withYear(cursor, { of: 'half', number: 1 }, first)
  const second = cursor.past(at, secondHalf)
  if (second !== null) return withYear(cursor, { of: 'half', number: 2 }, second)
  const count = numberAt(cursor, at)
  if (count === null || count.value < 2 || count.value > 12) return null
  const word = cursor.word(count.end)
  if (word !== 'thang' && !(word === 't' && cursor.glued(count.end))) return null
  return monthsOfYear(cursor, count.value, count.end + 1)
}

function monthsOfYear(cursor: Cursor, count: number, at: number): Named | null {
  if (cursor.past(at, isRecent) !== null) return null
  const last = cursor.past(at, ofLast)
  if (last !== null) return count === 6 ? withYear(cursor, { of: 'half', number: 2 }, last) : null
  const first = cursor.past(at, ofFirst)
  const end = first ?? at
  if (count === 6) return withYear(cursor, { of: 'half', number: 1 }, end)
  if (count === 9) return withYear(cursor, { of: 'nine-months' }, end)
  if (first === null && yearAfter(cursor, at) === null) return null
  if (count === 3) return withYear(cursor, { of: 'quarter', number: 1 }, end)
  return withYear(cursor, { of: 'first-months', number: count }, end)
}

/** The 100 of "98/100 tuần này" counts dossiers, not weeks. */
function isDenominator(cursor: Cursor, at: number): boolean {
  return numberSigns.has(cursor.word(at - 1)) && cursor.glued(at)
}

const ago = wordings('truoc|ago')
const lately = wordings('gan day nhat|gan nhat|gan day|moi nhat|vua qua|vua roi|qua|nay|tro lai day|roi')

/** "12 tuần gần nhất", "3 tháng qua", "last 8 weeks", "2 weeks ago". */
function several(cursor: Cursor, at: number): Named | null {
  if (isDenominator(cursor, at)) return null
  const english = cursor.at(at).before === -1 ? numberAt(cursor, at + 1) : null
  const counted = english ?? numberAt(cursor, at)
  if (counted === null) return null
  const stretch = cursor.at(counted.end).stretch
  if (stretch === undefined) return null
  const end = counted.end + 1
  const name: PeriodName = { of: 'recent', stretch, number: counted.value }
  if (english !== null) return { name, end }
  const past = cursor.past(end, ago)
  if (past !== null) return { name: { of: 'relative', stretch, steps: -counted.value }, end: past }
  const recent = cursor.past(end, lately)
  if (recent !== null) return { name, end: recent }
  const plain = stretch === 'week' || (stretch === 'month' && counted.value !== 6 && counted.value !== 9)
  return plain && cursor.digits(at) !== null && cursor.word(end) !== 'nam' ? { name, end } : null
}

const beforeLast = wordings('truoc nua|kia')
const justOver = wordings('vua roi|vua qua|moi roi|lien truoc')
const thisWholeYear = wordings('ca nam')

/** "tuần này", "tháng trước", "quý vừa rồi", "last month", "hôm qua". */
function relative(cursor: Cursor, at: number): Named | null {
  const word = cursor.word(at)
  const stretch = word.length < 3 ? undefined : cursor.at(at).stretch
  if (stretch !== undefined) {
    const older = cursor.past(at + 1, beforeLast)
    if (older !== null) return { name: { of: 'relative', stretch, steps: -2 }, end: older }
    const over = cursor.past(at + 1, justOver)
    if (over !== null) return { name: { of: 'relative', stretch, steps: -1 }, end: over }
    const steps = isJune(cursor, at) ? undefined : cursor.at(at + 1).after
    // "ngày quá hạn" speaks of days overdue.
    const overdue = cursor.word(at + 1) === 'qua' && cursor.word(at + 2) === 'han'
    if (steps !== undefined && !overdue) return lastYears(cursor, { of: 'relative', stretch, steps }, at + 2)
  }
  const step = cursor.at(at).before
  const what = step === undefined ? undefined : cursor.at(at + 1).stretch
  if (step !== undefined && what !== undefined) {
    return { name: { of: 'relative', stretch: what, steps: step }, end: at + 2 }
  }
  if (word === 'today') return { name: { of: 'relative', stretch: 'day', steps: 0 }, end: at + 1 }
  if (word === 'yesterday') return { name: { of: 'relative', stretch: 'day', steps: -1 }, end: at + 1 }
  const whole = cursor.past(at, thisWholeYear)
  return whole !== null && yearAfter(cursor, at + 1) === null
    ? { name: { of: 'relative', stretch: 'year', steps: 0 }, end: whole }
    : null
}

/** "thang sau" without accents: June (sáu), since nobody asks for the figures of the next month (sau). */
function isJune(cursor: Cursor, at: number): boolean {
  return cursor.at(at).text === 'thang' && cursor.at(at + 1).text === 'sau'
}

/** "tháng này năm ngoái": the same period of the year before. */
function lastYears(cursor: Cursor, name: PeriodName & { of: 'relative' }, end: number): Named {
  const year = yearAfter(cursor, end)
  if (year?.of.yearSteps === undefined || name.stretch === 'year' || name.stretch === 'day')
    return { name, end }
  return { name: { ...name, yearSteps: year.of.yearSteps }, end: year.end }
}

const ordinal = wordings('thu|so')

/** "tuần 24/2024", "tháng sáu", "t9", "quý II", "năm 2023", "ngày 5 tháng 6". */
function numbered(cursor: Cursor, at: number): Named | null {
  const letter = cursor.at(at).letter
  const stretch = letter ?? cursor.at(at).stretch
  if (stretch === undefined) return null
  if (stretch === 'year') return yearNamed(cursor, at)
  let position = cursor.past(at + 1, ordinal) ?? at + 1
  if (stretch === 'day') return dayNamed(cursor, position)
  if (letter !== undefined && cursor.word(position) === '.') position++
  const number = numberAt(cursor, position) ?? ordinalAt(cursor, position)
  // A letter alone is read with digits only: "t 9", not "t chín".
  if (number === null || number.value > 99 || (letter !== undefined && cursor.digits(position) === null))
    return null
  const { value, end } = number
  // "tháng 13" is read as what it says; that there is no such month is for the answer to say.
  return withYear(cursor, { of: stretch, number: value }, end)
}

function yearNamed(cursor: Cursor, at: number): Named | null {
  const digits = cursor.digits(at + 1)
  const length = cursor.at(at + 1).text.length
  if (digits === null || (length !== 4 && length !== 2)) return null
  const year = length === 2 ? 2000 + digits : digits
  return isYear(year) ? { name: { of: 'year', year }, end: at + 2 } : null
}

/** After "ngày": 5/6, 5 tháng 6, 5-6-2024. */
export function dayNamed(cursor: Cursor, at: number): Named | null {
  const numeric = dateAt(cursor, at)
  if (numeric !== null) return { name: numeric.name, end: numeric.end }
  const day = cursor.digits(at, 2)
  const month =
    cursor.word(at + 1) === 'thang' || cursor.word(at + 1) === 't' ? numberAt(cursor, at + 2) : null
  if (day === null || month === null) return null
  return withYear(cursor, { of: 'date', day, month: month.value }, month.end)
}

/** A bare year: 2023. */
function yearAlone(cursor: Cursor, at: number): Named | null {
  const year = cursor.digits(at)
  if (year === null || cursor.at(at).text.length !== 4 || !isYear(year)) return null
  if (numberSigns.has(cursor.word(at - 1)) && cursor.glued(at)) return null
  const goesOn = numberSigns.has(cursor.word(at + 1)) && cursor.glued(at + 1)
  if (goesOn && cursor.digits(at + 2) !== null && cursor.glued(at + 2)) return null
  return { name: { of: 'year', year }, end: at + 1 }
}
