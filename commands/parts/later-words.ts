import type { CivilDate } from '../../src/calendar/date.ts'
import type { WorkingCalendar } from '../../src/calendar/working-days.ts'
import { instantAt, type TimeOfDay } from '../../src/calendar/zoned.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import { comparable } from '../../src/chat/named.ts'
import { writtenTimes } from './clock-words.ts'

/** What part of a day words name, as `comparable` gives them, and when it begins; the first that is found counts. */
const parts: readonly (readonly [RegExp, TimeOfDay])[] = [
  [/\b(cuoi gio|cuoi ngay|cuoi buoi|end of the day)\b/, '16:00'],
  [/\b(sang|morning)\b/, '08:00'],
  [/\b(trua|noon)\b/, '11:00'],
  [/\b(chieu|afternoon)\b/, '14:00'],
]
const beginning: TimeOfDay = '08:00'

/** "sau 2 giờ", "30 phút nữa", "nửa tiếng nữa", as `comparable` gives them. */
const soon =
  /\b(?:sau|in) (\d{1,3}|nua|mot|an|half an) (phut|gio|tieng|minutes?|hours?)\b|\b(\d{1,3}|nua|mot) (phut|gio|tieng)(?: dong ho)? nua\b/
const counts: Readonly<Record<string, number>> = { nua: 0.5, 'half an': 0.5, mot: 1, an: 1 }
/** "Sau 2 ngày" is "2 ngày nữa", which deadlines know. */
const after =
  /(?<!\p{L})(?:sau|in|after)\s+(\S+)\s+(ngày|ngay|hôm|hom|tuần|tuan|tháng|thang|days?|weeks?)(?!\p{L})/iu

/**
 * When words say that somebody wants to be reminded: "ngày mai" and a day alone from 08:00, "chiều mai" from 14:00, "9h
 * thứ Sáu", "sau 2 ngày", "tuần sau" from its Monday, "sau 2 giờ". Null where they name no time, or one that is over.
 */
export function timeToRemind(
  words: string,
  now: Date,
  calendar: WorkingCalendar,
  { reader, today, timeZone }: Pick<CommandContext, 'reader' | 'today' | 'timeZone'>,
): Date | null {
  const plain = comparable(words)
  const shortly = minutesIn(plain)
  if (shortly !== null) return shortly > 0 ? new Date(now.getTime() + shortly * 60_000) : null
  const typed = words.normalize('NFC')
  const [hour, ...others] = writtenTimes(typed)
  if (others.length > 0 || hour?.time === null) return null
  const left = hour === undefined ? typed : `${typed.slice(0, hour.start)} ${typed.slice(hour.end)}`
  const date = dayIn(left, calendar, { reader, today })
  const part = parts.find(([pattern]) => pattern.test(plain))?.[1]
  if (date === 'unclear' || (date === null && hour === undefined)) return null
  const time = instantAt(date ?? today, hour?.time ?? part ?? beginning, timeZone)
  return time > now ? time : null
}

function minutesIn(plain: string): number | null {
  const [, one, unit, other, otherUnit] = soon.exec(plain) ?? []
  const number = one ?? other
  if (number === undefined) return null
  return (counts[number] ?? Number(number)) * (/^(phut|min)/.test(unit ?? otherUnit ?? '') ? 1 : 60)
}

/** The day that words name, or the first of a week or a month to come; null where they name none. */
function dayIn(
  words: string,
  calendar: WorkingCalendar,
  { reader, today }: Pick<CommandContext, 'reader' | 'today'>,
): CivilDate | 'unclear' | null {
  const said = words.replace(after, '$1 $2 nữa')
  const [day, ...others] = reader.daysAmong(said, calendar)
  if (others.length > 0 || day?.date === null) return 'unclear'
  if (day !== undefined) return day.date
  const deadline = reader.deadline(said, calendar)
  const period = deadline?.ok === true && deadline.kind === 'term' ? null : reader.period(said)
  if (period !== null && period.from > today) return period.from
  if (deadline === null) return null
  return deadline.ok ? deadline.due : 'unclear'
}
