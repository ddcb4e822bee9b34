import { addDays, type CivilDate, dayOfWeek } from '../calendar/date.ts'
import { type Cursor, cursorOver } from './cursor.ts'
import { type DeadlinePhrase, phraseAt } from './deadline-phrases.ts'
import type { Bound, Target } from './deadline-target.ts'
import { documentsIn } from './documents.ts'
import { holidayDays } from './holiday.ts'
import { mendDeadlines } from './mend-deadlines.ts'
import { type Placed, place, type TokenSpan, typedIn } from './placed.ts'
import { type DeadlineContext, resolveTarget } from './resolve-deadline.ts'
import { said } from './spelled.ts'
import type { Token } from './text.ts'

/** The words that name a deadline: as they were typed, and where they stand in the text (composed, `clean`). */
interface Worded {
  readonly wording: string
  readonly start: number
  readonly end: number
}

/**
 * A deadline found in a text, or why it cannot be told: the day does not exist (31/2), or the words have several
 * readings, each with its own last day.
 */
export type Deadline = Worded &
  (
    | {
        readonly ok: true
        /** The last day on which it is in time. It may lie in the past. */
        readonly due: CivilDate
        /** `before`: the day named is too late; `by`: it is the last one; `term`: so long from a day on. */
        readonly kind: Bound | 'term'
        /** `HH:MM` of the last day, where a time was named. */
        readonly time: string | null
        /**
         * The last day if the one just over was meant ("trước 20/11" said on 25/11), which lies nearer to today
         * than the next, that was taken; null where there is no such doubt.
         */
        readonly over: CivilDate | null
      }
    | { readonly ok: false; readonly code: 'impossible' }
    | { readonly ok: false; readonly code: 'ambiguous'; readonly readings: readonly CivilDate[] }
  )

/** Finds the deadline in a sentence, or in the answer to "when?". Null where none is named. */
export function readDeadline(
  words: string,
  context: Omit<DeadlineContext, 'cut'> & Partial<DeadlineContext>,
): Deadline | null {
  const placed = place(words)
  const found = deadlineIn(placed, { cut: 'calendar', ...context })
  return found === null ? null : found.deadline
}

/** The deadline in a placed text, and which tokens name it. */
export function deadlineIn(
  placed: Placed,
  context: DeadlineContext,
  documents: readonly TokenSpan[] = documentsIn(placed),
): { deadline: Deadline; span: TokenSpan } | null {
  const phrases = phrasesIn(placed.tokens, documents).filter((one) => isListed(one, context))
  const strongest = Math.max(...phrases.map(({ strength }) => strength))
  const chosen = phrases.filter(({ strength }) => strength === strongest)
  const last = chosen.at(-1)
  if (last === undefined) return null
  const { start, end } = last
  const from = placed.places[start]?.start ?? 0
  const worded = { wording: typedIn(placed, last), start: from, end: placed.places[end - 1]?.end ?? from }
  return { deadline: { ...worded, ...meaningOf(chosen, context) }, span: { start, end } }
}

/** A holiday that the calendar does not list yet says no day: it is asked for. */
function isListed({ targets }: DeadlinePhrase, { today, calendar }: DeadlineContext): boolean {
  return targets.every(
    ({ target }) => target.of !== 'holiday' || holidayDays(target.name, today, calendar) !== null,
  )
}

function phrasesIn(tokens: readonly Token[], documents: readonly TokenSpan[]): DeadlinePhrase[] {
  const cursor = cursorOver(mendDeadlines(tokens))
  const phrases: DeadlinePhrase[] = []
  for (let at = 0; at < tokens.length; ) {
    const document = documents.find(({ start, end }) => start <= at && at < end)
    const found = document === undefined ? phraseAt(cursor, at) : null
    if (found !== null && stands(found, tokens)) phrases.push(found, ...alternatives(cursor, found))
    at = found?.end ?? document?.end ?? at + 1
  }
  return phrases
}

const or = said('hoac la|hoac|hay|or')

/** The 15/7 of "chậm nhất 30/6 hoặc 15/7". */
function alternatives(cursor: Cursor, { end, strength, bound }: DeadlinePhrase): DeadlinePhrase[] {
  const after = cursor.past(end, or)
  const other = after === null ? null : phraseAt(cursor, after)
  return other === null || other.strength > 1 ? [] : [{ ...other, strength, bound }]
}

const closing = new Set([',', ';', '.', ')', ':', '!', '?'])
const goesOn = new Set(['theo', 'can', 'kem', 'va', 'per', 'nhe', 'nha', 'a', 'gui', 'bao', 'phai', 'please'])

/** A bare date is a deadline at the end of what is said or at its start, a bare period where nothing else is said. */
function stands({ start, end, strength }: DeadlinePhrase, tokens: readonly Token[]): boolean {
  if (strength > 1) return true
  const next = tokens[end]
  const closed = next === undefined || closing.has(next.folded) || goesOn.has(next.folded)
  if (strength === 1) return closed || start === 0
  const others = [...tokens.slice(0, start), ...tokens.slice(end)]
  return others.every(({ kind, folded }) => kind === 'sign' || goesOn.has(folded))
}

type Meaning = Deadline extends infer One ? (One extends Deadline ? Omit<One, keyof Worded> : never) : never

interface Reading {
  readonly due: CivilDate
  readonly over: CivilDate | null
  readonly kind: Bound | 'term'
  readonly time: string | null
}

function meaningOf(phrases: readonly DeadlinePhrase[], context: DeadlineContext): Meaning {
  const readings = phrases.flatMap((phrase) => readingsOf(phrase, context))
  const dues = [...new Set(readings.map(({ due }) => due))].sort()
  const [only] = readings
  if (only === undefined) return { ok: false, code: 'impossible' }
  if (dues.length > 1) return { ok: false, code: 'ambiguous', readings: dues }
  return { ok: true, ...only }
}

function readingsOf(phrase: DeadlinePhrase, context: DeadlineContext): Reading[] {
  return phrase.targets.flatMap(({ target, bound = phrase.bound }) => {
    const meant = resolveTarget(target, context, bound)
    if (meant === null) return []
    const read = (days: { from: CivilDate; to: CivilDate }) => lastDay(days, bound, phrase.time)
    const kind = target.of === 'term' ? 'term' : phrase.time === null ? bound : 'by'
    const over = meant.over === null ? null : read(meant.over)
    const reading: Reading = { due: read(meant), over, kind, time: phrase.time }
    const other = otherDay(phrase.weekday, target, meant.to)
    return other === null ? [reading] : [reading, { ...reading, due: read({ from: other, to: other }) }]
  })
}

/** Before a day ends with the day before it; before a time of the day, on the day. */
function lastDay(
  { from, to }: { from: CivilDate; to: CivilDate },
  bound: Bound,
  time: string | null,
): CivilDate {
  return bound === 'by' || time !== null ? to : addDays(from, -1)
}

/** "thứ Sáu ngày 20/11" where 20/11 is a Monday: the Friday that comes nearest. */
function otherDay(weekday: number | null, target: Target, day: CivilDate): CivilDate | null {
  if (weekday === null || target.of === 'term') return null
  const apart = weekday - dayOfWeek(day)
  if (apart === 0) return null
  return addDays(day, apart > 3 ? apart - 7 : apart < -3 ? apart + 7 : apart)
}
