import { mostSelected, type Selection } from '../indicators/selection.ts'
import { type Cursor, plainCursor } from './cursor.ts'
import type { Mentions } from './mentions.ts'
import { numerals } from './period-words.ts'
import { said, spelled } from './spelled.ts'
import type { Token } from './text.ts'
import type { Wordings } from './wordings.ts'

const ways = ['', ' nhiều', ' mạnh', ' cao', ' nhanh', ' lớn', ' sâu', ' rõ', ' rõ rệt', ' tốt']
/** Verbs, each with all the ways to say that something did it most. */
const mostOf = (verbs: string) => verbs.split('|').flatMap((verb) => ways.map((how) => `${verb}${how} nhất`))
const english = (verbs: string) => verbs.split('|').flatMap((verb) => [`${verb} the most`, `${verb} most`])

const moving: readonly (readonly [Wordings, 'rising' | 'falling' | 'improving' | 'worsening'])[] = [
  [
    said(
      [
        ...mostOf('cải thiện|tiến bộ|tốt lên|chuyển biến|khởi sắc'),
        ...english('improved|improving'),
        'most improved',
        'biggest improvement',
      ].join('|'),
    ),
    'improving',
  ],
  [
    said([...mostOf('xấu đi|kém đi|sa sút|thụt lùi|sút kém'), ...english('worsened|slipped')].join('|')),
    'worsening',
  ],
  [
    said(
      [
        ...mostOf('tăng|tăng lên|tăng trưởng'),
        ...english('rose|rising|increased|grew|gained'),
        'biggest increase',
        'biggest rise',
        'biggest gain',
      ].join('|'),
    ),
    'rising',
  ],
  [
    said(
      [
        ...mostOf('giảm|giảm sút|sụt|sụt giảm|tụt|giảm xuống'),
        ...english('fell|falling|dropped|decreased|declined|lost'),
        'biggest drop',
        'biggest fall',
        'biggest decrease',
        'biggest decline',
      ].join('|'),
    ),
    'falling',
  ],
]

const standing: readonly (readonly [Wordings, 'best' | 'worst' | 'highest' | 'lowest'])[] = [
  [said('cao nhất|nhiều nhất|lớn nhất|highest|most'), 'highest'],
  [said('thấp nhất|ít nhất|nhỏ nhất|lowest|least|fewest'), 'lowest'],
  [
    said(
      'kém nhất|tệ nhất|xấu nhất|yếu nhất|đứng cuối|cuối bảng|chót bảng|đội sổ|bét bảng|xếp cuối|worst|bottom|lagging',
    ),
    'worst',
  ],
  [
    said(
      'tốt nhất|khá nhất|giỏi nhất|đứng đầu|dẫn đầu|đầu bảng|hàng đầu|xếp đầu|top|tốp|best|leading|strongest',
    ),
    'best',
  ],
]

const kinds = said(
  'sở|sở ngành|sở ban ngành|huyện|thị xã|thành phố|quận|xã|phường|đơn vị|địa phương|ngành|cơ quan|nơi|departments|districts|units|cities|communes|places',
)
/** "số" is no department, and "sở hữu" none either. */
const department = spelled('sở')
const tops = said('top|tốp|bottom')
const englishEnds = said('highest|lowest|best|worst|most|least|leading|top|bottom')

/** Words of which one is in whatever asks for a selection: nothing else is looked at further. */
const telling = new Set(
  'nhat top bottom best worst most least highest lowest fewest biggest leading lagging strongest dau cuoi bang so'.split(
    ' ',
  ),
)

/**
 * The part of a ranking that a text asks for: how many units, and which ("top 3 sở", "5 huyện thấp nhất"), or those
 * that changed most. Null where all are asked for.
 */
export function selectionIn(tokens: readonly Token[], { periods }: Mentions): Selection | null {
  if (!tokens.some(({ folded }) => telling.has(folded))) return null
  const cursor = plainCursor(tokens)
  const isFree = (at: number) => !periods.some(({ start, end }) => start <= at && at < end)
  const at = tokens.map((_, index) => index)
  const number = at.flatMap((index) => (isFree(index) ? (countAt(cursor, index) ?? []) : []))[0] ?? null
  const moved = at.flatMap((index) => endAt(cursor, index, moving) ?? [])[0]
  if (moved !== undefined) return { end: moved, number }
  const ends = at.flatMap((index) => endAt(cursor, index, standing) ?? [])
  // "top 3 thấp nhất" asks for the lowest.
  const end = ends.find((one) => one !== 'best') ?? ends[0]
  return number === null || end === undefined ? null : { end, number }
}

/** How many are asked for by the number at a position: before a kind of unit, after "top", beside "lowest". */
function countAt(cursor: Cursor, at: number): number | null {
  const token = cursor.token(at)
  const spoken = numerals.of(token)
  // Without their accents "năm" may be a year, and "sáu" what comes after.
  const isClear = token?.accented === true || (token?.folded !== 'nam' && token?.folded !== 'sau')
  const number = cursor.digits(at, 2) ?? (isClear ? (spoken ?? null) : null)
  if (number === null || number < 1 || number > mostSelected) return null
  if (isOver(cursor, at)) return null
  const isCounted =
    cursor.past(at - 1, tops) === at ||
    cursor.past(at - 1, englishEnds) === at ||
    cursor.past(at + 1, englishEnds) !== null ||
    isKind(cursor, at + 1)
  return isCounted ? number : null
}

/** "5/12", "3,5", "3 %": no number of units. */
function isOver(cursor: Cursor, at: number): boolean {
  const joins = (sign: number) => ['/', '.', ',', '-', '%'].includes(cursor.word(sign))
  return (
    (joins(at + 1) && cursor.glued(at + 1)) ||
    (joins(at - 1) && cursor.glued(at)) ||
    cursor.word(at + 1) === '%'
  )
}

function isKind(cursor: Cursor, at: number): boolean {
  const end = cursor.past(at, kinds)
  if (end === null) return false
  if (cursor.word(at) === 'so' && !department(cursor.token(at))) return false
  // "năm sở nào": in the year, which department.
  return !['nao', 'huu'].includes(cursor.word(end)) || cursor.digits(at - 1) !== null
}

function endAt<End>(cursor: Cursor, at: number, ends: readonly (readonly [Wordings, End])[]): End | null {
  return ends.find(([words]) => cursor.past(at, words) !== null)?.[1] ?? null
}
