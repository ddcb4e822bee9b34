import type { CivilDate } from '../calendar/date.ts'
import { type Cursor, plainCursor } from './cursor.ts'
import { dayAt } from './deadline-days.ts'
import { codeAt, documentsIn, namedDocumentAt } from './documents.ts'
import { parseCounts, parseNumber } from './numbers.ts'
import { nameAt } from './period-names.ts'
import type { Now } from './period-phrase.ts'
import { type Placed, place, type TokenSpan, typedIn } from './placed.ts'
import { resolvePhrase } from './resolve-period.ts'
import { said, spelled } from './spelled.ts'

/** What somebody says or shows of work that is done. */
export interface ReadEvidence {
  /** Whether the words say that all of it is done: "đã ban hành", "xong rồi", and not "45/60 thủ tục". */
  readonly done: boolean
  /** A document by kind and number, as it was typed: "QĐ 123/QĐ-SYT". */
  readonly document: string | null
  /** The day of the document, or else the day named; without a year the latest. */
  readonly date: CivilDate | null
  /** How many were done, and of how many ("45/60"). */
  readonly count: number | null
  readonly outOf: number | null
}

const finished = said(
  'xong|hoàn thành|hoàn tất|đã làm|làm rồi|đã ban hành|đã công bố|đã ký|đã trình|đã gửi|đã nộp|đã thực hiện|đã triển khai|đã rà soát|đã báo cáo|done|finished|completed|complete|issued|published|submitted|signed|sent',
)
const unfinished = said(
  'not|yet|isn t|haven t|hasn t|will|almost|nearly|in progress|khi nào|bao giờ|sắp|xin gia hạn|gia hạn|gần xong|dự kiến|một phần|partly|when|không kịp|không xong|không hoàn thành',
)
/** "chùa", "đăng" and "sẻ" are other words. */
const notYet = spelled('chưa|đang|sẽ')
const issued = said('ban hành|ký|issued|signed')
const beforeNumber = said('ban hành|ký|tại|theo|là|issued|signed|published|by')

/**
 * Reads what an officer says of work, such as "đã ban hành QĐ 123/QĐ-SYT ngày 15/11". Null where nothing of it is
 * said, and where it is said that the work is not done ("chưa xong", "sắp ban hành").
 */
export function readEvidence(text: string, now: Now): ReadEvidence | null {
  const placed = place(text)
  const cursor = plainCursor(placed.tokens)
  const positions = placed.tokens.map((_, at) => at)
  if (positions.some((at) => notYet(cursor.token(at)) || cursor.past(at, unfinished) !== null)) return null
  const document = documentIn(placed, cursor)
  const day = dayIn(cursor, document?.end ?? 0, now) ?? dayIn(cursor, 0, now)
  const counted = countIn(
    placed,
    [document, day].flatMap((span) => span ?? []),
  )
  const isPart = counted !== null && counted.outOf !== null && counted.count < counted.outOf
  const isSaid = positions.some((at) => cursor.past(at, finished) !== null || at === document?.issued)
  const done = isSaid && !isPart && isWhole(placed)
  if (!done && document === null && counted === null) return null
  return {
    done,
    document: document === null ? null : typedIn(placed, document),
    date: day?.date ?? null,
    count: counted?.count ?? null,
    outOf: counted?.outOf ?? null,
  }
}

/** A document without the date behind it; `issued`: where "ban hành" stands right before it. */
interface Shown extends TokenSpan {
  readonly issued: number | null
}

function documentIn(placed: Placed, cursor: Cursor): Shown | null {
  const named = documentsIn(placed)[0]
  const found =
    named === undefined ? numberIn(cursor, placed.tokens.length) : { start: named.name, end: named.end }
  if (found === null) return null
  let end = found.start + 1
  while (end < found.end && !(opensDate(cursor, end) && dayAt(cursor, end, { expected: true }) !== null))
    end++
  while (placed.tokens[end - 1]?.text === '(' || placed.tokens[end - 1]?.text === ',') end--
  const before = [found.start - 1, found.start - 2].find((at) => cursor.past(at, issued) === found.start)
  return { start: found.start, end, issued: before ?? null }
}

/** A number alone: "ban hành QĐ số 123" where such words stand before it, or "123/QĐ-SYT". */
function numberIn(cursor: Cursor, length: number): TokenSpan | null {
  for (let at = 0; at < length; at++) {
    const start = cursor.past(at, beforeNumber)
    const end = start === null ? null : namedDocumentAt(cursor, start, true)
    if (start !== null && end !== null) return { start, end }
    const code = codeAt(cursor, at)
    if (code?.lettered === true) return { start: at, end: code.end }
  }
  return null
}

const dateOpening = said('ngày|dated|on|of|(')

function opensDate(cursor: Cursor, at: number): boolean {
  return cursor.past(at, dateOpening) !== null || cursor.past(at - 1, dateOpening) !== null
}

/** The first day named from a position on. */
function dayIn(cursor: Cursor, from: number, now: Now): (TokenSpan & { date: CivilDate }) | null {
  for (let at = from; cursor.token(at) !== undefined; at++) {
    const day = dayAt(cursor, at, { expected: cursor.past(at, dateOpening) !== null })
    const target = day?.targets[0]?.target
    if (day !== null && target?.of === 'date') {
      const { day: inMonth, month, year } = target
      const name = { of: 'date', day: inMonth, month, ...(year === undefined ? {} : { year }) } as const
      const found = resolvePhrase({ of: 'single', name }, now)
      if (found !== null) return { start: at, end: day.end, date: found.from }
    }
    const name = nameAt(cursor, at)
    if (name?.name.of === 'relative' && name.name.stretch === 'day' && name.name.steps <= 0) {
      const found = resolvePhrase({ of: 'single', name: name.name }, now)
      if (found !== null) return { start: at, end: name.end, date: found.from }
    }
  }
  return null
}

/** Words after which a number counts no work. */
const otherThings = new Set(['%', 'ngay', 'thang', 'nam', 'gio', 'h', 'phan', 'tuan', 'percent', 'days'])

/** The first number that is in none of the spans: how many, or how many of how many. */
function countIn(
  placed: Placed,
  taken: readonly TokenSpan[],
): { count: number; outOf: number | null } | null {
  const { tokens } = placed
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.kind !== 'number' || taken.some(({ start, end }) => start <= at && at < end)) continue
    let end = at + 1
    while (/^[./,]$|^\d+$/.test(tokens[end]?.text ?? '') && tokens[end]?.glued === true) end++
    while (tokens[end - 1]?.kind === 'sign') end--
    const next = tokens[end]?.folded ?? ''
    if (tokens[at - 1]?.kind !== 'sign' && !otherThings.has(next))
      return countOf(typedIn(placed, { start: at, end }))
    at = end
  }
  return null
}

function countOf(text: string): { count: number; outOf: number | null } | null {
  const counts = parseCounts(text)
  if (counts.ok) return { count: counts.numerator, outOf: counts.denominator }
  const number = parseNumber(text)
  return number.ok && number.integer ? { count: number.value, outOf: null } : null
}

/** No share of it is named that is less than all: "hoàn thành 50%". */
function isWhole({ text }: Placed): boolean {
  const shares = [...text.matchAll(/(\d+(?:[.,]\d+)?) ?(?:%|phần trăm)/g)]
  return shares.every(([, share = '']) => Number(share.replace(',', '.')) >= 100)
}
