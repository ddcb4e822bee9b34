import type { CivilDate } from '../../src/calendar/date.ts'
import type { SpecialDay, WorkingCalendar } from '../../src/calendar/working-days.ts'
import type { TimeOfDay } from '../../src/calendar/zoned.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import { comparable } from '../../src/chat/named.ts'
import { timesIn, weekdayIn } from './clock-words.ts'
import { stretchesIn } from './day-words.ts'
import { holidayEnd } from './holiday-words.ts'

/** What can be set. */
export const wishKinds = ['mute', 'quiet', 'digest', 'leave'] as const
export type WishKind = (typeof wishKinds)[number]

/** What somebody wants about being told things. */
export type Wish =
  | { readonly kind: 'mute'; readonly until: CivilDate }
  | { readonly kind: 'quiet'; readonly from: TimeOfDay; readonly to: TimeOfDay }
  | { readonly kind: 'digest'; readonly weekday: number | null; readonly time: TimeOfDay | null }
  | { readonly kind: 'leave'; readonly from: CivilDate; readonly to: CivilDate }
  /** As it was before anything was set. */
  | { readonly kind: 'usual'; readonly of: WishKind }

/** Why words that want something are not enough. */
export type Unclear =
  | { readonly kind: 'missing'; readonly of: WishKind }
  | { readonly kind: 'no-such-day'; readonly of: WishKind; readonly words: string }
  | { readonly kind: 'unknown-holiday'; readonly of: WishKind }
  | { readonly kind: 'which-day'; readonly of: WishKind; readonly readings: readonly CivilDate[] }

/** What wishes are read in the light of. */
export interface WishContext extends Pick<CommandContext, 'reader' | 'today'> {
  readonly calendar: WorkingCalendar
  readonly days: readonly SpecialDay[]
}

/** Words as `comparable` gives them, where "my" is "mi". */
const ending: readonly (readonly [WishKind, RegExp])[] = [
  ['quiet', /\b(bo|xoa|tat|huy) gio (yen lang|im lang|khong nhan)\b|\b(no|remove|end) quiet hours\b/],
  [
    'leave',
    /\b(bo|huy|xoa|ket thuc|het) nghi phep\b|\bda di lam lai\b|\b(cancel|end|back from) (mi )?leave\b/,
  ],
  ['digest', /\b(ban tin|diem tin) (nhu cu|mac dinh)\b|\busual digest\b/],
  [
    'mute',
    /\bbat (lai|nhac|thong bao)\b|\bnhac lai (nhu cu|binh thuong)\b|\bunmute\b|\bturn (reminders )?(back )?on\b|\bresume\b/,
  ],
]

const beginning: readonly (readonly [WishKind, RegExp])[] = [
  ['leave', /\b(nghi phep|di cong tac|vang mat|on leave|mi leave|vacation)\b/],
  ['quiet', /\b(yen lang|im lang|khong nhan|dung nhan|khong lam phien|quiet|do not disturb)\b/],
  [
    'mute',
    /\b(tat|ngung|dung|tam dung|tam ngung|khong) (nhac|thong bao|het)|\b(mute|snooze|pause|stop|turn off)\b/,
  ],
  ['digest', /\b(ban tin|diem tin|ban tong hop|tom tat|digest|brief)\b/],
]

/**
 * What words want set, or why they are not enough; null where they want nothing of the kind.
 *
 * @param about what they are the answer to, where it was asked
 */
export function wishIn(words: string, about: WishKind | null, context: WishContext): Wish | Unclear | null {
  const plain = comparable(words)
  const ended = ending.find(([, pattern]) => pattern.test(plain))?.[0]
  if (ended !== undefined) return { kind: 'usual', of: ended }
  switch (beginning.find(([, pattern]) => pattern.test(plain))?.[0] ?? about) {
    case 'mute':
      return mute(words, context)
    case 'quiet':
      return quiet(words)
    case 'digest':
      return digest(words, plain)
    case 'leave':
      return leave(words, context)
    default:
      return null
  }
}

function mute(words: string, context: WishContext): Wish | Unclear {
  const until = lastDay(words, 'mute', context)
  return typeof until === 'string' ? { kind: 'mute', until } : (until ?? { kind: 'missing', of: 'mute' })
}

/** The last day that words name, as a deadline's is: "trước 20/7" is the 19th. A holiday ends with its last day off. */
function lastDay(
  words: string,
  of: WishKind,
  { reader, calendar, days, today }: WishContext,
): CivilDate | Unclear | null {
  const holiday = holidayEnd(words, days, today)
  if (holiday === 'unknown') return { kind: 'unknown-holiday', of }
  if (holiday !== null) return holiday.end
  const named = reader.daysAmong(words, calendar)
  const wrong = named.find(({ date }) => date === null)
  if (wrong !== undefined) return { kind: 'no-such-day', of, words: wrong.wording }
  const read = reader.deadline(words, calendar)
  if (read?.ok) return read.due
  if (read?.code === 'ambiguous') return { kind: 'which-day', of, readings: read.readings }
  if (read?.code === 'impossible') return { kind: 'no-such-day', of, words: read.wording }
  return named.at(-1)?.date ?? null
}

function quiet(words: string): Wish | Unclear {
  const [from, to, ...others] = timesIn(words)
  if (from == null || to == null || from === to || others.length > 0) return { kind: 'missing', of: 'quiet' }
  return { kind: 'quiet', from, to }
}

function digest(words: string, plain: string): Wish | Unclear {
  const [time = null, ...others] = timesIn(words)
  const weekday = weekdayIn(plain)
  const nothing = time === null && weekday === null
  if (nothing || others.length > 0) return { kind: 'missing', of: 'digest' }
  return { kind: 'digest', weekday, time }
}

/** "tuần tới" is a week, and "toi nghi phep" begins with who it is. */
const ends =
  /(?<!\p{L})(?:đến|den|(?<!(?:tuần|tuan|tháng|thang) )(?:tới|toi(?! (?:nghi|xin|se|di|vang)\b))|hết|het|until|till|to|trước|truoc|before)\s/iu

/** "từ 1/7 đến 15/7"; one day alone; "đến 15/7" begins today; "tuần sau" is that week. */
function leave(words: string, context: WishContext): Wish | Unclear {
  const { today, reader, calendar } = context
  const days = reader.daysAmong(words, calendar)
  const wrong = days.find(({ date }) => date === null)
  if (wrong !== undefined) return { kind: 'no-such-day', of: 'leave', words: wrong.wording }
  const [first, ...others] = stretchesIn(words, days)
  if (others.length > 0) return { kind: 'missing', of: 'leave' }
  if (first?.joined) return { kind: 'leave', from: first.from, to: first.to }
  // The "tới" of "thứ Sáu tới" is part of the day.
  const around = days.reduceRight(
    (text, { start, end }) => `${text.slice(0, start)}¦${text.slice(end)}`,
    words,
  )
  if (ends.test(`${around} `)) {
    const until = lastDay(words, 'leave', context)
    if (typeof until !== 'string') return until ?? { kind: 'missing', of: 'leave' }
    return { kind: 'leave', from: first !== undefined && first.from < until ? first.from : today, to: until }
  }
  if (first !== undefined) return { kind: 'leave', from: first.from, to: first.to }
  const period = reader.period(words)
  if (period !== null && period.to >= today)
    return { kind: 'leave', from: period.from < today ? today : period.from, to: period.to }
  const day = reader.deadline(words, calendar)
  return day?.ok ? { kind: 'leave', from: day.due, to: day.due } : { kind: 'missing', of: 'leave' }
}
