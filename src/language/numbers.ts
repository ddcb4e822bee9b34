import { clean } from './text.ts'

/**
 * A number as somebody typed it. `percent`: a percent sign or word stood with it (`value` is in percent, 91.5
 * for `91,5%`). `integer`: the value is whole. An ambiguous one has its readings, the Vietnamese one first.
 */
type ParsedNumber =
  | { readonly ok: true; readonly value: number; readonly percent: boolean; readonly integer: boolean }
  | { readonly ok: false; readonly code: 'not-a-number' | 'out-of-range' }
  | {
      readonly ok: false
      readonly code: 'ambiguous'
      readonly readings: readonly number[]
      readonly percent: boolean
    }

/** A numerator and a denominator as somebody typed them, whole and not negative; which is larger is not checked. */
type ParsedCounts =
  | { readonly ok: true; readonly numerator: number; readonly denominator: number }
  | { readonly ok: false; readonly code: 'not-counts' | 'fraction' | 'negative' | 'out-of-range' }

/** The largest number that is taken: what a database keeps as an integer. */
export const largestNumber = 2_147_483_647

/** Characters in the longest text that is looked at; nobody means more by a number or two. */
const longest = 100

const percentEnding = / ?(?:%|phan tram|per ?cent|pct)$/
const scales = [
  [/ ?(?:nghin|ngan|thousand)$/, 3],
  [/ ?(?:trieu|million)$/, 6],
] as const

/**
 * Reads a number in the Vietnamese form (`1.250,5`) or the English one (`1,250.5`). Three digits after one dot
 * are thousands, anything else after one dot is a decimal. One comma with three digits after it could be either
 * (`1,250`), and so could one dot in a percentage (`91.125%`): such a number is ambiguous. Spaces between
 * groups of three, `nghìn`, `triệu`, `%` and `phần trăm` are understood; other words are not.
 */
export function parseNumber(text: string): ParsedNumber {
  let rest = plain(text)
  const unsigned = rest.replace(/^- ?/, '')
  const sign = unsigned === rest ? '' : '-'
  rest = unsigned.replace(percentEnding, '')
  const percent = rest !== unsigned
  const [ending, exponent] = (percent ? undefined : scales.find(([word]) => word.test(rest))) ?? ['', 0]
  rest = rest.replace(ending, '')

  const decimals = readingsOf(rest, percent)
  if (decimals.length === 0) return { ok: false, code: 'not-a-number' }
  // The decimal is read once, scale and all: 1.2 × 1000000 would not be exact. Adding 0 makes -0 a 0.
  const values = decimals.map((decimal) => Number(`${sign}${decimal}e${exponent}`) + 0)
  const [value, ...others] = values.filter((each) => Math.abs(each) <= largestNumber)
  if (value === undefined) return { ok: false, code: 'out-of-range' }
  if (others.length > 0) return { ok: false, code: 'ambiguous', readings: [value, ...others], percent }
  const decimal = decimals[values.indexOf(value)] ?? ''
  return { ok: true, value, percent, integer: isWhole(decimal, exponent) }
}

/** Whether a decimal is whole, moved by so many places: by its digits, for 1250.999… of enough nines is kept as 1251. */
function isWhole(decimal: string, exponent: number): boolean {
  const [, fraction = ''] = decimal.split('.')
  return !/[1-9]/.test(fraction.slice(exponent))
}

/** What stands between the two counts; the first of these that occurs decides. */
const separators = [/ ?[/⁄∕] ?/, / (?:tren|trong|out of|of)(?: tong(?: so)?)? /, / /]

/**
 * Reads `85/120`, `8.578/17.464`, `85 trên 120`, `85 of 120` or `85 120`. A group of three digits is thousands
 * here, whatever its separator, since counts are whole.
 */
export function parseCounts(text: string): ParsedCounts {
  const typed = plain(text)
  const between = separators.find((separator) => separator.test(typed)) ?? '/'
  const halves = typed.split(between)
  if (halves.length !== 2) return { ok: false, code: 'not-counts' }
  const [numerator, denominator] = [countOf(halves[0] ?? ''), countOf(halves[1] ?? '')]
  for (const code of ['not-counts', 'out-of-range', 'negative', 'fraction'] as const) {
    if (numerator === code || denominator === code) return { ok: false, code }
  }
  return { ok: true, numerator: Number(numerator), denominator: Number(denominator) }
}

function countOf(text: string): number | 'not-counts' | 'out-of-range' | 'negative' | 'fraction' {
  const parsed = parseNumber(text)
  if (!parsed.ok && parsed.code !== 'ambiguous') {
    return parsed.code === 'out-of-range' ? 'out-of-range' : 'not-counts'
  }
  if (parsed.percent) return 'not-counts'
  // Of two readings the one with thousands is the larger; the other is a decimal.
  const readings = parsed.ok ? [parsed.value] : parsed.readings
  const value = readings.reduce((one, other) => (Math.abs(other) > Math.abs(one) ? other : one))
  if (value < 0) return 'negative'
  return Number.isInteger(value) && (!parsed.ok || parsed.integer) ? value : 'fraction'
}

/** Groups of three, the first group without a leading zero, and then perhaps a decimal. */
const groupings = [
  [/^([1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?$/, '.'],
  [/^([1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/, ','],
  [/^([1-9]\d{0,2}(?: \d{3})+)(?:[.,](\d+))?$/, ' '],
] as const

/** What each form reads as: plain decimals such as `1250.5`, the Vietnamese reading first. */
function readingsOf(text: string, percent: boolean): string[] {
  if (/^\d+$/.test(text)) return [text]
  const single = /^(\d+)([.,])(\d+)$/.exec(text)
  if (single !== null) {
    const [, head = '', separator, tail = ''] = single
    const decimal = `${head}.${tail}`
    if (tail.length !== 3 || head.length > 3 || head.startsWith('0')) return [decimal]
    const thousands = `${head}${tail}`
    if (separator === ',') return percent ? [decimal] : [decimal, thousands]
    return percent ? [thousands, decimal] : [thousands]
  }
  for (const [form, group] of groupings) {
    const grouped = form.exec(text)
    if (grouped !== null) return [`${grouped[1]?.replaceAll(group, '')}.${grouped[2] ?? '0'}`]
  }
  return []
}

/** In lower case and without accents, with ASCII digits, signs and single spaces; empty when it is too long. */
function plain(text: string): string {
  const trimmed = text.trim()
  if (trimmed.length > longest) return ''
  return clean(trimmed)
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, ' ')
    .replace(/[−‒–]/g, '-')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .trim()
}
