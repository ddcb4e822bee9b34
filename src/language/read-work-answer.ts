import { type Cursor, plainCursor } from './cursor.ts'
import { type Placed, place, typedIn } from './placed.ts'
import { readRemindAgain } from './remind-again.ts'
import { said, spelled } from './spelled.ts'
import { numberBetween, numberedAt, work } from './work-number.ts'

/** What an officer answers, in a sentence, about work that the unit was given. */
export interface WorkAnswer {
  readonly act: 'receive' | 'report' | 'ask-extension' | 'later'
  /** The number of the work, where one is named: "việc 6". */
  readonly number: number | null
  /**
   * For an extension the words behind the asking, with the day and the reason, for a reminder those that say when; null
   * where there are none.
   */
  readonly words: string | null
}

const received = said(
  'đã nhận việc|đã nhận được việc|đã nhận công việc|đã nhận được công việc|đã nhận nhiệm vụ|đã nhận được nhiệm vụ|đã tiếp nhận việc|đã tiếp nhận công việc|đã tiếp nhận nhiệm vụ|xin nhận việc|xin nhận nhiệm vụ|nhận việc rồi|have received work|received work|received the work|have received the work',
)
const extension = said(
  'xin gia hạn|xin được gia hạn|xin phép gia hạn|xin phép được gia hạn|đề nghị gia hạn|đề nghị được gia hạn|xin lùi hạn|xin được lùi hạn|xin lùi thời hạn|xin lùi thời gian|xin dời hạn|xin được dời hạn|xin dời thời hạn|xin chuyển hạn|xin giãn hạn|xin thêm hạn|đề nghị lùi hạn|đề nghị được lùi hạn|đề nghị lùi thời hạn|xin thêm thời gian|xin kéo dài thời hạn|ask for an extension|asks for an extension|request an extension|requests an extension|need an extension|needs an extension|asking for an extension',
)
const finished = said(
  'đã xong|đã làm xong|làm xong|xong rồi|đã hoàn thành|hoàn thành rồi|đã hoàn tất|đã thực hiện xong|xong|hoàn thành|is done|done|is finished|finished|is completed|completed',
)
const ourselves = new Set('em toi minh chung don ben so we i'.split(' '))
/** "nào" and "chưa" ask, and "chưa", "sắp" and "gần" say that it is not done; in a reason they may well stand. */
const asks = spelled('nào|gì|chưa|ai|mấy|sắp|gần|sẽ|đang|không|which|what|who|not|will|almost')
/** How far from the start an extension is asked for: "Dạ kính thưa anh, Sở Y tế xin gia hạn …". */
const latestAsking = 12

/**
 * Reads "đã nhận việc 6", "việc 6 đã xong", "em xin gia hạn việc 6 đến 28/6 vì còn chờ số liệu", "nhắc lại tôi việc
 * 6 chiều mai". Null where a sentence asks something ("việc 6 xong chưa?", "việc nào xin gia hạn?") or says nothing of the kind. Pure.
 */
export function readWorkAnswer(text: string): WorkAnswer | null {
  if (/\?\s*$/u.test(text)) return null
  const placed = place(text)
  const cursor = plainCursor(placed.tokens)
  const again = readRemindAgain(placed, cursor)
  return asked(placed, cursor) ?? told(placed, cursor) ?? (again && { act: 'later', ...again })
}

/** The number of the work that is named in a text: "việc 6", "nhiệm vụ số 6", "#6"; null where none is. Pure. */
export function workNumberIn(text: string): number | null {
  const { tokens } = place(text)
  return numberBetween(plainCursor(tokens), 0, tokens.length)
}

function asked(placed: Placed, cursor: Cursor): WorkAnswer | null {
  for (let at = 0; at < Math.min(latestAsking, placed.tokens.length); at++) {
    if (asks(cursor.token(at))) return null
    const end = cursor.past(at, extension)
    if (end === null) continue
    const before = numberBetween(cursor, 0, at)
    const named = numberedAt(cursor, end) ?? { number: null, end: cursor.past(end, work) ?? end }
    if (asks(cursor.token(named.end))) return null
    const rest = typedIn(placed, { start: named.end, end: placed.tokens.length })
    const words = rest.replace(/^[\s,.;:–-]+/u, '')
    return { act: 'ask-extension', number: named.number ?? before, words: words === '' ? null : words }
  }
  return null
}

function told({ tokens }: Placed, cursor: Cursor): WorkAnswer | null {
  if (tokens.some(asks)) return null
  const at = (phrases: typeof work) => tokens.findIndex((_, index) => cursor.past(index, phrases) !== null)
  const number = numberBetween(cursor, 0, tokens.length)
  if (at(received) >= 0) return { act: 'receive', number, words: null }
  if (at(finished) < 0 || at(work) < 0) return null
  // "các việc đã xong" wants a list; a number, or who has done it, tells.
  const isTold = number !== null || tokens.slice(0, at(finished)).some(({ folded }) => ourselves.has(folded))
  return isTold ? { act: 'report', number, words: null } : null
}
