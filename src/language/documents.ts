import { type Cursor, plainCursor } from './cursor.ts'
import { dayAt } from './deadline-days.ts'
import { meetingAt } from './meetings.ts'
import type { Placed, TokenSpan } from './placed.ts'
import { said } from './spelled.ts'

/** A document that is named in a text, `start` to `end` (not included) of its tokens. */
export interface NamedDocument extends TokenSpan {
  /** Where its own name begins, behind "theo", "căn cứ". */
  readonly name: number
  /** Whether "theo", "căn cứ" or "per" says that what is asked rests on it. */
  readonly restsOn: boolean
}

const restingOn = said(
  'theo dung noi dung|theo noi dung|theo tinh than|theo yeu cau tai|theo yeu cau cua|theo yeu cau|theo chi dao tai|theo quy dinh tai|theo dung|theo|can cu vao|can cu|tren co so|chieu theo|as per|per|under|pursuant to|according to|in accordance with|based on|in line with|following',
)
const kinds = said(
  'ke hoach|cong van|quyet dinh|thong bao ket luan|thong bao|ket luan|nghi quyet|chi thi|to trinh|bao cao|huong dan|nghi dinh|thong tu|de an|chuong trinh|giay moi|bien ban|van ban|cong dien|luat|phieu giao viec|action plan|plan|decision|official letter|letter|official dispatch|dispatch|directive|conclusion|notice|resolution|circular|decree|project|minutes|kh|cv|qd|tbkl|tb|kl|nq|ct|ttr|bc|hd|nd|tt|vb|cd',
)
const numbered = said('so|so :|no .|no|number')
const dated = said('ngay|dated|of|( ngay|(')
const by = said('cua|by|from')
const linking = said('va|, cua|cua|tai|cua ban|trong|of|in|and|,')

/** Every document that is named in a text, in the order of the text, one beside another as one. */
export function documentsIn({ tokens }: Placed): NamedDocument[] {
  const cursor = plainCursor(tokens)
  const found: NamedDocument[] = []
  for (let at = 0; at < tokens.length; ) {
    const one = documentAt(cursor, at)
    if (one !== null) found.push(one)
    at = one?.end ?? at + 1
  }
  return found
}

function documentAt(cursor: Cursor, start: number): NamedDocument | null {
  // What comes with a document ("kèm theo Quyết định …") does not rest on it.
  const opened = cursor.word(start - 1) === 'kem' ? null : cursor.past(start, restingOn)
  const restsOn = opened !== null
  const name = opened ?? start
  const end = namedDocumentAt(cursor, name, restsOn)
  if (end === null) return null
  let last = end
  // "Kế hoạch 200/KH-BCĐ và Công văn 12/UBND", "điểm a khoản 2 Kế hoạch …".
  for (;;) {
    const next = namedDocumentAt(cursor, cursor.past(last, linking) ?? last, restsOn)
    if (next === null) return { start, end: last, name, restsOn }
    last = next
  }
}

/** Where one document that is named at a position ends; `restsOn`: words before it say that one follows. */
export function namedDocumentAt(cursor: Cursor, at: number, restsOn: boolean): number | null {
  return clauseAt(cursor, at, restsOn) ?? writtenAt(cursor, at, restsOn) ?? meetingAt(cursor, at, restsOn)
}

const clauseWords = said(
  'tiet|diem|khoan|dieu|muc|phan|chuong|phu luc|nhiem vu so|stt|so thu tu|point|clause|item|section|article|annex|paragraph',
)
const clauseEnds = new Set(['khoan', 'dieu', 'muc', 'tiet', 'clause', 'article', 'section', 'item', 'annex'])

