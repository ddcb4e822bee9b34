import type { Cursor } from './cursor.ts'
import type { OfYear, PeriodName, Yearly } from './period-phrase.ts'
import { wordings } from './wordings.ts'

const startsAfterFrom = new Set(['dau', 'ngay', 'thang', 'tuan', 'qui', 'nam'])
const yearWords = new Set(['nam', 'year'])
const beforeYear = new Set([',', 'of', 'in', 'cua'])

/** Signs between the numbers of a date. */
export const dateSigns = new Set(['/', '-', '.'])

/** Signs within a number, beside which it is no other. */
export const numberSigns = new Set(['/', '.', ','])

/** "1st", "2nd". */
export const ordinalEnds = new Set(['st', 'nd', 'rd', 'th'])
export const the = wordings('the')

/** A number in digits or in words: "mười hai" is 12. */
export function numberAt(cursor: Cursor, at: number): { value: number; end: number } | null {
  const digits = cursor.digits(at, 3)
  if (digits !== null) return { value: digits, end: at + 1 }
  const value = cursor.at(at).numeral
  if (value === undefined || isFrom(cursor, at)) return null
  const ones = cursor.at(at + 1).numeral
  if (value === 10 && ones !== undefined && ones <= 2) return { value: 10 + ones, end: at + 2 }
  return { value, end: at + 1 }
}

/** A place in an order: "quý I", "tháng giêng". */
export function ordinalAt(cursor: Cursor, at: number): { value: number; end: number } | null {
  const value = cursor.at(at).ordinal
  return value === undefined ? null : { value, end: at + 1 }
}

/** "từ" (from) without its accents looks like "tư" (four). */
function isFrom(cursor: Cursor, at: number): boolean {
  const token = cursor.at(at)
  if (token.folded !== 'tu' || token.text === 'tư') return false
  return token.text !== 'tu' || startsAfterFrom.has(cursor.word(at + 1)) || cursor.digits(at + 1) !== null
}

/** The year that follows a name: "/2024", "năm 2024", "/24", "năm ngoái", "last year". */
export function yearAfter(cursor: Cursor, at: number): { of: OfYear; end: number } | null {
  const sign = dateSigns.has(cursor.word(at))
  let position = sign || beforeYear.has(cursor.word(at)) ? at + 1 : at
  const named = yearWords.has(cursor.word(position))
  if (named) position++
  const digits = cursor.digits(position)
  const length = cursor.at(position).text.length
  if (digits !== null && length === 4 && isYear(digits)) return { of: { year: digits }, end: position + 1 }
  if (digits !== null && length === 2 && (sign || named))
    return { of: { year: 2000 + digits }, end: position + 1 }
  const relative = cursor.at(position).after
  if (named && relative !== undefined && relative <= 0)
    return { of: { yearSteps: relative }, end: position + 1 }
  const step = cursor.at(position).before
  if (step !== undefined && cursor.word(position + 1) === 'year')
    return { of: { yearSteps: step }, end: position + 2 }
  return null
}

/** Years that figures can be of. */
export function isYear(number: number): boolean {
  return number >= 2000 && number < 2100
}

/** A name of a period and where it ends; `weak` where it may just as well be a count (5/12). */
export interface Named {
  readonly name: PeriodName
  readonly end: number
  readonly weak?: boolean
}

/** Gives a name the year that follows it, if one does. */
export function withYear(cursor: Cursor, name: Yearly, end: number): Named {
  const year = yearAfter(cursor, end)
  return year === null ? { name, end } : { name: { ...name, ...year.of }, end: year.end }
}
