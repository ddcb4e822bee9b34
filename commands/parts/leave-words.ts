import { addDays, addMonths, type CivilDate } from '../../src/calendar/date.ts'
import type { WorkingCalendar } from '../../src/calendar/working-days.ts'
import { comparable } from '../../src/chat/named.ts'
import { type Days, endsAt, type SaidStretch, stretchesIn, withoutDays } from './day-words.ts'
import { monthNamed, withWholeDates } from './leave-dates.ts'
import type { Unclear, WishContext } from './reminders-wish.ts'

/** The days of a leave. */
interface Leave {
  readonly kind: 'leave'
  readonly from: CivilDate
  readonly to: CivilDate
}

/** "mai đi công tác Hà Nội, 20/6 về". */
const isBack = /^\s*(?:mới\s+)?(?:về|ve|trở về|quay về)(?!\p{L})/iu

/** "Sau ngày 20/6" is none of its days; "tuần sau 20/6" is a week and a day. */
const isAfter = /(?<!\p{L})(?<!(?:tuần|tuan|tháng|thang) )(?:sau|after)(?:\s+(?:ngày|ngay))?\s*$/iu

/**
 * The days of a leave as words tell them: "từ 1/7 đến 15/7"; one day alone; "2 ngày từ thứ Tư"; "đến 15/7" begins
 * today; "tuần sau" is that week, "từ tháng 7 đến hết tháng 12" those months. Or why they don't.
 *
 * @param lastDay the last day that words name, as a deadline's is
 */
export function leaveIn(
  typed: string,
  lastDay: (words: string) => CivilDate | Unclear | null,
  context: WishContext,
): Leave | Unclear {
  const { today, reader, calendar } = context
  const words = withWholeDates(typed)
  const days = reader.daysAmong(words, calendar)
  const wrong = days.find(({ date }) => date === null)
  if (wrong !== undefined) return { kind: 'no-such-day', of: 'leave', words: wrong.wording }
  if (isAfter.test(words.slice(0, days[0]?.start ?? 0))) return { kind: 'missing', of: 'leave' }
  const stretches = stretchesIn(words, days)
  const [first] = stretches
  if (stretches.length > 1) {
    const whole = together(stretches, calendar)
    return whole === null ? { kind: 'missing', of: 'leave' } : { kind: 'leave', ...whole }
  }
  const last = days.at(-1)
  if (last?.date != null && isBack.test(words.slice(last.end)))
    return { kind: 'leave', from: days.length > 1 ? (days[0]?.date ?? today) : today, to: last.date }
  if (first?.joined) return { kind: 'leave', from: first.from, to: first.to }
  const around = withoutDays(words, days)
  const end = endsAt(words, days)
  // "Đi công tác đến Hà Nội" ends on no day, "đến hết tháng" on one that is not told.
  const until = end === null ? null : lastDay(words.slice(end))
  if (end !== null && until === null && /^\S+\s+(?:hết|het)(?!\p{L})/iu.test(words.slice(end)))
    return { kind: 'missing', of: 'leave' }
  if (until !== null) {
    if (typeof until !== 'string') return until
    const begins = [first?.from, monthNamed(around.slice(0, end ?? 0), today)?.from]
    const from = begins.find((day) => day !== undefined && day < until) ?? today
    return { kind: 'leave', from: from < today ? today : from, to: until }
  }
  return first === undefined
    ? undated(words, around, context)
    : { kind: 'leave', from: first.from, to: counted(around, first.from, calendar) ?? first.to }
}

/** A month, a week, or what else is a stretch of days without any of them being named. */
function undated(words: string, around: string, { today, reader, calendar }: WishContext): Leave | Unclear {
  const stretch = monthNamed(around, today) ?? reader.period(words)
  if (stretch !== null && stretch.to >= today)
    return { kind: 'leave', from: stretch.from < today ? today : stretch.from, to: stretch.to }
  const day = reader.deadline(words, calendar)
  return day?.ok ? { kind: 'leave', from: day.due, to: day.due } : { kind: 'missing', of: 'leave' }
}

/** Days that follow each other, "thứ Tư, thứ Năm", are one leave; null where working days lie between them. */
function together(stretches: readonly SaidStretch[], calendar: WorkingCalendar): Days | null {
  const sorted = stretches.toSorted((one, other) => (one.from < other.from ? -1 : 1))
  const [first] = sorted
  const last = sorted.at(-1)
  const isWhole = sorted.every((one, at) => {
    const before = sorted[at - 1]
    return before === undefined || calendar.between(before.to, addDays(one.from, -1)) === 0
  })
  return first === undefined || last === undefined || !isWhole ? null : { from: first.from, to: last.to }
}

const numerals = ['mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi']
/** As `comparable` gives words; "thứ Hai ngày" and "tháng 6 ngày 20" count nothing. */
const count = new RegExp(
  `(?<!\\b(?:thu|thang) )\\b(\\d{1,2}|${numerals.join('|')}) (ngay|hom|tuan|thang|days?|weeks?|months?)\\b(?! (?:toi|sau|nay|truoc|\\d))`,
)

/** The last day of a leave of so many days, weeks or months; days are working days. Null where none are counted. */
function counted(words: string, from: CivilDate, calendar: WorkingCalendar): CivilDate | null {
  const found = count.exec(comparable(words))
  if (found === null) return null
  const [, said = '', unit = ''] = found
  const number = numerals.includes(said) ? numerals.indexOf(said) + 1 : Number(said)
  if (number === 0) return null
  if (unit === 'thang' || unit.startsWith('month')) return addDays(addMonths(from, number), -1)
  if (unit === 'tuan' || unit.startsWith('week')) return addDays(from, 7 * number - 1)
  return calendar.add(addDays(from, -1), number)
}
