import { fold } from './text.ts'

const digits: Readonly<Record<string, number>> = Object.fromEntries(
  'khong mot hai ba bon nam sau bay tam chin'.split(' ').map((word, value) => [word, value]),
)
/** What stands behind tens: "hai mươi mốt", "ba mươi lăm". "Hai mươi năm" may be twenty years. */
const units: Readonly<Record<string, number>> = {
  ...Object.fromEntries(Object.entries(digits).filter(([word]) => word !== 'nam' && word !== 'khong')),
  ...{ lam: 5, nham: 5, tu: 4, bay: 7 },
}
const thousand = new Set(['nghin', 'ngan'])
const odd = new Set(['linh', 'le'])

/** "Mươi" with no digit before it is "about ten"; typed without accents it is "mười" as well. */
const someTens = /(?:^|trăm|nghìn|ngàn|triệu)\s*mươi(?!\p{L})/iu

/**
 * A whole number in Vietnamese words, or in words and digits: "một trăm hai mươi", "1 nghìn 250". Null for anything
 * else, and for short ways of saying one of which the size is not certain: "hai nghìn năm", "trăm hai". Pure.
 */
export function spokenNumber(text: string): number | null {
  if (someTens.test(text.normalize('NFC'))) return null
  const words = fold(text)
    .split(/\s+/u)
    .filter((word) => word !== '')
  // "Không trăm" stands behind thousands only.
  if (words.length > 1 && words[0] === 'khong') return null
  const at = words.indexOf('trieu')
  if (at < 0) return belowMillion(words)
  const millions = belowThousand(words.slice(0, at))
  const rest = words.slice(at + 1)
  if (millions === null || millions === 0) return null
  if (rest.length === 0) return 1_000_000 * millions
  const below = rest.some((word) => thousand.has(word)) ? belowMillion(rest) : null
  return below === null ? null : 1_000_000 * millions + below
}

function belowMillion(words: readonly string[]): number | null {
  const at = words.findIndex((word) => thousand.has(word))
  if (at < 0) return words.some((word) => /\d/.test(word)) ? null : belowThousand(words)
  const thousands = belowThousand(words.slice(0, at))
  const rest = words.slice(at + 1)
  if (thousands === null || thousands === 0) return null
  const below = rest.length === 0 ? 0 : isWhole(rest) ? (oddUnit(rest) ?? belowThousand(rest)) : null
  return below === null ? null : 1000 * thousands + below
}

/** What follows thousands says its hundreds, or that there are none: "hai nghìn năm" may be 2005 and 2500. */
const isWhole = ([first = '', second = '']: readonly string[]): boolean =>
  second === 'tram' || odd.has(first) || /^\d{3}$/.test(first)

function belowThousand(words: readonly string[]): number | null {
  const [first = '', second = '', ...rest] = words
  if (/^\d{1,3}$/.test(first)) return words.length === 1 ? Number(first) : null
  if (second !== 'tram') return belowHundred(words)
  const hundreds = digits[first]
  if (hundreds === undefined) return null
  const below = rest.length === 0 ? 0 : (oddUnit(rest) ?? tens(rest))
  return below === null ? null : 100 * hundreds + below
}

/** "linh năm": a unit where there are no tens. */
function oddUnit([first = '', unit = '', ...more]: readonly string[]): number | null {
  if (!odd.has(first)) return null
  const value = unit === 'tu' ? 4 : digits[unit]
  return value === undefined || value === 0 || more.length > 0 ? null : value
}

function belowHundred(words: readonly string[]): number | null {
  const [only = '', ...others] = words
  return others.length === 0 && only !== 'muoi' ? (digits[only] ?? null) : tens(words)
}

/** "mười lăm", "hai mươi", "ba mươi mốt"; "một trăm hai" says no tens, and may be 102 and 120. */
function tens(words: readonly string[]): number | null {
  const at = words.indexOf('muoi')
  const [first = ''] = words
  const ten = at === 0 ? 1 : at === 1 && first !== 'khong' && first !== 'mot' ? digits[first] : undefined
  if (ten === undefined) return null
  const [unit, ...more] = words.slice(at + 1)
  if (unit === undefined) return 10 * ten
  const value = units[unit]
  return value === undefined || more.length > 0 ? null : 10 * ten + value
}