/** "điểm a khoản 2 Điều 5", "mục II.3"; a clause alone needs a word for one that is never another word. */
function clauseAt(cursor: Cursor, start: number, restsOn: boolean): number | null {
  let [at, count, certain] = [start, 0, restsOn]
  for (;;) {
    const word = cursor.word(at)
    const after = cursor.past(at, clauseWords)
    const end = after === null ? null : labelAt(cursor, after)
    if (end === null) return count > 1 || (count === 1 && certain) ? at : null
    certain ||= clauseEnds.has(word)
    count++
    at = cursor.word(end) === ',' && cursor.past(end + 1, clauseWords) !== null ? end + 1 : end
  }
}

/** "a", "2", "II.3", "b)". */
function labelAt(cursor: Cursor, at: number): number | null {
  const token = cursor.token(at)
  const isLabel = token?.kind === 'number' || /^(?:[a-z]|đ|[ivx]{1,4})$/.test(token?.folded ?? '')
  if (!isLabel) return null
  let end = at + 1
  while (cursor.word(end) === '.' && cursor.glued(end) && cursor.glued(end + 1)) end += 2
  return cursor.word(end) === ')' ? end + 1 : end
}

/** "Kế hoạch số 200/KH-BCĐ ngày 03/11/2023 của UBND tỉnh". */
function writtenAt(cursor: Cursor, at: number, restsOn: boolean): number | null {
  const kind = cursor.past(at, kinds)
  if (kind === null) return null
  const number = cursor.past(kind, numbered)
  const code = codeAt(cursor, number ?? kind)
  const plain = code !== null && !code.lettered
  const short = (cursor.token(at)?.folded.length ?? 0) < 4
  // "kế hoạch 5 năm", "báo cáo 45 thủ tục" are no documents.
  if (plain && (!restsOn || (short && number === null) || (number === null && countsOn(cursor, code.end))))
    return null
  const after = dateAfter(cursor, code?.end ?? kind)
  if (code === null && (after === null || !restsOn)) return null
  return issuerAfter(cursor, after ?? code?.end ?? kind)
}

/** "200/KH-BCĐ", "09/2019/NĐ-CP", or digits alone; a date is no number of a document. */
export function codeAt(cursor: Cursor, at: number): { end: number; lettered: boolean } | null {
  if (cursor.token(at)?.kind !== 'number') return null
  let [end, lettered] = [at + 1, false]
  while (cursor.glued(end) && isPart(cursor, end)) {
    lettered ||= cursor.token(end)?.kind === 'word'
    end++
  }
  return lettered || end === at + 1 ? { end, lettered } : null
}

const codeSigns = new Set(['/', '-', '&', '.', '_'])

function isPart(cursor: Cursor, at: number): boolean {
  return cursor.token(at)?.kind !== 'sign' || (codeSigns.has(cursor.word(at)) && cursor.glued(at + 1))
}

function countsOn(cursor: Cursor, at: number): boolean {
  const next = cursor.token(at)
  if (next === undefined || next.kind === 'sign') return next?.text === '%'
  return dateAfter(cursor, at) === null && !goesOn.has(next.folded)
}

const goesOn = new Set(
  'cua ve va truoc cham muon han bao kem by before of dated trong den xong within no with'.split(' '),
)

function dateAfter(cursor: Cursor, at: number): number | null {
  const start = cursor.past(at, dated)
  const day = start === null ? null : dayAt(cursor, start, { expected: true })
  if (day === null || day.targets[0]?.target.of !== 'date') return null
  return cursor.word(at) === '(' && cursor.word(day.end) === ')' ? day.end + 1 : day.end
}

const bodies = new Set(
  'tinh huyen thanh pho trung uong uy ban nhan dan chi dao chu tich chinh phu thu tuong bo ubnd'.split(' '),
)

/** "của UBND tỉnh", "của Thủ tướng Chính phủ": as far as capitals and the words for such bodies go. */
function issuerAfter(cursor: Cursor, at: number): number {
  const start = cursor.past(at, by)
  if (start === null) return at
  let end = start
  for (;;) {
    const token = cursor.token(end)
    if (token?.kind !== 'word' || !(token.capitals || token.initial || bodies.has(token.folded))) break
    end++
  }
  return end === start ? at : end
}
