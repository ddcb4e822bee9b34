import type { Cursor } from './cursor.ts'
import { said, spelled } from './spelled.ts'

const assigning = said(
  'giao việc mới cho|giao việc cho|giao việc|giao nhiệm vụ mới cho|giao nhiệm vụ mới|giao nhiệm vụ cho|giao nhiệm vụ|giao thêm việc cho|giao thêm nhiệm vụ cho|giao thêm cho|giao thêm việc|giao thêm|giao cho|giao|phân công nhiệm vụ cho|phân công cho|phân công|yêu cầu|đề nghị|chỉ đạo|tạo việc mới cho|tạo việc cho|tạo việc|tạo nhiệm vụ mới cho|tạo nhiệm vụ cho|tạo nhiệm vụ mới|tạo nhiệm vụ|thêm nhiệm vụ cho|thêm nhiệm vụ|thêm việc cho|assign work to|assign a task to|assign the task to|assign task to|assign tasks to|assign to|assign|create a task for|create an assignment for|new task for|new assignment for|give a task to|instruct|request|require|direct|ask|task',
)
/** "giao thông", "giáo dục", "giao dịch": words of which "giao" is a part. */
const wordsWithGiao = new Set(['thong', 'duc', 'dich', 'dien', 'luu', 'tiep', 'vien', 'thoa', 'nhan'])
const give = spelled('giao')
const behindVerb = said('giúp cho|giúp|cho|tới|đến|đồng chí|lãnh đạo|thủ trưởng|đối với|:|to')

/** Where a word that gives work ends: "giao", "phân công", "yêu cầu", "assign". */
export function assigningAt(cursor: Cursor, at: number): number | null {
  const end = cursor.past(at, assigning)
  if (end === null || isOtherGiao(cursor, at, end)) return null
  // "được giao" speaks of work that was given before.
  if (cursor.word(at - 1) === 'duoc') return null
  return cursor.past(end, behindVerb) ?? end
}

function isOtherGiao(cursor: Cursor, at: number, end: number): boolean {
  if (cursor.word(at) !== 'giao') return false
  return !give(cursor.token(at)) || (end === at + 1 && wordsWithGiao.has(cursor.word(end)))
}

const introducing = said(
  'đơn vị thực hiện :|đơn vị nhận :|các đơn vị :|đơn vị :|cơ quan thực hiện :|giao cho :|cho :|units :|unit :|cho|:|đối với|for|to|;|-|.',
)

/** Where a list of units may begin behind what is to be done: "… cho Sở Y tế", "…: Sở Y tế". */
export function listIntroducedAt(cursor: Cursor, at: number): number | null {
  return cursor.past(at, introducing)
}

const polite = said(
  'tôi muốn|mình muốn|em muốn|anh muốn|tôi cần|vui lòng|xin vui lòng|xin|nhờ bạn|nhờ|hãy|làm ơn|giúp tôi|giúp|đề xuất|please|i want to|i would like to|can you|could you|kindly|ok|rồi|trợ lý|ơi|,',
)

/** Where the text begins behind words that only ask politely. */
export function startsWithPolitely(cursor: Cursor): number {
  let at = 0
  for (let next = cursor.past(at, polite); next !== null; next = cursor.past(at, polite)) at = next
  return at
}
