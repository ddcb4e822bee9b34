import type { Cursor } from './cursor.ts'
import { dayAt } from './deadline-days.ts'
import { said, spelled } from './spelled.ts'
import { fold } from './text.ts'

const conclusions = said(
  'thong bao ket luan|y kien ket luan|y kien chi dao|ket luan chi dao|ket luan|chi dao|bien ban|conclusions|conclusion|minutes|the conclusions|the conclusion|the minutes',
)
const meetings = said(
  'cuoc hop|phien hop|buoi hop|hop|hoi nghi|buoi lam viec|cuoc giao ban|phien giao ban|giao ban|meeting|the meeting|conference|the conference',
)
const of = said('cua|tai|tu|of|at|from')
const on = said('ngay|hom|on|of|dated|( ngay|(')

/** How many words may stand between what was concluded, the meeting and its day: who presided, what it was about. */
const mostWords = 12

/**
 * "kết luận họp ngày 19/2/2024", "kết luận của Chủ tịch UBND tỉnh tại cuộc họp ngày 19/2", "Cuộc họp góp ý dự thảo
 * ngày 27/9/2021": where it ends. One without its day counts only where something is said to rest on it.
 */
export function meetingAt(cursor: Cursor, start: number, restsOn: boolean): number | null {
  const concluded = cursor.past(start, conclusions)
  const meeting = concluded === null ? start : meetingAfter(cursor, concluded)
  const named = meeting === null ? null : cursor.past(meeting, meetings)
  if (meeting === null || named === null || !isMeeting(cursor, meeting, named)) return null
  for (let at = named; at <= named + mostWords; at++) {
    const day = dayAfter(cursor, at) ?? (restsOn || concluded !== null ? dateAt(cursor, at) : null)
    if (day !== null) return day
    if (cursor.token(at)?.kind !== 'word' || deadlineWords.has(cursor.word(at))) break
  }
  return restsOn && concluded !== null ? named : null
}

const hop = spelled('họp')
const wordsWithHop = new Set(['phoi', 'ket', 'tong', 'phu', 'truong', 'tap', 'thich', 'lien', 'to'])
/** What comes behind these is when the work is due, not when the meeting was. */
const deadlineWords = new Set(['truoc', 'cham', 'muon', 'han', 'den', 'trong', 'xong', fold('by'), 'before'])

/** "họp", and not the "hợp" of "phối hợp", "tổng hợp". */
function isMeeting(cursor: Cursor, start: number, end: number): boolean {
  if (cursor.word(end - 1) !== 'hop') return true
  return hop(cursor.token(end - 1)) && !(end === start + 1 && wordsWithHop.has(cursor.word(start - 1)))
}

function meetingAfter(cursor: Cursor, concluded: number): number | null {
  for (let at = concluded; at <= concluded + mostWords; at++) {
    const next = cursor.past(at, of) ?? at
    if (cursor.past(next, meetings) !== null) return next
    if (cursor.token(at)?.kind !== 'word') return null
  }
  return null
}

/** "kết luận họp 19/2/2024": where the day is due to a meeting it needs no word before it. */
function dateAt(cursor: Cursor, at: number): number | null {
  const day = dayAt(cursor, at, { expected: false })
  return day?.targets[0]?.target.of === 'date' ? day.end : null
}

function dayAfter(cursor: Cursor, at: number): number | null {
  const start = cursor.past(at, on)
  const day = start === null ? null : dayAt(cursor, start, { expected: true })
  if (day === null || day.targets[0]?.target.of !== 'date') return null
  return cursor.word(at) === '(' && cursor.word(day.end) === ')' ? day.end + 1 : day.end
}
