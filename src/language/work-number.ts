import type { Cursor } from './cursor.ts'
import { said } from './spelled.ts'

/** What work is called where its number or nothing follows. */
export const work = said(
  'việc số|việc|công việc số|công việc|nhiệm vụ số|nhiệm vụ|work no .|work no|work|task',
)

/** The number of a work that is named in a stretch of tokens, or null. */
export function numberBetween(cursor: Cursor, start: number, end: number): number | null {
  for (let at = start; at < end; at++) {
    const found = numberedAt(cursor, at)
    if (found !== null) return found.number
  }
  return null
}

/** "Việc 7 ngày tới" counts days; in "việc 7 tuần sau" and "việc 7 ngày 30/6" a day follows the number. */
const stretches = said('ngày tới|ngày trước|ngày qua|ngày nữa|ngày sau|days')

/**
 * "việc 6", "nhiệm vụ số 6", "#6"; in "việc 45/60", "việc 123/QĐ-SYT", "việc 6a" and "việc 7 ngày tới" the number is
 * none of a work.
 */
export function numberedAt(cursor: Cursor, at: number): { number: number; end: number } | null {
  const start = cursor.word(at) === '#' ? at + 1 : cursor.past(at, work)
  const number = start === null ? null : cursor.digits(start, 9)
  if (start === null || number === null) return null
  if (cursor.past(start + 1, stretches) !== null) return null
  // A sign goes on only where something stands right behind it: "6." ends a sentence.
  const isSign = cursor.token(start + 1)?.kind === 'sign'
  const goesOn = isSign ? cursor.glued(start + 2) && cursor.token(start + 2)?.kind !== 'sign' : true
  return cursor.glued(start + 1) && goesOn ? null : { number, end: start + 1 }
}
