import type { Cursor } from './cursor.ts'
import { datedAt } from './deadline-dated.ts'
import { type Opened, type Opening, openedAt, otherwise } from './deadline-openings.ts'
import { currentAt as currentPeriod, stretchAt } from './deadline-stretches.ts'
import { type Bound, type FoundTarget, only } from './deadline-target.ts'
import { termAt } from './deadline-terms.ts'
import { holidayAt } from './holiday.ts'
import { said, spelled } from './spelled.ts'

/**
 * How plainly words say that they are a deadline: 3 for "trước", "chậm nhất", "hạn", "trong 5 ngày"; 2 for "đến",
 * "hoàn thành ngày", "trong tuần này"; 1 for a bare date; 0 for what is one only where nothing else was said.
 */
type Strength = 0 | 1 | 2 | 3

/** Words that name a deadline, `start` to `end` (not included) of the tokens. */
export interface DeadlinePhrase {
  readonly start: number
  readonly end: number
  readonly strength: Strength
  readonly bound: Bound
  /** `HH:MM` where a time of day was named, which the day named then belongs to. */
  readonly time: string | null
  readonly targets: FoundTarget['targets']
  /** A day of the week that was named beside the date, 1 for Monday. */
  readonly weekday: number | null
}

const by = spelled('by')
/** "trước lễ 2/9", "hết kỳ nghỉ Tết". */
const festive = said('dip le|dip|ki nghi le|ki nghi|ngay le|le')

/** The words that name a deadline from a position on, in their longest reading. */
export function phraseAt(cursor: Cursor, start: number): DeadlinePhrase | null {
  const opened = openedAt(cursor, start)
  if (opened === null) return bareAt(cursor, start)
  return targetAt(cursor, opened)
}

function targetAt(cursor: Cursor, opened: Opened): DeadlinePhrase | null {
  const { openings: heard, start, end } = opened
  const at = cursor.past(end, festive) ?? end
  const expected = !(heard.size === 1 && heard.has('done'))
  const bound: Bound = heard.has('before') ? 'before' : 'by'
  const dated = datedAt(cursor, at, { expected, timeAlone: expected && !heard.has('inside') })
  if (dated !== null) {
    if (!expected && isCount(cursor, dated.found.end)) return null
    return phrase(start, dated.found, { ...dated, strength: strengthOf(heard), bound })
  }
  const within = heard.has('inside') || heard.has('latest')
  const term = heard.has('before') ? null : termAt(cursor, at, { within })
  if (term !== null) return phrase(start, term, { strength: 3, bound, time: null, weekday: null })
  const holiday = heard.has('inside') ? null : namedHoliday(cursor, at)
  if (holiday !== null) {
    const found = heard.has('until') ? untilWhen(cursor, at, holiday) : holiday
    return phrase(start, found, { strength: strengthOf(heard), bound, time: null, weekday: null })
  }
  const stretch = stretchAt(cursor, at) ?? (heard.has('inside') ? currentAt(cursor, at) : null)
  if (stretch === null) return null
  const found = heard.has('until') || by(cursor.token(start)) ? untilWhen(cursor, at, stretch) : stretch
  return phrase(start, found, { strength: strengthOf(heard), bound, time: null, weekday: null })
}

/** "trong tuần", "trong ngày": the one that holds today, where nothing else follows. */
function currentAt(cursor: Cursor, at: number): FoundTarget | null {
  const found = currentPeriod(cursor, at, 'whole')
  return found === null || isCount(cursor, found.end) ? null : found
}

/** "trước Tết", "đến hết Tết"; "hạn sau Tết" has no last day. */
function namedHoliday(cursor: Cursor, at: number): FoundTarget | null {
  if (cursor.word(at - 1) === 'sau') return null
  const found = holidayAt(cursor, at)
  return found === null ? null : only({ of: 'holiday', name: found.name }, found.end)
}

function strengthOf(heard: ReadonlySet<Opening>): Strength {
  return heard.has('before') || heard.has('latest') ? 3 : 2
}

/** "đến tháng 7", "by June" may end when it begins or when it ends; "đến hết tháng 7" says which. */
function untilWhen(cursor: Cursor, at: number, found: FoundTarget): FoundTarget {
  const open = found.targets.every(
    ({ target }) =>
      target.of === 'holiday' ||
      (target.of === 'period' && target.part === 'whole' && target.name.of !== 'year'),
  )
  if (!open || wholly.has(cursor.word(at)) || wholly.has(cursor.word(at - 1))) return found
  return {
    ...found,
    targets: found.targets.flatMap(({ target }) => [
      { target, bound: 'before' as const },
      { target, bound: 'by' as const },
    ]),
  }
}

const wholly = new Set(['het', 'ca', 'toan'])

/** "hoàn thành 5/12 thủ tục" counts procedures, "trong năm học" is another year. */
function isCount(cursor: Cursor, at: number): boolean {
  const next = cursor.token(at)
  return next?.kind === 'word' && !goesOnAfterDate.has(next.folded)
}

const goesOnAfterDate = new Set(
  'va roi nhe nha a theo bao gui kem de tai cho can duoc and per with please'.split(' '),
)

/** A day, a term or a period without a word that makes it a deadline. */
function bareAt(cursor: Cursor, start: number): DeadlinePhrase | null {
  const previous = cursor.word(start - 1) === 'ngay' ? cursor.word(start - 2) : cursor.word(start - 1)
  const term = termAt(cursor, start, { within: false })
  if (term !== null) return phrase(start, term, { strength: 2, bound: 'by', time: null, weekday: null })
  if (otherwise.has(previous)) return null
  const dated = datedAt(cursor, start, { expected: false, timeAlone: false })
  if (dated !== null) return phrase(start, dated.found, { ...dated, strength: 1, bound: 'by' })
  const alone = stretchAt(cursor, start) ?? termAt(cursor, start, { within: true })
  return alone === null
    ? null
    : phrase(start, alone, { strength: isEdge(alone) ? 1 : 0, bound: 'by', time: null, weekday: null })
}

/** "cuối tháng 6", "end of June" is a day. */
function isEdge({ targets }: FoundTarget): boolean {
  return targets.every(
    ({ target }) => target.of === 'day-steps' || (target.of === 'period' && target.part === 'end'),
  )
}

function phrase(
  start: number,
  { targets, end }: FoundTarget,
  rest: Omit<DeadlinePhrase, 'start' | 'end' | 'targets'>,
): DeadlinePhrase {
  const { strength, bound, time, weekday } = rest
  return { start, end, targets, strength, bound, time, weekday }
}
