import type { Cursor } from './cursor.ts'
import { numberAt } from './period-numbers.ts'
import { numerals } from './period-words.ts'
import { spelled } from './spelled.ts'

const ten = spelled('mười|mươi')
const five = spelled('lăm|nhăm')
const one = spelled('mốt|một')
const english = new Map([
  ['a', 1],
  ['an', 1],
  ['fifteen', 15],
  ['twenty', 20],
  ['thirty', 30],
  ['sixty', 60],
  ['ninety', 90],
])

/**
 * How many of something: digits, or words up to ninety-nine ("mười lăm", "hai mươi", "ba mươi mốt", "thirty").
 * What follows has to be looked at by who asks: "năm" is five, and a year.
 */
export function countAt(cursor: Cursor, at: number): { value: number; end: number } | null {
  const digits = cursor.digits(at, 4)
  if (digits !== null) return { value: digits, end: at + 1 }
  const word = english.get(cursor.word(at))
  if (word !== undefined) return { value: word, end: at + 1 }
  // "sau" (after) without an accent is not six (sáu).
  const first = cursor.token(at)?.text === 'sau' ? null : numberAt(cursor, at)
  if (first === null) return null
  const isTen = ten(cursor.token(at))
  if (isTen && first.end === at + 1) return withUnits(cursor, 10, at + 1)
  return !isTen && first.value < 10 && ten(cursor.token(first.end))
    ? withUnits(cursor, 10 * first.value, first.end + 1)
    : first
}

function withUnits(cursor: Cursor, tens: number, at: number): { value: number; end: number } {
  const token = cursor.token(at)
  if (five(token)) return { value: tens + 5, end: at + 1 }
  if (tens > 10 && one(token)) return { value: tens + 1, end: at + 1 }
  const units = numerals.of(token)
  // "hai mươi năm" may be twenty years, and "mười một" was read whole.
  return units !== undefined && units < 10 && cursor.word(at) !== 'nam'
    ? { value: tens + units, end: at + 1 }
    : { value: tens, end: at }
}
