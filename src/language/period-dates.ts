import type { Cursor } from './cursor.ts'
import { dateSigns, isYear, type Named, numberSigns, yearAfter } from './period-numbers.ts'

/** 2024-W24, 2024-06-05, 2024-06. */
export function isoAt(cursor: Cursor, at: number): Named | null {
  const year = cursor.digits(at)
  if (year === null || !isYear(year) || !isSeparator(cursor, at + 1)) return null
  if (cursor.word(at + 2) === 'w' || cursor.word(at + 2) === 't') {
    const number = cursor.digits(at + 3, 2)
    return number === null ? null : { name: { of: 'week', number, year }, end: at + 4 }
  }
  const month = cursor.digits(at + 2, 2)
  if (month === null || month < 1 || month > 12) return null
  const day = isSeparator(cursor, at + 3) ? cursor.digits(at + 4, 2) : null
  if (day !== null) return { name: { of: 'date', day, month, year }, end: at + 5 }
  return { name: { of: 'month', number: month, year }, end: at + 3 }
}

function isSeparator(cursor: Cursor, at: number): boolean {
  return (cursor.word(at) === '-' || cursor.word(at) === '/') && cursor.glued(at)
}

/** 5/6, 05-06-2024, 8/2023. Two bare numbers are weak: they may be counts. */
export function dateAt(cursor: Cursor, at: number): Named | null {
  const first = cursor.digits(at, 2)
  const sign = cursor.word(at + 1)
  const second = cursor.digits(at + 2)
  if (first === null || second === null || !dateSigns.has(sign)) return null
  if (!cursor.glued(at + 1) || !cursor.glued(at + 2)) return null
  if (numberSigns.has(cursor.word(at - 1)) && cursor.glued(at)) return null
  const length = cursor.at(at + 2).text.length
  if (length === 4 && isYear(second) && first >= 1 && first <= 12 && sign !== '.') {
    return { name: { of: 'month', number: first, year: second }, end: at + 3 }
  }
  if (length > 2 || second < 1 || second > 12 || first < 1 || first > 31) return null
  const year = cursor.word(at + 3) === sign ? yearAfter(cursor, at + 3) : null
  if (year?.of.year !== undefined) {
    return { name: { of: 'date', day: first, month: second, ...year.of }, end: year.end }
  }
  return sign === '/' ? { name: { of: 'date', day: first, month: second }, end: at + 3, weak: true } : null
}
