import type { EvidenceKind } from '../deadlines/assignment.ts'
import { type EvidenceWish, evidenceWishIn } from './assignment-evidence.ts'
import type { UnitGroup } from './assignment-groups.ts'
import { titleOf } from './assignment-title.ts'
import type { UnclearUnit } from './assignment-unit.ts'
import { type UnitList, type UnitListReader, unitListsIn } from './assignment-units.ts'
import { assigningAt, listIntroducedAt, startsWithPolitely } from './assignment-words.ts'
import { type Cursor, plainCursor } from './cursor.ts'
import { type Deadline, deadlineIn } from './deadline.ts'
import { documentsIn, type NamedDocument } from './documents.ts'
import { knownWord } from './know-words.ts'
import type { Lexicon } from './lexicon.ts'
import { isDeadlineWord } from './mend-deadlines.ts'
import { type Placed, place, type TokenSpan, typedIn } from './placed.ts'
import type { DeadlineContext } from './resolve-deadline.ts'

/** Work as one sentence gives it. What it does not say is null or empty, to be asked for. */
export interface ReadAssignment {
  /** Codes of the units that it is given to by name, in the order of the text. */
  readonly units: readonly string[]
  /** Given to a whole kind of units, or to all. */
  readonly group: UnitGroup | null
  /** Units that the group is given it without. */
  readonly except: readonly string[]
  /** Words that name a unit which cannot be told. */
  readonly unclear: readonly UnclearUnit[]
  /** What is to be done, in the words as they were typed. */
  readonly title: string | null
  readonly deadline: Deadline | null
  /** The document, clause or meeting that it rests on, as it was typed. */
  readonly document: string | null
  /** What is asked for to show that it is done; null where nothing was said about it. */
  readonly evidence: EvidenceKind | null
}

/**
 * Reads a sentence that gives work, such as "giao Sở Y tế, GD&ĐT công bố TTHC nội bộ trước ngày 20/11/2023".
 * Pure: the same arguments give the same answer. The units are those of the day.
 */
export function readAssignment(
  text: string,
  lexicon: Lexicon,
  context: Omit<DeadlineContext, 'cut'> & Partial<DeadlineContext>,
): ReadAssignment {
  const placed = place(
    text,
    (token) => (isDeadlineWord(token) ? null : knownWord(token, lexicon).parts) ?? [token],
  )
  const cursor = plainCursor(placed.tokens)
  const documents = documentsIn(placed)
  const due = deadlineIn(placed, { cut: 'calendar', ...context }, documents)
  const wish = evidenceWishIn(cursor, placed.tokens.length)
  const given = givenIn(cursor, placed, unitListsIn(placed, lexicon, context.today))
  return {
    units: given.list?.units ?? [],
    group: given.list?.group ?? null,
    except: given.list?.except ?? [],
    unclear: given.list?.unclear ?? [],
    title: titleIn(placed, cursor, given, { documents, due: due?.span ?? null, wish }),
    deadline: due?.deadline ?? null,
    document: documentNamed(placed, documents),
    evidence: wish?.kind ?? null,
  }
}

/** Who is given the work: the words that give it, `start` to `end` with the list; no list where none was found. */
interface Given extends TokenSpan {
  readonly list: UnitList | null
}

/**
 * The first list behind a word that gives work; else one at the start of the text; else one behind "cho" or a
 * colon; else one at its end.
 */
function givenIn(cursor: Cursor, { tokens }: Placed, listAt: UnitListReader): Given {
  let verb: TokenSpan | null = null
  for (let at = 0; at < tokens.length; at++) {
    const end = assigningAt(cursor, at)
    if (end === null) continue
    const list = listAt(end)
    if (list !== null) return { start: at, end: list.end, list }
    verb ??= { start: at, end }
    at = end - 1
  }
  const first = startsWithPolitely(cursor)
  const opening = verb === null ? listAt(first) : null
  if (opening !== null) return { start: 0, end: opening.end, list: opening }
  return introduced(cursor, tokens.length, verb, listAt) ?? { start: 0, end: verb?.end ?? 0, list: null }
}

/** "giao việc công bố TTHC cho Sở Y tế": the list, with what is to be done before it. */
function introduced(
  cursor: Cursor,
  length: number,
  verb: TokenSpan | null,
  listAt: UnitListReader,
): Given | null {
  for (let at = verb?.end ?? 0; at < length; at++) {
    const end = listIntroducedAt(cursor, at)
    const list = end === null ? null : listAt(end)
    if (list !== null) return { start: at, end: list.end, list }
  }
  return null
}

interface TakenOut {
  readonly documents: readonly NamedDocument[]
  readonly due: TokenSpan | null
  readonly wish: EvidenceWish | null
}

/** The title: what stands behind the list, or before it where nothing is left behind it. */
function titleIn(
  placed: Placed,
  cursor: Cursor,
  given: Given,
  { documents, due, wish }: TakenOut,
): string | null {
  const out: TokenSpan[] = documents.filter(({ restsOn }) => restsOn)
  if (due !== null) out.push(due)
  const length = placed.tokens.length
  const sides = [
    { start: given.end, end: length },
    { start: givenWords(cursor, given), end: given.start },
  ]
  const wishOut = wish?.onlyThat === true ? [wish] : []
  for (const taken of [[...out, ...wishOut], out]) {
    for (const side of sides) {
      const title = titleOf(placed, without(side, taken))
      if (title !== null) return title
    }
  }
  return null
}

/** Where the words before a list begin, behind those that give work or ask politely. */
function givenWords(cursor: Cursor, { start }: TokenSpan): number {
  const polite = startsWithPolitely(cursor)
  const verb = assigningAt(cursor, polite)
  return Math.min(verb ?? polite, start)
}

/** The stretches of a span that none of the others takes. */
function without({ start, end }: TokenSpan, taken: readonly TokenSpan[]): TokenSpan[] {
  const rest: TokenSpan[] = []
  let from = start
  for (const one of taken.toSorted((a, b) => a.start - b.start)) {
    if (one.end <= from || one.start >= end) continue
    if (one.start > from) rest.push({ start: from, end: one.start })
    from = one.end
  }
  if (from < end) rest.push({ start: from, end })
  return rest
}

/** The document that the work rests on, or else the first that is named. */
function documentNamed(placed: Placed, documents: readonly NamedDocument[]): string | null {
  const one = documents.find(({ restsOn }) => restsOn) ?? documents[0]
  return one === undefined ? null : typedIn(placed, { start: one.name, end: one.end })
}
