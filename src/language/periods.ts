import { Cursor } from './cursor.ts'
import { dateAt } from './period-dates.ts'
import { dayNamed, nameAt } from './period-names.ts'
import { type Named, numberAt, withYear } from './period-numbers.ts'
import type { PeriodName, PeriodPhrase } from './period-phrase.ts'
import type { PeriodWord } from './period-word.ts'
import { said } from './spelled.ts'
import type { Token } from './text.ts'
import { wordings } from './wordings.ts'

/** A period found in a text: the tokens that name it and what they mean. */
export interface PeriodSpan {
  readonly start: number
  readonly end: number
  /** Null for a deadline ("trước ngày 20/11", "chậm nhất …"), which is no period. */
  readonly phrase: PeriodPhrase | null
  /** Two bare numbers (5/12) that may just as well be a count. */
  readonly weak: boolean
}

/** Finds the period that is named at a position, in its longest reading. */
export function periodsIn(
  tokens: readonly Token[],
  words: readonly PeriodWord[],
): (start: number) => PeriodSpan | null {
  const cursor = new Cursor(tokens, words)
  return (start) => {
    const { kind, starts } = cursor.at(start)
    if (kind === 'number') return numberedPeriodAt(cursor, start)
    return starts ? periodAt(cursor, start) : null
  }
}

const opensRange = wordings('tinh tu|ke tu|tu|from|between')
const joinsOpened = wordings('cho den|den het|den|toi|to|until|through|and|va|-|–|—')
const joinsNext = wordings('va|and|,|&')
const joinsBare = wordings('den het|den|toi|-|–|—')
const opensUpTo = said(
  'tinh den het|tinh den cuoi|tinh den ngay|tinh den|tinh toi|cho den het|cho den|den het|toi het|den cuoi|den|toi|het|as of the end of|as of|up to|until|till|through|to the end of|by the end of|by',
)
const wordsForMe = wordings('cho toi')
const opensSince = wordings('tinh tu|ke tu|tu|since|from')
const opensDeadline = said(
  'truoc ngay|cham nhat den ngay|cham nhat la ngay|cham nhat ngay|cham nhat la|cham nhat|han cuoi ngay|han cuoi|han chot|han den ngay|han ngay|han den|han|xong truoc ngay|xong truoc|before|no later than|due by|due on|due|truoc',
)
const opensTerm = wordings('trong vong|trong|within')
const endsTerm = wordings('ngay lam viec|working days')
/** After these any period may be the deadline, not only a day. */
const plainlyDeadline = new Set(['truoc', 'before', 'cham', 'xong', 'no'])

/** A number opens nothing but a name: "6 tháng", "1/6-15/6". */
function numberedPeriodAt(cursor: Cursor, start: number): PeriodSpan | null {
  // "top 5 tuần này" asks for five units, and not for five weeks.
  if (cursor.word(start - 1) === 'top' && cursor.digits(start, 2) !== null) return null
  const single = nameAt(cursor, start)
  return single === null ? null : (betweenFrom(cursor, start, single, false) ?? singleFrom(start, single))
}

function singleFrom(start: number, { name, end, weak }: Named): PeriodSpan {
  return { start, end, phrase: { of: 'single', name }, weak: weak === true }
}

function betweenFrom(cursor: Cursor, start: number, first: Named, opened: boolean): PeriodSpan | null {
  const second = rangeAfter(cursor, first, opened)
  if (second === null) return null
  return {
    start,
    end: second.end,
    phrase: { of: 'between', first: first.name, second: second.name },
    weak: false,
  }
}

function periodAt(cursor: Cursor, start: number): PeriodSpan | null {
  const span = (end: number, phrase: PeriodPhrase | null) => ({ start, end, phrase, weak: false })
  const due = deadlineAt(cursor, start) ?? termAt(cursor, start)
  if (due !== null) return span(due, null)
  const opened = cursor.past(start, opensRange)
  const single = nameAt(cursor, start)
  const first = opened === null ? single : nameAt(cursor, opened)
  const range = first === null ? null : betweenFrom(cursor, start, first, opened !== null)
  if (range !== null) return range
  // "cho toi tháng 5": for me, far more often than until.
  const forMe = cursor.word(start) === 'toi' && cursor.word(start - 1) === 'cho'
  const upTo = forMe || cursor.past(start, wordsForMe) !== null ? null : cursor.past(start, opensUpTo)
  const end = upTo === null ? null : nameAt(cursor, upTo)
  if (end !== null && single === null) return span(end.end, { of: 'up-to', end: end.name })
  if (single !== null) return singleFrom(start, single)
  const since = cursor.past(start, opensSince)
  const begin = since === null ? null : nameAt(cursor, since)
  return begin === null ? null : span(begin.end, { of: 'since', start: begin.name })
}

/** The second end of "từ 1/6 đến 15/6", "tuần 20 - tuần 24", "between May and June", "tháng 1-5". */
function rangeAfter(cursor: Cursor, first: Named, opened: boolean): Named | null {
  if (first.name.of === 'to-date') return null
  const joined = cursor.past(first.end, opened ? joinsOpened : joinsBare)
  if (joined === null && !opened) return nextAfter(cursor, first)
  return joined === null ? null : (nameAt(cursor, joined) ?? sameKind(cursor, first.name, joined))
}

/** The second of "tuần 23 và tuần 24", "tháng 4, 5": two that follow upon each other are one stretch. */
function nextAfter(cursor: Cursor, first: Named): Named | null {
  const joined = cursor.past(first.end, joinsNext)
  if (joined === null || !('number' in first.name)) return null
  const second = nameAt(cursor, joined) ?? sameKind(cursor, first.name, joined)
  const follows = second !== null && 'number' in second.name && second.name.number === first.name.number + 1
  return follows && second.name.of === first.name.of ? second : null
}

/** The bare number of "tháng 1-5", "tuần 20 đến 24". */
function sameKind(cursor: Cursor, first: PeriodName, at: number): Named | null {
  const number = cursor.digits(at, 2)
  if (number === null || (first.of !== 'week' && first.of !== 'month' && first.of !== 'quarter')) return null
  return withYear(cursor, { of: first.of, number }, at + 1)
}

function dayIn(found: Named | null): Named | null {
  return found?.name.of === 'date' ? found : null
}

/** Where "trong 5 ngày làm việc" ends. */
function termAt(cursor: Cursor, at: number): number | null {
  const opened = cursor.past(at, opensTerm)
  const count = opened === null ? null : numberAt(cursor, opened)
  return count === null ? null : cursor.past(count.end, endsTerm)
}

/** Where "trước ngày 20/11", "chậm nhất 20/11", "hạn 20/11" ends. */
function deadlineAt(cursor: Cursor, at: number): number | null {
  const opened = cursor.past(at, opensDeadline)
  if (opened === null) return null
  const start = cursor.word(opened) === 'ngay' ? opened + 1 : opened
  const found =
    dateAt(cursor, start) ??
    dayNamed(cursor, start) ??
    (plainlyDeadline.has(cursor.word(at)) ? nameAt(cursor, opened) : dayIn(nameAt(cursor, opened)))
  return found === null ? null : found.end
}
