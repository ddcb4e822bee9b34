import { type Answer, type Asks, noCases } from '../figures/answer.ts'
import { parseCounts, parseNumber } from './numbers.ts'
import { spokenNumber } from './spoken-number.ts'
import { clean, fold } from './text.ts'

/** What somebody wants of a form instead of answering its question. */
type FormWish = 'same' | 'skip' | 'back' | 'later' | 'cancel'

/** An answer as it was typed, or why it is none. */
export type ReadAnswer =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly wish: FormWish }
  | {
      readonly ok: false
      readonly code: /** A percentage where counts are asked for. */
        | 'percent'
        /** A rate beside two counts that is not theirs. */
        | 'rate-differs'
        /** One number where two are asked for, and the other way round. */
        | 'one-count'
        | 'two-counts'
        | 'negative'
        | 'fraction'
        | 'out-of-range'
        | 'ambiguous'
        | 'not-understood'
    }

const wishes: readonly (readonly [FormWish, RegExp])[] = [
  ['same', /^(nhu|giong|bang) (tuan|ky) truoc$|^(same|as last week|same as last week)$/],
  ['skip', /^(bo qua|skip|chua co|chua co so lieu)$/],
  ['back', /^(quay lai|back|tro lai|lui)$/],
  ['later', /^(de sau|later|luc khac)$/],
  ['cancel', /^(huy|huy bo|thoi|cancel)$/],
]
const none = /^(khong phat sinh|khong co|khong|kps|0 ?\/ ?0|none|no cases)$/

/** Reads the answer to one question of a form in any of the notations that people type. Pure. */
export function readAnswer(text: string, asks: Asks): ReadAnswer {
  const words = fold(text)
    .replace(/[.!]+$/u, '')
    .trim()
  const wish = wishes.find(([, pattern]) => pattern.test(words))?.[0]
  if (wish !== undefined) return { ok: false, wish }
  if (none.test(words)) return { ok: true, answer: noCases(asks) }
  return asks === 'counts' ? readCounts(text) : readCount(text)
}

function readCounts(text: string): ReadAnswer {
  const { words, rate } = withoutRate(text)
  const counts = parseCounts(words)
  if (counts.ok) {
    const { numerator, denominator } = counts
    if (rate !== null && !isRateOf(rate, numerator, denominator)) return { ok: false, code: 'rate-differs' }
    return { ok: true, answer: { kind: 'counts', numerator, denominator } }
  }
  if (counts.code !== 'not-counts') return { ok: false, code: counts.code }
  const spoken = spokenCounts(words)
  if (spoken !== null) return { ok: true, answer: spoken }
  const number = parseNumber(text)
  if (number.ok) return { ok: false, code: number.percent || !number.integer ? 'percent' : 'one-count' }
  return { ok: false, code: number.code === 'ambiguous' ? 'one-count' : 'not-understood' }
}

/** What is counted, as it is written behind a number. */
const counted = /(?<=\d) ?(?:hồ sơ|ho so|hs|trường hợp|truong hop|lượt|luot|dossiers?|cases?)(?![\p{L}\d])/giu
/** "(51,6 %)", "= 51,6%", ", đạt 51,6%" behind two counts. */
const besideCounts =
  /(?<=\d)(?=[\s(=]|[,;]\s)(?:[\s,;:(=–-]|đạt|dat|tỷ lệ|tỉ lệ|ty le|ti le)+(?<rate>\d[\d.,]*) ?(?:%|phần trăm|phan tram)[\s)]*$/iu

/** Two counts as they are read, without what is counted, and the rate that was written beside them. */
function withoutRate(text: string): { readonly words: string; readonly rate: string | null } {
  const words = clean(text).replace(counted, ' ').trim()
  const found = besideCounts.exec(words)
  return found === null
    ? { words, rate: null }
    : { words: words.slice(0, found.index), rate: found.groups?.rate ?? null }
}

/** Whether a rate is that of two counts, rounded or cut to its decimals. Without cases any is. */
function isRateOf(rate: string, numerator: number, denominator: number): boolean {
  const parsed = parseNumber(`${rate}%`)
  const readings = parsed.ok ? [parsed.value] : parsed.code === 'ambiguous' ? parsed.readings : []
  const decimals = /[.,](\d+)$/.exec(rate)?.[1]?.length ?? 0
  const exact = (100 * numerator) / denominator
  return denominator === 0 || readings.some((value) => Math.abs(value - exact) <= 10 ** -decimals)
}

const over = /\s+(?:trên|tren|trong|out of|of)(?:\s+tổng(?:\s+số)?|\s+tong(?:\s+so)?)?\s+|\s*[/⁄∕]\s*/iu
const things = /\s+(?:hồ sơ|ho so|hs|trường hợp|truong hop|lượt|luot)\s*$/iu

/** "Tám mươi lăm trên một trăm hai mươi", or one of the two in digits. */
function spokenCounts(words: string): Answer | null {
  const halves = words.split(over).map((half) => half.replace(things, ''))
  const [numerator, denominator, ...more] = halves.map((half) => {
    const number = parseNumber(half)
    return number.ok && number.integer && !number.percent && number.value >= 0
      ? number.value
      : spokenNumber(half)
  })
  if (numerator == null || denominator == null || more.length > 0) return null
  return { kind: 'counts', numerator, denominator }
}

/** A number in words; one word alone may well be another ("năm", "ba", "sáu"). */
function aloud(text: string): number | null {
  const words = clean(text).trim().replace(things, '')
  return /\S\s+\S/u.test(words) ? spokenNumber(words) : null
}

function readCount(text: string): ReadAnswer {
  const number = parseNumber(text)
  if (!number.ok) {
    if (number.code === 'not-a-number') {
      const spoken = aloud(text)
      if (spoken !== null) return { ok: true, answer: { kind: 'count', value: spoken } }
      return { ok: false, code: parseCounts(text).ok ? 'two-counts' : 'not-understood' }
    }
    // "1,250" is thousands: counts are whole.
    const whole = number.code === 'ambiguous' ? number.readings.filter(Number.isInteger) : []
    const [only, ...others] = whole
    if (only === undefined || others.length > 0) return { ok: false, code: number.code }
    return { ok: true, answer: { kind: 'count', value: only } }
  }
  if (number.percent) return { ok: false, code: 'percent' }
  if (number.value < 0) return { ok: false, code: 'negative' }
  return number.integer
    ? { ok: true, answer: { kind: 'count', value: number.value } }
    : { ok: false, code: 'fraction' }
}
