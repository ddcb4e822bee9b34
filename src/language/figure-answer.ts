import { type Answer, type Asks, noCases } from '../figures/answer.ts'
import { parseCounts, parseNumber } from './numbers.ts'
import { fold } from './text.ts'

/** What somebody wants of a form instead of answering its question. */
export type FormWish = 'same' | 'skip' | 'back' | 'later' | 'cancel'

/** An answer as it was typed, or why it is none. */
export type ReadAnswer =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly wish: FormWish }
  | {
      readonly ok: false
      readonly code: /** A percentage where counts are asked for. */
        | 'percent'
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
  const counts = parseCounts(text)
  if (counts.ok) {
    const { numerator, denominator } = counts
    return { ok: true, answer: { kind: 'counts', numerator, denominator } }
  }
  if (counts.code !== 'not-counts') return { ok: false, code: counts.code }
  const number = parseNumber(text)
  if (number.ok) return { ok: false, code: number.percent || !number.integer ? 'percent' : 'one-count' }
  return { ok: false, code: number.code === 'ambiguous' ? 'one-count' : 'not-understood' }
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
