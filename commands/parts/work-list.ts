import type { WorkingCalendar } from '../../src/calendar/working-days.ts'
import type { Reader } from '../../src/chat/command.ts'
import {
  type Block,
  type Button,
  type Fact,
  facts,
  heading,
  note,
  type Reply,
  text,
} from '../../src/chat/reply.ts'
import { isOver, type Part } from '../../src/deadlines/assignment.ts'
import { byUrgency, isOverdue, isWithUnit, progressOf } from '../../src/deadlines/progress.ts'
import type { Work } from '../../src/deadlines/register.ts'
import { writeDate } from '../../src/i18n/dates.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { nameOf } from './editing-found.ts'
import { capitalised } from './names.ts'
import type { WorkFilter } from './work-asked.ts'
import { bar, buttonLabel, extensionText, toneOf, writeLeft } from './work-text.ts'

/** More work than this in one answer can't be taken in on a phone. */
const mostShown = 8
/** Working days within which a deadline is near. */
const upcomingDays = 7

/** The parts of some work that a filter leaves, and only work that has one. */
export function filtered(
  works: readonly Work[],
  filter: WorkFilter,
  calendar: WorkingCalendar,
  today: string,
): Work[] {
  const wanted: Readonly<Record<WorkFilter, (part: Part) => boolean>> = {
    open: (part) => !isOver(part),
    upcoming: (part) =>
      isWithUnit(part) &&
      part.due !== null &&
      part.due >= today &&
      calendar.between(today, part.due) <= upcomingDays,
    overdue: (part) => isOverdue(part, today),
    undecided: ({ state, extension }) => state === 'reported' || extension !== null,
    done: ({ state }) => state === 'verified',
    all: () => true,
  }
  return works.filter(({ parts }) => parts.some(wanted[filter]))
}

/** A list of work, the most urgent first, each with how far it has come. */
export function listReply(
  works: readonly Work[],
  title: string,
  calendar: WorkingCalendar,
  context: Reader,
): Reply {
  const { t, language, today } = context
  const order = byUrgency(today)
  const sorted = [...works]
    .map((work) => ({ work, first: [...work.parts].sort(order)[0] }))
    .sort((one, other) => (one.first && other.first ? order(one.first, other.first) : 0))
    .map(({ work }) => work)
  const shown = sorted.slice(0, mostShown)
  const more = sorted.length - shown.length
  const blocks: Block[] = [
    heading(title),
    shown.length === 0
      ? text(t.assignments.listNone)
      : facts(...shown.map((work) => lineOf(work, calendar, context))),
    ...(more > 0 ? [note(t.assignments.listMore({ number: writeNumber(more, language) }))] : []),
  ]
  return { blocks, buttons: shown.map((work) => workButton(work, context)) }
}

function lineOf({ assignment, parts }: Work, calendar: WorkingCalendar, context: Reader): Fact {
  const { t, language, today } = context
  const [first] = [...parts].sort(byUrgency(today))
  const label = t.assignments.lineLabel({ number: String(assignment.id) })
  if (first === undefined) return { label, value: '' }
  const due = first.due === null ? t.assignments.withoutDeadline : writeDate(first.due, language)
  const left = writeLeft(first, calendar, context)
  const about = [due, ...(left === null ? [] : [left]), ...stand({ assignment, parts }, context)].join(' · ')
  return { label, value: `${assignment.title}. ${capitalised(about)}`, tone: toneOf(first, calendar, today) }
}

/** One unit by its state, several by how many are done. */
function stand({ parts }: Work, context: Reader): string[] {
  const { t, language, today } = context
  const [only, ...others] = parts
  if (only !== undefined && others.length === 0)
    return [
      `${nameOf(only.unit, context)}: ${t.assignments.states[only.state]}`,
      ...extensionText(only, context),
    ]
  const { total, byState } = progressOf(parts, today)
  const done = byState.verified
  const counts = { done: writeNumber(done, language), all: writeNumber(total, language) }
  const asking = parts.filter(({ extension }) => extension !== null).length
  return [
    `${bar(done, total)} ${t.assignments.progressOf(counts)}`,
    ...(byState.reported === 0
      ? []
      : [t.assignments.reportedCount({ number: writeNumber(byState.reported, language) })]),
    ...(asking === 0 ? [] : [t.assignments.extensionCount({ number: writeNumber(asking, language) })]),
  ]
}

function workButton({ assignment, parts }: Work, { t }: Reader): Button {
  const name = t.assignments.line({ number: String(assignment.id), title: assignment.title })
  const [only, ...others] = parts
  const slots =
    only !== undefined && others.length === 0 ? { part: String(only.id) } : { work: String(assignment.id) }
  return { label: buttonLabel(name), press: { command: 'deadlines', slots } }
}
