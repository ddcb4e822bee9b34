import { type Cursor, plainCursor } from './cursor.ts'
import { type Placed, type TokenSpan, typedIn } from './placed.ts'
import { said } from './spelled.ts'
import type { Token } from './text.ts'

const opening = said(
  'về việc|nhiệm vụ|công việc|thực hiện việc|thực hiện nhiệm vụ|có trách nhiệm|có nhiệm vụ|nội dung :|nội dung công việc :|must|shall|should|have to|please|vui lòng|việc',
)
const closing = said('hoàn thành|hoàn tất|done|finished|completed|please')
/** Small words, with their accents: "để" opens what is to be done, and "đề" begins other words. */
const openingWords = new Set('phải hãy là và cho thì để and viec va phai'.split(' '))
const closingWords = new Set('xong phải và and để trong theo vào cho với cần nhé ạ va'.split(' '))
const goingOn = new Set('và and để rồi sau đồng or hoặc to va'.split(' '))
/** English "to"; without accents it is also "tổ chức", "tờ trình". */
const vietnameseTo = new Set(['chuc', 'trinh', 'cong', 'khai', 'truong', 'dan'])

/** What a title is read from. */
interface Reading {
  readonly placed: Placed
  readonly cursor: Cursor
}

/**
 * What is left of a text as a title, as it was typed: the stretches between what was taken out, each without the
 * words and signs that only joined it to that. Null where no word is left.
 */
export function titleOf(placed: Placed, kept: readonly TokenSpan[]): string | null {
  const reading = { placed, cursor: plainCursor(placed.tokens) }
  let title = ''
  for (const span of kept) {
    // "để", "và" only join the first stretch to what was taken out; further ones they join to the first.
    const start = pastOpening(reading, span, title === '')
    const piece = { start, end: beforeClosing(reading, { start, end: span.end }) }
    if (piece.start === piece.end) continue
    title += `${title === '' ? '' : joint(placed, start)}${typedIn(placed, piece)}`
  }
  return /\p{L}/u.test(title) ? title : null
}

/** A comma, unless the words go on by themselves: "gửi về Sở Nội vụ (trước 25/6) để tổng hợp". */
function joint({ tokens }: Placed, start: number): string {
  const goesOn = goingOn.has(tokens[start]?.text ?? '') || tokens[start - 1]?.kind !== 'sign'
  return goesOn ? ' ' : ', '
}

const brackets = new Set(['(', '"', '“', '‘', '[', "'", '«', '<', '{', '@'])
const lastSigns = new Set([')', '"', '”', '’', ']', "'", '»', '>', '}', '%'])

function pastOpening({ placed, cursor }: Reading, { start, end }: TokenSpan, first: boolean): number {
  let at = start
  while (at < end) {
    const token = placed.tokens[at] as Token
    const isSmall =
      openingWords.has(token.text) || (token.text === 'to' && !vietnameseTo.has(cursor.word(at + 1)))
    const words = first && isSmall ? at + 1 : first ? cursor.past(at, opening) : null
    const next = token.kind === 'sign' ? (brackets.has(token.text) ? null : at + 1) : words
    if (next === null) break
    at = next
  }
  return Math.min(at, end)
}

function beforeClosing({ placed, cursor }: Reading, { start, end }: TokenSpan): number {
  let at = end
  while (at > start) {
    const token = placed.tokens[at - 1] as Token
    const isSmall = token.kind === 'sign' ? !lastSigns.has(token.text) : closingWords.has(token.text)
    const length = isSmall ? 1 : [1, 2].find((words) => cursor.past(at - words, closing) === at)
    if (length === undefined) break
    at -= length
  }
  return Math.max(at, start)
}
