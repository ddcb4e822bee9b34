import type { Cursor } from './cursor.ts'
import { type FoundTarget, only } from './deadline-target.ts'
import { numerals } from './period-words.ts'
import { said, spelled } from './spelled.ts'

const sunday = said('chu nhat|sunday')
const ordinal = spelled('thứ')
const englishDays = new Map(
  'monday mon|tuesday tue tues|wednesday wed|thursday thur thurs|friday fri|saturday sat'
    .split('|')
    .flatMap((words, index) => words.split(' ').map((word) => [word, index + 1] as const)),
)

const thisWeek = said('cua tuan nay|tuan nay|this week|of this week')
const lastWeek = said('cua tuan truoc|cua tuan qua|tuan truoc|tuan qua|tuan roi|last week|of last week')
const nextWeek = said('cua tuan sau|cua tuan toi|tuan sau|tuan toi|next week|of next week')
const coming = said('nay|toi|toi day')
const afterNext = spelled('sau')

/** "thứ Sáu", "thứ 6 tuần sau", "chủ nhật này", "by Friday", "next Friday". */
export function weekdayAt(cursor: Cursor, at: number): FoundTarget | null {
  const next = cursor.word(at) === 'next'
  const start = next || ['this', 'coming'].includes(cursor.word(at)) ? at + 1 : at
  const day = plainWeekday(cursor, start)
  if (day === null) return null
  const { weekday, end } = day
  const ofThis = cursor.past(end, thisWeek)
  if (ofThis !== null) return only({ of: 'weekday', weekday, weekSteps: 0 }, ofThis)
  const ofNext = cursor.past(end, nextWeek)
  if (ofNext !== null) return only({ of: 'weekday', weekday, weekSteps: 1 }, ofNext)
  const ofLast = cursor.past(end, lastWeek)
  if (ofLast !== null) return only({ of: 'weekday', weekday, weekSteps: -1 }, ofLast)
  const soon = cursor.past(end, coming)
  if (soon !== null) return only({ of: 'weekday', weekday }, soon)
  // "next Friday", "thứ Sáu sau": the next one, or that of next week.
  const other = afterNext(cursor.token(end)) && cursor.word(end + 1) !== 'ngay'
  if (!next && !other) return only({ of: 'weekday', weekday }, end)
  const readings = [
    { target: { of: 'weekday', weekday } },
    { target: { of: 'weekday', weekday, weekSteps: 1 } },
  ]
  return { targets: readings as FoundTarget['targets'], end: other ? end + 1 : end }
}

/** A day of the week alone, 1 for Monday to 7 for Sunday. */
export function plainWeekday(cursor: Cursor, at: number): { weekday: number; end: number } | null {
  const rest = cursor.past(at, sunday)
  if (rest !== null) return { weekday: 7, end: rest }
  const english = englishDays.get(cursor.word(at))
  // "môn" is no Monday.
  if (english !== undefined && cursor.token(at)?.accented !== true) return { weekday: english, end: at + 1 }
  if (!ordinal(cursor.token(at))) return null
  const number = cursor.digits(at + 1, 1) ?? numerals.of(cursor.token(at + 1))
  return number !== undefined && number >= 2 && number <= 7 ? { weekday: number - 1, end: at + 2 } : null
}
