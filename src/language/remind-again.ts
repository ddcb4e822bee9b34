import type { Cursor } from './cursor.ts'
import { type Placed, typedIn } from './placed.ts'
import { said, spelled } from './spelled.ts'
import { numberedAt, work } from './work-number.ts'

const again = said(
  'nhắc lại tôi|nhắc lại em|nhắc lại mình|nhắc lại cho tôi|nhắc lại cho em|nhắc lại cho mình|nhắc lại giúp tôi|nhắc lại giúp em|nhắc tôi lại|nhắc em lại|nhắc mình lại|remind me again|remind me later',
)
/** These want work to be named, as they may be about anything. */
const about = said(
  'nhắc lại|nhắc tôi|nhắc em|nhắc mình|nhắc giúp tôi|nhắc giúp em|nhắc cho tôi|nhắc cho em|remind me',
)
const asks = spelled('nào|gì|ai|mấy|which|what|who')
/** "Đừng nhắc tôi việc 6", "tắt nhắc", "nhắc lại như cũ" are about being reminded at all. */
const refuses = spelled('đừng|không|tắt|ngừng|dừng|thôi|bật|khỏi|not|stop')
const usual = said('như cũ|như thường|bình thường|as usual')
const linking = /^[\s,.;:–-]*(?:(?:of|about|về)(?:\s+|$))?|[\s,.;:–-]+$/giu

/**
 * Reads "nhắc lại tôi việc 6 vào ngày mai", "chiều mai nhắc em việc 6", "remind me again in 2 days": the words of its
 * answer are what is left beside the asking and the work. Null for anything else. Pure.
 */
export function readRemindAgain(
  placed: Placed,
  cursor: Cursor,
): { readonly number: number | null; readonly words: string | null } | null {
  const { tokens } = placed
  if (tokens.some((token, at) => asks(token) || cursor.past(at, usual) !== null)) return null
  const at = tokens.findIndex((_, index) => (cursor.past(index, again) ?? cursor.past(index, about)) !== null)
  if (at < 0 || tokens.slice(0, at).some(refuses)) return null
  const asked = { start: at, end: cursor.past(at, again) ?? cursor.past(at, about) ?? at }
  const named = workIn(cursor, tokens.length)
  if (named === null && cursor.past(at, again) === null) return null
  const [first, second] =
    named === null || asked.start < named.start ? [asked, named ?? asked] : [named, asked]
  const rest = [
    { start: 0, end: first.start },
    { start: first.end, end: second.start },
    { start: second.end, end: tokens.length },
  ]
    .map((span) => (span.start < span.end ? typedIn(placed, span).replace(linking, '') : ''))
    .filter((words) => words !== '')
    .join(' ')
  return { number: named?.number ?? null, words: rest === '' ? null : rest }
}

/** Where work is named, by its number or not. */
function workIn(
  cursor: Cursor,
  length: number,
): { start: number; end: number; number: number | null } | null {
  let bare: { start: number; end: number; number: null } | null = null
  for (let start = 0; start < length; start++) {
    const numbered = numberedAt(cursor, start)
    if (numbered !== null) return { start, ...numbered }
    const end = cursor.past(start, work)
    if (end !== null) bare ??= { start, end, number: null }
  }
  return bare
}
