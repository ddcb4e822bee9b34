import type { Cursor } from './cursor.ts'
import { dayAt } from './deadline-days.ts'
import { type FoundTarget, only, type TermUnit } from './deadline-target.ts'
import { countAt } from './number-words.ts'
import { said } from './spelled.ts'
import type { Wordings } from './wordings.ts'

const units: readonly (readonly [Wordings, TermUnit])[] = [
  [said('ngay lam viec|working days|working day|business days|business day'), 'working-day'],
  [said('ngay dem|ngay , dem|ngay|hom|days|day|calendar days'), 'day'],
  [said('tuan le|tuan|weeks|week'), 'week'],
  [said('thang|months|month'), 'month'],
  [said('nam|years|year'), 'year'],
  [said('gio dong ho|gio|tieng|h|g|hours|hour'), 'hour'],
]

/** "trong 6 tháng đầu năm" is a period of the year. */
const ofYear = said('dau|cuoi|of the year')
const since = said('ke tu|tinh tu|bat dau tu|tu|after|from|since|of|starting|sau')
const sinceNow = said(
  'ke tu hom nay|ke tu nay|tinh tu hom nay|tinh tu nay|tu hom nay|tu nay|nua|toi|from now|from today|ke tu ngay nhan duoc van ban|ke tu ngay nhan duoc|ke tu ngay nhan van ban|ke tu ngay nhan|ke tu khi nhan duoc|ke tu khi nhan|ke tu ngay ky|of receipt|after receipt',
)

/** How a term may be read where it stands. */
interface TermContext {
  /** "trong", "within" stands before it: then its first day does not count, and it need not say from when. */
  readonly within: boolean
}

/**
 * "5 ngày làm việc", "10 ngày kể từ 04/4/2024", "2 tuần nữa".
 *
 * A term that work is to be done within begins on the day after the one that it counts from (Bộ luật Dân sự 2015,
 * Điều 147 khoản 2). "90 ngày kể từ 04/4/2024" alone is a stretch of days whose first is 4/4.
 */
export function termAt(cursor: Cursor, at: number, { within }: TermContext): FoundTarget | null {
  const counted = countedAt(cursor, at)
  if (counted === null || cursor.past(counted.end, ofYear) !== null) return null
  const { count, unit, end } = counted
  const term = { of: 'term', count, unit, from: null, countsFirst: false } as const
  const now = cursor.past(end, sinceNow)
  if (now !== null) return only(term, now)
  const after = cursor.past(end, since)
  const start = after === null ? null : dayAt(cursor, after, { expected: true })
  if (start === null) return within ? only(term, end) : null
  const from = start.targets[0]?.target ?? null
  return only({ ...term, from, countsFirst: !within && cursor.word(end) !== 'sau' }, start.end)
}

const halfMonth = said('nua thang|half a month')

function countedAt(cursor: Cursor, at: number): { count: number; unit: TermUnit; end: number } | null {
  const half = cursor.past(at, halfMonth)
  if (half !== null) return { count: 15, unit: 'day', end: half }
  const count = countAt(cursor, at)
  if (count === null || count.value < 1) return null
  for (const [words, unit] of units) {
    const end = cursor.past(count.end, words)
    if (end !== null) return { count: count.value, unit, end }
  }
  return null
}
