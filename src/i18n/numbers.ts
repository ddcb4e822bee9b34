import type { Language } from '../directory/person.ts'
import { decimal, type Exact, magnitude, roundedTo, signOf } from '../indicators/exact.ts'

/** U+2212, which is as wide as a plus; a hyphen reads as a dash. */
const minusSign = '−'

/** Decimal digits as `roundedTo` gives them, in the reader's form: `1250.5` is `1.250,5` or `1,250.5`. */
function written(digits: string, language: Language): string {
  const [thousands, point] = language === 'vi' ? ['.', ','] : [',', '.']
  const [whole = '0', part] = digits.replace('-', '').split('.')
  const grouped = whole.length < 4 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, thousands)
  const sign = digits.startsWith('-') ? minusSign : ''
  return sign + grouped + (part === undefined ? '' : point + part)
}

/** `49,12 %` (`49.12%` in English): a rate always has two decimals. */
export function writePercent(value: Exact, language: Language): string {
  return writeMeasured(written(roundedTo(2, value), language), '%', language)
}

/** A number with what it counts: `12 hồ sơ`, `80 %`; English sets the percent sign close. */
export function writeMeasured(number: string, measure: string, language: Language): string {
  return measure === '%' && language === 'en' ? `${number}%` : `${number} ${measure}`
}

/** At most `places` decimals, trailing zeros dropped: `1.250`, `80,37`, `4,3`. */
export function writeNumber(value: Exact | number, language: Language, places = 2): string {
  if (Number.isSafeInteger(value)) return written(String(value), language)
  const digits = roundedTo(places, typeof value === 'number' ? decimal(value) : value)
  return written(digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits, language)
}

/**
 * A difference with its sign: `+4,3`, `−0,25`, `0`. One that two decimals would hide keeps its first
 * digits (`+0,003`), since a target can be missed by so little.
 */
export function writeSigned(value: Exact, language: Language): string {
  const sign = signOf(value)
  if (sign === 0) return '0'
  return (sign < 0 ? minusSign : '+') + writeSize(value, language)
}

/** A difference without its sign, as exact as `writeSigned`. */
export function writeSize(value: Exact, language: Language): string {
  const size = magnitude(value)
  for (let places = 2; places < 9; places++) {
    const text = writeNumber(size, language, places)
    if (text !== '0' || size.over === 0n) return text
  }
  return '0'
}
