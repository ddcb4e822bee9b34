import type { Cursor } from './cursor.ts'
import { said } from './spelled.ts'
import type { Wordings } from './wordings.ts'

/** What words open: a day that is too late, the last one, an end, a stretch, or what is to be done by then. */
export type Opening = 'before' | 'latest' | 'until' | 'inside' | 'done'

const openingWords: readonly (readonly [Opening, Wordings])[] = [
  ['before', said('truoc|before|som hon|prior to|ahead of|earlier than')],
  [
    'latest',
    said(
      'cham nhat|muon nhat|tre nhat|cham tre nhat|khong muon hon|khong cham hon|khong tre hon|khong qua|no later than|not later than|at the latest|on or before|by|due by|due on|due|deadline|han chot|han cuoi cung|han cuoi|han nop|han gui|han xong|han hoan thanh|han bao cao|han tra loi|han thuc hien|han|thoi han hoan thanh|thoi han thuc hien|thoi han bao cao|thoi han nop|thoi han|thoi gian hoan thanh|thoi gian thuc hien|thoi diem hoan thanh',
    ),
  ],
  ['until', said('cho den|cho toi|tu nay den|tu nay toi|den|toi|until|till|up to|through|het')],
  [
    'inside',
    said(
      'trong vong|trong thoi han|trong thoi gian|noi trong|trong|vao|within the next|within|in|on|during|ngay trong',
    ),
  ],
  [
    'done',
    said(
      'lam xong|hoan thanh xong|hoan thanh|hoan tat|ket thuc|xong|finish|finished|complete|completed|done',
    ),
  ],
]
/** What may stand between such words and what they open. */
const between = said('la|vao luc|luc|vao|:|-|the|at|on|in|roi|vao khoang|khoang|sau')
/** "quá hạn", "đúng hạn", "hết hạn" speak of a deadline and name none. */
const beforeTerm = new Set('qua|dung|tre|som|gia|het|den|truoc|quyen|gioi|vo|co|ki|dai|ngan|trung'.split('|'))
/** "tính đến 30/6", "từ 1/6 đến 15/6" and "sau ngày 20/11" name what is looked at, or when something begins. */
export const otherwise = new Set('tinh sau tu since from after huong nhin ke den toi het until'.split(' '))

/** Words that open a deadline. */
export interface Opened {
  readonly openings: ReadonlySet<Opening>
  /** Where the deadline begins: "hoàn thành" before "trước ngày" is still part of the work. */
  readonly start: number
  readonly end: number
}

/** The words at a position that open a deadline, as many as stand together ("xong trước", "hạn là đến hết"). */
export function openedAt(cursor: Cursor, start: number): Opened | null {
  const heard = new Set<Opening>()
  let end = start
  let begins = start
  for (let more = true; more; ) {
    more = false
    for (const [opening, words] of openingWords) {
      const next = pastOpening(cursor, end, words)
      if (next === null || !mayOpen(cursor, opening, end, start)) continue
      if (heard.size === 1 && heard.has('done')) begins = end
      heard.add(opening)
      end = next
      more = true
      break
    }
    const glue = more || heard.size === 0 ? null : cursor.past(end, between)
    if (glue !== null) {
      end = glue
      more = true
    }
  }
  return heard.size === 0 ? null : { openings: heard, start: begins, end }
}

/** "hạn cuối tháng" is the end of the month, "hạn cuối ngày 20/11" a date. */
function pastOpening(cursor: Cursor, at: number, words: Wordings): number | null {
  const end = cursor.past(at, words)
  const tooFar =
    end !== null && end > at + 1 && cursor.word(end - 1) === 'cuoi' && stretchesOf.has(cursor.word(end))
  return tooFar ? end - 1 : end
}

const stretchesOf = new Set(['tuan', 'thang', 'qui', 'nam'])

function mayOpen(cursor: Cursor, opening: Opening, at: number, start: number): boolean {
  const previous = cursor.token(at - 1)?.folded ?? ''
  if (opening === 'latest' && cursor.word(at) === 'han') return at > start || !beforeTerm.has(previous)
  return !(opening === 'until' && at === start && (otherwise.has(previous) || endsRange(cursor, at)))
}

/** "từ 1/6 đến 15/6" is what is looked at; "từ nay đến 15/6" a deadline. */
function endsRange(cursor: Cursor, at: number): boolean {
  let before = at - 1
  while (cursor.token(before)?.kind !== 'word' ? before >= 0 : inDates.has(cursor.word(before))) before--
  return before < at - 1 && (cursor.word(before) === 'tu' || cursor.word(before) === 'from')
}

const inDates = new Set(['ngay', 'thang', 'nam', 'tuan', 'qui', 't', 'q'])
