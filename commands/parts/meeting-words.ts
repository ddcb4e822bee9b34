import type { WorkingCalendar } from '../../src/calendar/working-days.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import { longestTitle, type MeetingDraft } from '../../src/deadlines/meeting.ts'
import { folded, tidy } from '../../src/directory/code.ts'
import { writtenTimes } from './clock-words.ts'
import { capitalised } from './names.ts'

/** What words say of a meeting, and what they ask or tell. */
export interface MeetingWords {
  /** Only asks when or whether the committee meets. */
  readonly asks: boolean
  /** Wants one moved or called off. */
  readonly changes: boolean
  readonly said: Omit<MeetingDraft, 'committee'>
  /** A day or a time of day that there is none of, as it was typed. */
  readonly wrong: string | null
}

/** What stands in place of what was read out of the words, so that what joined it can be left out with it. */
const mark = '¦'
/** Words that ask, whatever else is said; and words that do where nothing is told. */
const [surelyAsks, perhapsAsks] = [
  /\?$|\b(?:hop gi|bao gio|khi nao|may gio|luc nao|ngay nao|hom nao|when|what|any meetings?)\b/,
  /\b(?:gi|nao|khong|chua|ko|lich hop|xem|danh sach|is there|are there|meetings)\b/,
]
const changing = /^(?:doi|hoan|huy|lui|bo|cancel|move|postpone|call off)\b/

/** Reads what was typed about meetings. Pure. */
export function meetingWords(
  words: string,
  calendar: WorkingCalendar,
  { reader }: Pick<CommandContext, 'reader'>,
): MeetingWords {
  const typed = tidy(words)
  const times = writtenTimes(typed)
  const again = reader.recurrence(without(typed, times))
  const day = reader.dayAmong(again === null ? typed : again.rest, calendar)
  const days = day === null ? [] : [day]
  const left = again === null ? without(typed, [...times, ...days]) : without(again.rest, days)
  const [first] = times
  const time = first?.time ?? null
  const plain = folded(typed)
  const date = again === null ? (day?.date ?? null) : null
  const tells = time !== null && (date !== null || again !== null)
  const nothing = time === null && date === null && again === null
  const wrongTime = first?.time === null ? typed.slice(first.start, first.end).trim() : null
  return {
    asks: surelyAsks.test(plain) || (!tells && perhapsAsks.test(plain)) || (nothing && times.length === 0),
    changes: changing.test(plain),
    said: { title: titleIn(left), date, recurrence: again?.recurrence ?? null, time },
    wrong: day?.date === null ? day.wording : wrongTime,
  }
}

interface Span {
  readonly start: number
  readonly end: number
}

/** A text with a mark in place of each of these stretches; "8h30 sáng" and "sáng mai" share a word. */
function without(text: string, spans: readonly Span[]): string {
  const apart: Span[] = []
  for (const span of spans.toSorted((one, other) => one.start - other.start)) {
    const last = apart.at(-1)
    if (last === undefined || span.start >= last.end) apart.push(span)
    else apart.splice(-1, 1, { start: last.start, end: Math.max(last.end, span.end) })
  }
  return apart.reduceRight((left, { start, end }) => `${left.slice(0, start)}${mark}${left.slice(end)}`, text)
}

const joining =
  '(?<!\\p{L})(?:ngày|ngay|lúc|luc|vào|vao|hồi|hoi|từ|tu|đến|den|sáng|sang|trưa|trua|chiều|chieu|tối|toi|at|on|from|to|until)'
const joined = new RegExp(`(?:${joining}[\\s,]+|[-–—(]\\s*)*${mark}\\)?`, 'giu')
const opening =
  /^(?:(?:xin|hãy|hay|please|đặt|dat|thêm|them|lên|len|ghi|tạo|tao|xếp|xep|mời|moi|lịch|lich|schedule|set up|set|add|plan|a|the)\s+)+(?=\p{L})/iu
const closing = /[\s,]+(?:nhé|nhe|ạ|a|please)$/iu
const nameless = /^(?:(?:cuoc|phien|buoi|lich) )?(?:hop|meeting)$/

/** What is left of the words as a title; null where that is no more than "họp". */
function titleIn(text: string): string | null {
  const words = tidy(text.replace(joined, ' '))
    .replace(/^[\s,;:.–-]+|[\s,;:.–-]+$/gu, '')
    .replace(opening, '')
    .replace(closing, '')
  if (words === '' || nameless.test(folded(words))) return null
  return capitalised(words).slice(0, longestTitle)
}
