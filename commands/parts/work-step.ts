import type { WorkingCalendar } from '../../src/calendar/working-days.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import { type Reply, text } from '../../src/chat/reply.ts'
import { stepRights } from '../../src/deadlines/part.ts'
import type { PartStep } from '../../src/deadlines/part-event.ts'
import type { PartWork } from '../../src/deadlines/register.ts'
import { writeDate } from '../../src/i18n/dates.ts'
import { nameOf } from './editing-found.ts'
import type { PartAct } from './work-buttons.ts'
import { mayForPart } from './work-scope.ts'
import { onePart } from './work-view.ts'

/** What the step of a button is, with what was written for it; a question where something is to be written first. */
export function stepFor(
  act: Exclude<PartAct, 'later'>,
  words: string | null,
  found: PartWork,
  calendar: WorkingCalendar,
  context: CommandContext,
): PartStep | Reply {
  const { t } = context
  const ask = (question: string): Reply => ({
    blocks: [text(question)],
    expects: { command: 'update', slots: { part: String(found.part.id), act }, slot: 'words' },
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
      return words === null
        ? ask(t.assignments.askFor[found.assignment.evidence])
        : { kind: 'report', evidence: words }
    case 'return':
    case 'refuse':
      return words === null ? ask(t.assignments.askReason) : { kind: act, reason: words }
    case 'ask-extension':
      return words === null
        ? ask(t.assignments.askUntil)
        : (extensionIn(words, calendar, context) ?? ask(t.assignments.unclearUntil))
    default:
      return act satisfies never
  }
}

/** "đến 30/11/2023, chờ ý kiến Sở Tư pháp": the day, and what is left as the reason. */
function extensionIn(words: string, calendar: WorkingCalendar, { reader }: CommandContext): PartStep | null {
  const deadline = reader.deadline(words, calendar)
  if (deadline === null || !deadline.ok) return null
  const reason = `${words.slice(0, deadline.start)} ${words.slice(deadline.end)}`
    .replace(/^[\s,.;:–-]+|[\s,.;:–-]+$/gu, '')
    .replace(/^(vì|do|lý do( là)?|because)[\s:]+/iu, '')
  return { kind: 'ask-extension', until: deadline.due, reason: reason === '' ? words : reason }
}

/** Takes a step, where the speaker may, and shows the part as it is then. */
export async function take(step: PartStep, { part }: PartWork, context: CommandContext): Promise<Reply> {
  const { t, desk, author, language } = context
  if (!mayForPart(part, stepRights[step.kind], context)) return { blocks: [text(t.assignments.notYourUnit)] }
  const result = await desk.step(part.id, step, author)
  if (result === null) return { blocks: [text(t.assignments.gone)] }
  if (!result.ok && result.fault === 'not-later') {
    const due = result.part.due === null ? '' : writeDate(result.part.due, language)
    const slots = { part: String(part.id), act: step.kind }
    return {
      blocks: [text(t.assignments.untilTooEarly({ due }))],
      expects: { command: 'update', slots, slot: 'words' },
    }
  }
  const said = result.ok
    ? t.assignments.done[step.kind]({ unit: nameOf(part.unit, context) })
    : t.assignments.notPossible
  const { blocks, buttons = [] } = await onePart(String(part.id), context)
  return { blocks: [text(said), ...blocks], buttons }
}
