import type { Cursor } from './cursor.ts'
import { said } from './spelled.ts'
import type { Wordings } from './wordings.ts'

const hourWords = new Set(['h', 'g', 'gio'])
const partsOfDay: readonly (readonly [Wordings, number])[] = [
  [said('sang|am|o clock'), 0],
  [said('chieu|pm'), 12],
  [said('trua'), 0],
]

/** Office hours end at 17:00. */
const ends: readonly (readonly [Wordings, string])[] = [
  [
    said('cuoi gio chieu|cuoi gio lam viec|cuoi gio|cuoi buoi chieu|cuoi chieu|close of business|cob'),
    '17:00',
  ],
  [said('cuoi ngay|het ngay|end of the day|end of day|eod'), '23:59'],
]

/** A time of day: "15h", "15h30", "15 giờ 30 phút", "15:00", "3 giờ chiều", "5pm", "5:30 pm", "cuối giờ chiều", "cuối ngày". */
export function clockTimeAt(cursor: Cursor, at: number): { time: string; end: number } | null {
  for (const [words, time] of ends) {
    const end = cursor.past(at, words)
    if (end !== null) return { time, end }
  }
  const hour = cursor.digits(at, 2)
  if (hour === null) return null
  const read = minutesAfter(cursor, at + 1)
  const [minute, after] = read ?? [0, at + 1]
  const part = partAfter(cursor, after)
  if (read === null && (part === null || !['am', 'pm'].includes(cursor.word(after)))) return null
  const afternoon = part?.add === 12 && hour < 12
  const inDay = afternoon ? hour + 12 : hour
  if (inDay > 24 || minute > 59) return null
  // "24h" is the end of the day.
  const time = inDay === 24 ? '23:59' : `${String(inDay).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  return { time, end: part?.end ?? after }
}

/** The minutes and where the time ends; null where there is no word or sign for hours. */
function minutesAfter(cursor: Cursor, at: number): readonly [number, number] | null {
  const sign = cursor.word(at)
  const minute = cursor.digits(at + 1, 2)
  if (sign === ':') {
    return minute !== null && cursor.glued(at + 1) && cursor.token(at + 1)?.text.length === 2
      ? [minute, at + 2]
      : null
  }
  if (!hourWords.has(sign)) return null
  const glued = sign === 'gio' || cursor.glued(at + 1)
  if (minute === null || !glued || isDate(cursor, at + 1)) return [0, at + 1]
  return [minute, cursor.word(at + 2) === 'phut' || cursor.word(at + 2) === 'p' ? at + 3 : at + 2]
}

/** "15 giờ 20/11": the number begins a date. */
function isDate(cursor: Cursor, at: number): boolean {
  return ['/', '-', '.', 'thang'].includes(cursor.word(at + 1))
}

function partAfter(cursor: Cursor, at: number): { add: number; end: number } | null {
  for (const [words, add] of partsOfDay) {
    const end = cursor.past(at, words)
    // "15h chiều mai": the part of the day belongs to the day's name.
    if (end !== null && !['nay', 'mai'].includes(cursor.word(end))) return { add, end }
  }
  return null
}
