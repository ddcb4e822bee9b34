import { type CivilDate, dayOfWeek } from '../../src/calendar/date.ts'
import type { WorkingCalendar } from '../../src/calendar/working-days.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import { longestTitle, type MeetingDraft } from '../../src/deadlines/meeting.ts'
import { folded, tidy } from '../../src/directory/code.ts'
import { weekdayIn, writtenTimes } from './clock-words.ts'
import { datesIn } from './day-words.ts'
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
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const spelledDate =
  /(?<![\p{L}\d])(\d{1,2})\s+(?:(?:tháng|thang)\s+(\d{1,2})|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)(?:,?\s+(?:(?:năm|nam)\s+)?(\d{4}))?(?![\p{L}\d])/giu

const weekday = '(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|(?:mon|tues|wednes|thurs|fri|satur|sun)day)'
/** The part of the day may have gone with the time before it: "15h chiều nay". */
const partOfToday = `(?:(?:sang|trua|chieu|toi)|${mark}) ?nay`
const relativeDay = new RegExp(
  `(?<![a-z0-9])(?:hom nay|(?:ngay )?mai|ngay kia|${partOfToday}|(?:this |next )?${weekday}(?: tuan (?:nay|sau|toi))?|today|tomorrow)\\b`,
)
const isPartOfToday = new RegExp(`^${partOfToday}$`)
const weekdayBefore = new RegExp(`\\b${weekday},? (?:ngay )?$`)
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
  { reader, today }: Pick<CommandContext, 'reader' | 'today'>,
): MeetingWords {
  const typed = tidy(words).replace(spelledDate, numbered)
  const times = writtenTimes(typed)
  const untimed = times.reduceRight((text, { start, end }) => cut(text, start, end), typed)
  const again = reader.recurrence(untimed)
  const relative = (text: string) => {
    const deadline = reader.deadline(text, calendar)
    return deadline?.ok ? deadline.due : null
  }
  const [left, day, wrongDay] = cutDay(again === null ? untimed : again.rest, relative, today)
  const [first] = times
  const time = first?.time ?? null
  const plain = folded(typed)
  const date = again === null ? day : null
  const tells = time !== null && (date !== null || again !== null)
  const nothing = time === null && date === null && again === null
  return {
    asks: surelyAsks.test(plain) || (!tells && perhapsAsks.test(plain)) || (nothing && times.length === 0),
    changes: changing.test(plain),
    said: { title: titleIn(left), date, recurrence: again?.recurrence ?? null, time },
    wrong: wrongDay ?? (first?.time === null ? typed.slice(first.start, first.end).trim() : null),
  }
}

/** "24 tháng 11 năm 2023" as it is written with signs: the match, its day, its month by number or name, its year. */
function numbered(...[, day, month, name = '', year]: string[]): string {
  const number = month ?? months.indexOf(name.toLowerCase()) + 1
  return [day, number, ...(year === undefined ? [] : [year])].join('/')
}

const cut = (text: string, start: number, end: number) => `${text.slice(0, start)}${mark}${text.slice(end)}`

/** A text without the day that it names, that day, and one that there is none of. */
function cutDay(
  text: string,
  relative: (words: string) => CivilDate | null,
  today: CivilDate,
): [string, CivilDate | null, string | null] {
  const [written] = datesIn(text, today)
  if (written !== undefined) {
    const { date, typed, start, end } = written
    const named = weekdayBefore.exec(folded(text.slice(0, start)))
    // "thứ Hai 24/6": the day of the week is said along with the date, and is no part of the title.
    const agrees = date !== null && named !== null && weekdayIn(named[0]) === dayOfWeek(date)
    return [cut(text, agrees ? named.index : start, end), date, date === null ? typed : null]
  }
  const found = relativeDay.exec(folded(text))
  if (found === null) return [text, null, null]
  const [named] = found
  const date = isPartOfToday.test(named) ? today : relative(named)
  return date === null ? [text, null, null] : [cut(text, found.index, found.index + named.length), date, null]
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
