import { type CivilDate, dayNumber } from '../../src/calendar/date.ts'
import type { WorkingCalendar } from '../../src/calendar/working-days.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import { type Reply, text } from '../../src/chat/reply.ts'
import type { Part } from '../../src/deadlines/assignment.ts'
import type { EvidenceFile } from '../../src/deadlines/evidence-file.ts'
import { faultBefore, type StepFault, stepRights } from '../../src/deadlines/part.ts'
import type { PartStep, StepKind } from '../../src/deadlines/part-event.ts'
import type { PartWork } from '../../src/deadlines/register.ts'
import { writeDate } from '../../src/i18n/dates.ts'
import { nameOf } from './editing-found.ts'
import type { PartAct } from './work-buttons.ts'
import { mayForPart } from './work-scope.ts'
import { onePart } from './work-view.ts'

/** What was written or sent for a step. */
interface Written {
  readonly words: string | null
  /** The day up to which an extension is asked for, where it was said before its reason; null otherwise. */
  readonly until: string | null
  readonly files: readonly EvidenceFile[]
  /** Whether a report is to go without the file that it is asked for. */
  readonly agreed: boolean
}

/** Takes the step that a button or a sentence means, or asks for what is to be written first. */
export async function doOrAsk(
  act: Exclude<PartAct, 'later'>,
  given: Written,
  found: PartWork,
  context: CommandContext,
): Promise<Reply> {
  if (!mayForPart(found.part, stepRights[act], context))
    return { blocks: [text(context.t.update.notYourUnit)] }
  const fault = faultBefore(found.part, act)
  if (fault !== null) return notTaken(fault, act, found.part, context)
  const step = stepFor(act, given, found, await context.workingDays.calendar(), context)
  return 'blocks' in step ? askedOf(found, step, context) : take(step, found, context)
}

/** A question with what it is about: it takes the place of the notice whose button it answers. */
function askedOf({ assignment, part }: PartWork, question: Reply, context: CommandContext): Reply {
  const about = context.t.update.about({ title: assignment.title, unit: nameOf(part.unit, context) })
  return { ...question, blocks: [text(about), ...question.blocks] }
}

/** What the step of a button is, with what was written for it; a question where something is to be written first. */
function stepFor(
  act: Exclude<PartAct, 'later'>,
  written: Written,
  found: PartWork,
  calendar: WorkingCalendar,
  context: CommandContext,
): PartStep | Reply {
  const { t } = context
  const { words, until } = written
  const ask = (question: string, known: Readonly<Record<string, string>> = {}): Reply => ({
    blocks: [text(question)],
    expects: { command: 'update', slots: { part: String(found.part.id), act, ...known }, slot: 'words' },
  })
  switch (act) {
    case 'receive':
    case 'verify':
      return { kind: act }
    case 'grant':
      return { kind: 'grant', until: null }
    case 'withdraw':
      return { kind: 'withdraw', reason: words }
    case 'report':
      return reportOf(written, found, context)
    case 'return':
    case 'refuse':
      return words === null ? ask(t.update.askReason) : { kind: act, reason: words }
    case 'ask-extension': {
      if (words === null) return ask(t.update.askUntil)
      const asked = extensionIn(words, until, calendar, context)
      if (asked.until === null) return ask(t.update.unclearUntil)
      return asked.reason === ''
        ? ask(t.update.askExtensionReason, { until: asked.until })
        : { kind: 'ask-extension', until: asked.until, reason: asked.reason }
    }
    case 'reschedule': {
      const deadline = words === null ? null : context.reader.deadline(words, calendar)
      if (deadline?.ok === true) return { kind: 'reschedule', due: deadline.due }
      return ask(words === null ? t.update.askReschedule : t.update.unclearReschedule)
    }
    default:
      return act satisfies never
  }
}

/** A link to where a file lies is as good as the file. */
const link = /https?:\/\/\S/iu

/** A report, with what shows that the work is done; a question as long as that is missing. */
function reportOf(
  { words, files, agreed }: Written,
  { assignment, part }: PartWork,
  { t }: CommandContext,
): PartStep | Reply {
  const slots = { part: String(part.id), act: 'report' }
  if (files.length > 0) return { kind: 'report', evidence: words, files }
  if (words === null) {
    return {
      blocks: [text(t.update.askFor[assignment.evidence])],
      expects: { command: 'update', slots, slot: 'words', files: 'files' },
    }
  }
  if (assignment.evidence !== 'file' || agreed || link.test(words))
    return { kind: 'report', evidence: words, files }
  const kept = { ...slots, words }
  return {
    blocks: [text(t.update.fileMissing)],
    buttons: [
      {
        label: t.update.withoutFile,
        press: { command: 'update', slots: { ...kept, agreed: 'yes' } },
      },
    ],
    expects: { command: 'update', slots: kept, slot: 'words', files: 'files' },
  }
}

/** "Xin dời hạn sang 30/11": what follows is the new deadline. */
const moved = /^(?:sang|qua|thành|thanh)\s+/iu

/** "đến 30/11/2023, chờ ý kiến Sở Tư pháp": the day, or else the one said before, and what is left as the reason. */
function extensionIn(
  typed: string,
  before: string | null,
  calendar: WorkingCalendar,
  { reader }: CommandContext,
): { readonly until: CivilDate | null; readonly reason: string } {
  const words = typed.replace(moved, 'đến ')
  const read = reader.deadline(words, calendar)
  const deadline = read?.ok === true ? read : null
  const rest = deadline === null ? words : `${words.slice(0, deadline.start)} ${words.slice(deadline.end)}`
  const reason = rest
    .replace(/^[\s,.;:–-]+|[\s,.;:–-]+$/gu, '')
    .replace(/^(vì|do|lý do( là)?|because( of)?)[\s:]+/iu, '')
  return { until: deadline?.due ?? (isDay(before) ? before : null), reason }
}

function isDay(text: string | null): text is CivilDate {
  return text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && Number.isFinite(dayNumber(text))
}

/** Takes a step, where the speaker may, and shows the part as it is then. */
export async function take(step: PartStep, { part }: PartWork, context: CommandContext): Promise<Reply> {
  const { t, desk, author } = context
  if (!mayForPart(part, stepRights[step.kind], context)) return { blocks: [text(t.update.notYourUnit)] }
  const result = await desk.step(part.id, step, author)
  if (result === null) return { blocks: [text(t.assignments.gone)] }
  if (!result.ok) return notTaken(result.fault, step.kind, result.part, context)
  return standing(t.update.done[step.kind]({ unit: nameOf(part.unit, context) }), part, context)
}

/** Why a step was not taken: a day that can't be is asked for again, of all else it is said how the part stands. */
function notTaken(
  fault: StepFault,
  kind: StepKind,
  part: Part,
  context: CommandContext,
): Promise<Reply> | Reply {
  const { update } = context.t
  if (fault === 'not-later' || fault === 'in-past') {
    const due = part.due === null ? '' : writeDate(part.due, context.language)
    return {
      blocks: [text(fault === 'in-past' ? update.untilPast : update.untilTooEarly({ due }))],
      expects: { command: 'update', slots: { part: String(part.id), act: kind }, slot: 'words' },
    }
  }
  const why = { ...update.notTaken }[fault as string] ?? update.notPossible
  return standing(why, part, context)
}

/** The part as it is now, below what is to be said first. */
async function standing(said: string, { id }: Part, context: CommandContext): Promise<Reply> {
  const { blocks, buttons = [] } = await onePart(String(id), context)
  return { blocks: [text(said), ...blocks], buttons }
}
