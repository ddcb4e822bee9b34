import type { WorkingCalendar } from '../../src/calendar/working-days.ts'
import type { Reader } from '../../src/chat/command.ts'
import {
  type Block,
  type Button,
  type Fact,
  facts,
  heading,
  type Reply,
  table,
} from '../../src/chat/reply.ts'
import type { Assignment, Part } from '../../src/deadlines/assignment.ts'
import { byUrgency, isWithUnit, progressOf } from '../../src/deadlines/progress.ts'
import type { PastStep, Work } from '../../src/deadlines/register.ts'
import { writeDate, writeInstant } from '../../src/i18n/dates.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { nameOf } from './editing-found.ts'
import { evidenceText, fileLabel } from './evidence-files.ts'
import { shortName } from './names.ts'
import { nudgeButton } from './nudge-button.ts'
import { partButtons } from './work-buttons.ts'
import { bar, extensionText, toneOf, writeCutOff, writeLeft } from './work-text.ts'

/** Units that have a button of their own under the whole work. */
const mostButtons = 12

/** Work as a whole: what, by when, on what it rests, and how far each of its units is. */
export function workReply(
  { assignment, parts }: Work,
  follower: string | null,
  calendar: WorkingCalendar,
  context: Reader,
): Reply {
  const { t, today } = context
  const sorted = [...parts].sort(byUrgency(today))
  const columns = [
    { heading: t.assignments.unit, align: 'left' },
    { heading: t.assignments.state, align: 'left' },
  ] as const
  const rows = sorted.map((part) => [
    unitLabel(part, context),
    [stateText(part, calendar, context), ...ownDates(part, assignment, context)].join(' · ') +
      filesText(part),
  ])
  return {
    blocks: [
      heading(assignment.title),
      facts(...assignmentFacts(assignment, follower, context), progressFact(parts, context)),
      table(columns, rows),
    ],
    buttons: [
      ...sorted.slice(0, mostButtons).map((part) => partButton(part, context)),
      ...(parts.some(isWithUnit) ? nudgeButton({ kind: 'assignment', id: assignment.id }, context) : []),
    ],
  }
}

/** One unit's part of some work, what happened to it, and what the reader can do about it. */
export function partReply(
  { assignment, part }: { readonly assignment: Assignment; readonly part: Part },
  history: readonly PastStep[],
  follower: string | null,
  calendar: WorkingCalendar,
  context: Reader,
): Reply {
  const { t, language, today } = context
  const { extension } = part
  const blocks: Block[] = [
    heading(`${assignment.title} · ${nameOf(part.unit, context)}`, toneOf(part, calendar, today)),
    facts(
      ...assignmentFacts(
        { ...assignment, due: part.due, wording: part.due === assignment.due ? assignment.wording : '' },
        follower,
        context,
        part.due === assignment.due ? null : writeCutOff(assignment.due, assignment.wording, context),
      ),
      { label: t.assignments.state, value: stateText(part, calendar, context) },
      part.evidence !== null && { label: t.assignments.evidence, value: part.evidence },
      ...part.files.map((file) => ({ label: t.update.file, value: fileLabel(file, context) })),
      extension !== null && {
        label: t.assignments.extensionLabel,
        value: t.assignments.extension({ ...extension, until: writeDate(extension.until, language) }),
      },
    ),
    ...(history.length === 0
      ? []
      : [heading(t.assignments.history), facts(...history.map((step) => stepFact(step, context)))]),
  ]
  return { blocks, buttons: partButtons(part, context) }
}

/** `first`: the deadline that all units were given, where this one has another. */
function assignmentFacts(
  assignment: Assignment,
  follower: string | null,
  context: Reader,
  first: string | null = null,
): Fact[] {
  const { t } = context
  const { due, wording, document, evidence } = assignment
  return [
    { label: t.assignments.number, value: String(assignment.id) },
    { label: t.assignments.deadline, value: writeCutOff(due, wording, context) },
    ...(first === null ? [] : [{ label: t.assignments.firstDeadline, value: first }]),
    ...(document === null ? [] : [{ label: t.assignments.document, value: document }]),
    ...(evidence === 'none'
      ? []
      : [{ label: t.assignments.evidence, value: t.assignments.evidences[evidence] }]),
    ...(follower === null ? [] : [{ label: t.assignments.follower, value: follower }]),
  ]
}

function progressFact(parts: readonly Part[], { t, language, today }: Reader): Fact {
  const { total, byState, overdue } = progressOf(parts, today)
  const asking = parts.filter(({ extension }) => extension !== null).length
  const written = (count: number) => writeNumber(count, language)
  const value = [
    `${bar(byState.verified, total)} ${t.assignments.progressOf({ done: written(byState.verified), all: written(total) })}`,
    ...(byState.reported > 0 ? [t.assignments.reportedCount({ number: written(byState.reported) })] : []),
    ...(asking > 0 ? [t.assignments.extensionCount({ number: written(asking) })] : []),
    ...(overdue > 0 ? [t.assignments.overdueCount({ number: written(overdue) })] : []),
  ]
  return { label: t.assignments.progress, value: value.join(' · ') }
}

/** "Đã nhận · còn 3 ngày làm việc". */
function stateText(part: Part, calendar: WorkingCalendar, context: Reader): string {
  const left = writeLeft(part, calendar, context)
  return [context.t.assignments.states[part.state], ...(left === null ? [] : [left])].join(' · ')
}

/** What of a unit's dates is not as the work has them: that it was given another, and that it asks for one. */
function ownDates({ due, extension }: Part, work: Assignment, { t, language }: Reader): string[] {
  const own =
    due === null || due === work.due ? null : t.assignments.ownDeadline({ due: writeDate(due, language) })
  return [...(own === null ? [] : [own]), ...extensionText({ extension }, { t, language })]
}

/** " · 📎 2": how many files a unit showed. */
const filesText = ({ files }: Part) => (files.length === 0 ? '' : ` · 📎 ${files.length}`)

function stepFact({ step, at, name, reason, evidence, files, until }: PastStep, context: Reader): Fact {
  const { t, language, timeZone } = context
  const label = t.assignments.eventLine({
    time: writeInstant(at, language, timeZone),
    by: name ?? t.audit.program,
  })
  const action = t.audit.actions[`part.${step}`]
  const shown = evidenceText({ evidence, files }, context)
  const notes = [until === null ? null : writeDate(until, language), shown, reason].filter(
    (one) => one !== null,
  )
  return {
    label,
    value: notes.length === 0 ? action : t.assignments.event({ action, note: notes.join('; ') }),
  }
}

/** The short name of a part's unit. */
export function unitLabel({ unit }: Part, context: Reader): string {
  const known = context.catalogue.units.get(unit)
  return known === undefined ? unit : shortName(known, context.language)
}

function partButton(part: Part, context: Reader): Button {
  return {
    label: unitLabel(part, context),
    press: { command: 'deadlines', slots: { part: String(part.id) } },
  }
}
