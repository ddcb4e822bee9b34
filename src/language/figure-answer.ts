import { type Answer, type Asks, noCases } from '../figures/answer.ts'
import { parseCounts, parseNumber } from './numbers.ts'
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

function readCount(text: string): ReadAnswer {
  const number = parseNumber(text)
  if (!number.ok) {
    if (number.code === 'not-a-number') {
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
