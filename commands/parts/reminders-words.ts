import type { CivilDate } from '../../src/calendar/date.ts'
import { comparable } from '../../src/chat/named.ts'
import { timesIn } from './clock-words.ts'
import { endsAt } from './day-words.ts'
import { leaveIn } from './leave-words.ts'
import type { Unclear, Wish, WishContext, WishKind } from './reminders-wish.ts'

/** Words as `comparable` gives them, where "my" is "mi". */
const ending: readonly (readonly [WishKind, RegExp])[] = [
  ['quiet', /\b(bo|xoa|tat|huy) gio (yen lang|im lang|khong nhan)\b|\b(no|remove|end) quiet hours\b/],
  [
    'leave',
    /\b(bo|huy|xoa|ket thuc|het) nghi phep\b|\bkhong nghi( phep)? nua\b|\bda di lam lai\b|\b(cancel|end|back from) (mi )?leave\b/,
  ],
  ['digest', /\b(ban tin|diem tin) (nhu cu|mac dinh)\b|\busual digest\b/],
  [
    'mute',
    /\bbat (lai|nhac|thong bao)\b|\bnhac lai (nhu cu|binh thuong)\b|\bunmute\b|\bturn (reminders )?(back )?on\b|\bresume\b/,
  ],
]

const beginning: readonly (readonly [WishKind, RegExp])[] = [
  [
    'leave',
    /\b(nghi (phep|om|benh|bu|viec rieng|thai san|khong luong|tu|den|ngay)|di cong tac|di vang|vang mat|on leave|mi leave|vacation)\b/,
  ],
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
      return digest(words, context)
    case 'leave':
      return leaveIn(words, (until) => lastDay(until, 'leave', context), context)
    default:
      return null
  }
}

function mute(words: string, context: WishContext): Wish | Unclear {
  // "Từ 20/6 đến hết tuần sau": the day before is none to end with.
  const end = endsAt(words, context.reader.daysAmong(words, context.calendar))
  const until =
    (end === null ? null : lastDay(words.slice(end), 'mute', context)) ?? lastDay(words, 'mute', context)
  return typeof until === 'string' ? { kind: 'mute', until } : (until ?? { kind: 'missing', of: 'mute' })
}

/** The last day that words name, as a deadline's is: "trước 20/7" is the 19th. "Tết" alone ends with its last day off. */
function lastDay(words: string, of: WishKind, { reader, calendar }: WishContext): CivilDate | Unclear | null {
  const holiday = reader.holiday(words, calendar)
  if (holiday === 'unknown') return { kind: 'unknown-holiday', of }
  if (holiday !== null) {
    const read = reader.deadline(words, calendar)
    return read?.ok ? read.due : holiday.to
  }
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

function digest(words: string, { reader }: WishContext): Wish | Unclear {
  const [time = null, ...others] = timesIn(words)
  const weekday = reader.weekday(words)
  const nothing = time === null && weekday === null
  if (nothing || others.length > 0) return { kind: 'missing', of: 'digest' }
  return { kind: 'digest', weekday, time }
}
