import type { CivilDate } from '../../src/calendar/date.ts'
import type { WorkingCalendar } from '../../src/calendar/working-days.ts'
import type { AssignmentDraft } from '../../src/chat/assignment-draft.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import type { Deadline } from '../../src/chat/name-reader.ts'
import { comparable } from '../../src/chat/named.ts'
import type { Reply } from '../../src/chat/reply.ts'
import { evidenceKinds } from '../../src/deadlines/assignment.ts'
import { tidy } from '../../src/directory/code.ts'
import { writeDate } from '../../src/i18n/dates.ts'
import { type DraftField, draftFields, missingFields, questionsOf } from './assign-draft.ts'
import { ask, filled, withUnits } from './assign-fields.ts'
import { assignForm, chosenField, previewForm } from './assign-form.ts'
import { preview } from './assign-preview.ts'
import type { Untaken } from './untaken.ts'

/** A form that was handed in: what stands in its fields, and what stood there when it was shown. */
interface HandedIn {
  readonly filled: Readonly<Record<string, string>>
  readonly shown: Readonly<Record<string, string>>
}

/** Reads all fields of a form that gives work: the preview where all is clear, else the form with what is not. */
export async function fillDraft(
  handedIn: HandedIn,
  draft: AssignmentDraft,
  context: CommandContext,
): Promise<Reply> {
  const { next, untaken } = await readFields(handedIn, draft, context)
  const [first] = untaken
  if (first !== undefined) {
    const [field, { fault }] = first
    return { ...ask(field, next, context, fault), form: assignForm(next, context, [], untaken) }
  }
  const reply = await preview(next, context)
  return { ...reply, form: previewForm(reply, next, context) }
}

async function readFields(
  { filled: written, shown }: HandedIn,
  draft: AssignmentDraft,
  context: CommandContext,
): Promise<{ readonly next: AssignmentDraft; readonly untaken: ReadonlyMap<DraftField, Untaken> }> {
  const calendar = await context.workingDays.calendar()
  const untaken = new Map<DraftField, Untaken>()
  const chosen = (written[chosenField] ?? '').split('\n').filter((code) => code !== '')
  let next = draft
  for (const field of draftFields) {
    const words = tidy(written[field] ?? '')
    // What was left as it stood was settled before, perhaps by a tap.
    const isLeft = written[field] === undefined || words === tidy(shown[field] ?? '')
    let read: AssignmentDraft | string = next
    if (!isLeft && words !== '') read = await readField(field, words, next, calendar, context)
    else if (!isLeft && field === 'document') read = { ...next, document: null }
    // What is chosen takes the place of what was taken away, and else goes beside what is written.
    if (field === 'units' && chosen.length > 0 && typeof read !== 'string') {
      const others = isLeft || words !== '' ? read.units : []
      read = draftOr(withUnits(read, [...others, ...chosen], context), field, context)
    }
    if (typeof read === 'string') untaken.set(field, { words, fault: read })
    else next = read
  }
  for (const field of missingFields(next)) {
    if (!untaken.has(field)) untaken.set(field, { words: '', fault: questionsOf(context)[field] })
  }
  return { next, untaken }
}

/** A draft with one field read, or why it can't be. */
async function readField(
  field: DraftField,
  words: string,
  draft: AssignmentDraft,
  calendar: WorkingCalendar,
  context: CommandContext,
): Promise<AssignmentDraft | string> {
  const { t, reader, language } = context
  if (field === 'evidence') {
    const evidence = evidenceKinds.find((kind) => kind === words)
    return evidence === undefined ? t.assign.askEvidence : { ...draft, evidence }
  }
  if (field === 'deadline') {
    if (isUndated(words, context)) return { ...draft, dated: true, due: null, wording: '', recurrence: null }
    const days = reader.recurrence(words) === null ? readingsOf(reader.deadline(words, calendar)) : []
    if (days.length > 0)
      return t.assign.form.whichDay({ days: days.map((day) => writeDate(day, language)).join(', ') })
  }
  return draftOr(await filled(field, words, draft, calendar, context), field, context)
}

/** A draft, or why a field can't be read, as it would be told in a message. */
function draftOr(
  read: AssignmentDraft | Reply,
  field: DraftField,
  context: CommandContext,
): AssignmentDraft | string {
  if (!('blocks' in read)) return read
  const [why] = read.blocks
  return why !== undefined && 'text' in why ? why.text : questionsOf(context)[field]
}

const undated: ReadonlySet<string> = new Set(['khong', 'khong co', 'khong thoi han', 'none', 'no deadline'])

function isUndated(words: string, { t }: CommandContext): boolean {
  const said = comparable(words)
  return undated.has(said) || said === comparable(t.assignments.noDeadline)
}

/** The last days that a deadline may mean, where it may mean several: another year, another reading. */
function readingsOf(deadline: Deadline | null): readonly CivilDate[] {
  if (deadline === null) return []
  if (!deadline.ok) return deadline.code === 'ambiguous' ? deadline.readings : []
  return deadline.over === null ? [] : [deadline.over, deadline.due]
}
