import type { EvidenceKind } from '../deadlines/assignment.ts'
import type { Cursor } from './cursor.ts'
import type { TokenSpan } from './placed.ts'
import { said } from './spelled.ts'
import type { Wordings } from './wordings.ts'

/** What is asked for to show that the work is done, and the words that ask for it. */
export interface EvidenceWish extends TokenSpan {
  readonly kind: Exclude<EvidenceKind, 'none'>
  /** Whether the words only ask for that ("kèm số quyết định"), or are work too ("báo cáo số lượng hồ sơ"). */
  readonly onlyThat: boolean
}

const attaching = said(
  'gửi kèm theo|gửi kèm|đính kèm theo|đính kèm|kèm theo|có kèm|kèm|báo cáo bằng|báo cáo kèm|minh chứng là|minh chứng bằng|minh chứng :|minh chứng|bằng chứng là|ghi rõ|nêu rõ|with|attaching|attach|attached|including|include|evidence :|as evidence',
)
const telling = said('báo cáo rõ|báo cáo|cung cấp|gửi|nộp|cho biết|report|send|provide|submit|give')
const fillers = said('theo|bằng|các|một|rõ|về|cả|luôn|a|an|the|of|their|its|your|back')
const shown: readonly (readonly [EvidenceWish['kind'], Wordings])[] = [
  [
    'document',
    said(
      'số và ngày quyết định|số quyết định|số qđ|số ký hiệu văn bản|số ký hiệu|số hiệu văn bản|số hiệu|số văn bản|số công văn|số cv|decision number|decision no|number of the decision|document number',
    ),
  ],
  [
    'count',
    said(
      'số lượng|con số|số thủ tục|số tthc|số hồ sơ|số trường hợp|count|counts|number of|how many|total number of',
    ),
  ],
  [
    'file',
    said(
      'văn bản đính kèm|quyết định đính kèm|công văn đính kèm|tệp đính kèm|tệp tin|tệp|file đính kèm|file|files|tập tin|bản scan|bản quét|bản chụp|bản điện tử|bản ký số|bản pdf|pdf|ảnh chụp|hình ảnh|ảnh|scan|scanned copy|attached document|attached decision|attachment|copy|photo',
    ),
  ],
]
/** A document itself is evidence only where it is to be attached: "kèm quyết định". */
const documents = said(
  'bản sao quyết định|quyết định ban hành|quyết định|văn bản ban hành|văn bản|công văn|decision|document',
)
const afterwards = said('ban hành|công bố|đính kèm|kèm theo|attached')

/** The first words of a text that ask for evidence; null where none do. */
export function evidenceWishIn(cursor: Cursor, length: number): EvidenceWish | null {
  for (let at = 0; at < length; at++) {
    const wish = wishAt(cursor, at)
    if (wish !== null) return wish
  }
  return null
}

function wishAt(cursor: Cursor, start: number): EvidenceWish | null {
  const attached = cursor.past(start, attaching)
  const asked = attached ?? cursor.past(start, telling)
  if (asked === null) return null
  let at = asked
  for (let next = cursor.past(at, fillers); next !== null; next = cursor.past(at, fillers)) at = next
  for (const [kind, words] of attached === null ? shown : [...shown, ['document', documents] as const]) {
    const named = cursor.past(at, words)
    if (named === null || isCode(cursor, named)) continue
    const end = cursor.past(named, afterwards) ?? named
    if (attached !== null) return { kind, start, end: pastClause(cursor, end), onlyThat: true }
    return { kind, start, end, onlyThat: kind !== 'count' || isClosed(cursor, end) }
  }
  return null
}

/** "kèm theo Quyết định 123/QĐ-UBND" names a document and asks for none. */
function isCode(cursor: Cursor, at: number): boolean {
  return (
    cursor.token(at)?.kind === 'number' ||
    (cursor.word(at) === 'so' && cursor.token(at + 1)?.kind === 'number')
  )
}

/** "kèm số lượng thủ tục đã công bố": as far as the clause goes; what is found in it besides is cut off later. */
function pastClause(cursor: Cursor, from: number): number {
  let end = from
  while (cursor.token(end)?.kind === 'word' && cursor.past(end, clauseEnds) === null) end++
  return end
}

const clauseEnds = said('trước|chậm nhất|hạn|đến|trong|theo|căn cứ|và|by|before|per|within|and|về')

function isClosed(cursor: Cursor, at: number): boolean {
  const next = cursor.token(at)
  return next === undefined || next.kind === 'sign' || cursor.past(at, clauseEnds) !== null
}
