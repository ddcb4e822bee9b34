import { type Cursor, plainCursor } from './cursor.ts'
import { place } from './placed.ts'
import { said, spelled } from './spelled.ts'
import type { Token } from './text.ts'

const away = said(
  'nghỉ phép|nghỉ ốm|nghỉ bệnh|nghỉ bù|nghỉ việc riêng|nghỉ thai sản|nghỉ không lương|nghỉ|đi công tác|đi vắng|vắng mặt|vắng|on leave|away|out of office|on a business trip',
)
/** Alone it may be something else, save where leave is asked for. */
const bare = said('nghỉ|vắng')
/** "nghĩ" (think) and "nghị" are other words, and so are "vàng" and "vâng". */
const rests = spelled('nghỉ|vắng|đi|on|away|out')
/** "nghỉ hưu", "nghỉ việc", "nghỉ trưa", "nghỉ lễ" are no leave. */
const otherRest = spelled('hưu|việc|trưa|lễ|tết|hè|ngơi|học|tay')
const self = spelled('tôi|em|mình|cháu|i')
/** "của em", "sếp em", "phòng mình": it is somebody else who is away. */
const others = spelled('của|bên|sếp|phòng|sở|vị|quan|nhà|vợ|chồng|mẹ|ban|huyện|tỉnh')
const asks = spelled('nào|gì|chưa|ai|mấy|không|ko|hả|sao|which|who|what')
/** Who does one's work meanwhile is told to /handover. */
const hands = said('bàn giao|làm thay|thay em|thay tôi|thay mình|uỷ quyền|ủy quyền|hand over')
/** What stands before it where the speaker does not say "tôi": "mai xin phép nghỉ từ thứ Tư". */
const openings = new Set(
  'da vang thua bao cao anh chi cho xin phep duoc se ngay hom mai mot kia nay tu den tuan sau toi thu hai ba nam bay sang chieu'.split(
    ' ',
  ),
)
/** "tuần tới" is a week; without its accents that "toi" is "tôi" elsewhere. */
const comes = spelled('tuần|tháng|sáu|bảy|hai|ba|năm')
const asking = new Set(['xin', 'phep'])
/** How far behind "tôi" it may stand: "em có lịch thứ Tư tuần này đi công tác". */
const farthest = 8

/** Whether a sentence tells that the speaker is away: "mai tôi nghỉ phép", "em đi công tác đến thứ Sáu". Pure. */
export function tellsOwnLeave(text: string): boolean {
  if (/\?\s*$/u.test(text)) return false
  const { tokens } = place(text)
  const cursor = plainCursor(tokens)
  const at = tokens.findIndex((_, index) => isAway(cursor, tokens, index))
  if (at < 0) return false
  // The "không" of "nghỉ không lương" asks nothing.
  const beside = [...tokens.slice(0, at), ...tokens.slice(cursor.past(at, away) ?? at)]
  if (beside.some(asks) || tokens.some((_, index) => cursor.past(index, hands) !== null)) return false
  const speaker = tokens
    .slice(0, at)
    .findLastIndex((token, index) => self(token) && !(token.folded === 'toi' && comes(tokens[index - 1])))
  if (speaker >= 0) return at - speaker <= farthest && !others(tokens[speaker - 1])
  const before = tokens.slice(0, at)
  const isBare = cursor.word(at) === 'nghi' && cursor.past(at, bare) === cursor.past(at, away)
  return before.every(isOpening) && (!isBare || before.some(({ folded }) => asking.has(folded)))
}

function isAway(cursor: Cursor, tokens: readonly Token[], at: number): boolean {
  const end = cursor.past(at, away)
  if (end === null || !rests(tokens[at])) return false
  return end > at + 1 || !otherRest(tokens[end])
}

/** A word, a number or a sign that names a day, or is only polite. */
const isOpening = ({ kind, folded }: Token) => kind !== 'word' || openings.has(folded)
