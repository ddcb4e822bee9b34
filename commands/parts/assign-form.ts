import type { AssignmentDraft } from '../../src/chat/assignment-draft.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import { type Block, type Form, type FormField, type Reply, text } from '../../src/chat/reply.ts'
import { evidenceKinds } from '../../src/deadlines/assignment.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { unitChoices } from './assign-units.ts'
import { nameOf } from './editing-found.ts'
import type { Untaken } from './untaken.ts'

/** The field in which units are chosen that are given the work beside those that are written. */
export const chosenField = 'chosen'

/** Names of units beyond which a field says how many there are instead. */
const longestNames = 1500

/** A draft as a form, each field with what the draft holds; `untaken` by the keys of the fields. */
export function assignForm(
  draft: AssignmentDraft,
  context: CommandContext,
  above: readonly Block[] = [],
  untaken: ReadonlyMap<string, Untaken> = new Map(),
): Form {
  const { t } = context
  const { title, intro, next } = t.assign.form
  const shown = standingFields(draft, context)
  const fields = fieldsOf(context).map((field): FormField => {
    const wrong = untaken.get(field.key)
    const value = wrong?.words ?? shown[field.key] ?? ''
    return { ...field, value, ...(wrong !== undefined && { fault: wrong.fault }) }
  })
  return {
    title,
    blocks: above.length > 0 ? above : [text(intro)],
    fields,
    submit: { label: next, press: { command: 'assign', slots: { draft, step: 'fill', shown } } },
    open: openButton(draft, context),
  }
}

/** All of a draft as it was shown before it is given, with the button that gives it. */
export function previewForm({ blocks }: Reply, draft: AssignmentDraft, context: CommandContext): Form {
  const { t } = context
  return {
    title: t.assign.form.title,
    blocks,
    fields: [],
    submit: { label: t.assign.give, press: { command: 'assign', slots: { draft, step: 'confirm' } } },
    isOver: true,
    open: openButton(draft, context),
  }
}

const openButton = (draft: AssignmentDraft, { t }: CommandContext): Form['open'] => ({
  label: t.forms.page.open,
  press: { command: 'assign', slots: { draft } },
  opensForm: true,
})

function fieldsOf(context: CommandContext): FormField[] {
  const { assign, assignments } = context.t
  const { form } = assign
  const choices = unitChoices(context)
  // Units are written ("các sở trừ Sở Tài chính") or chosen, or both: neither field must be filled in.
  const units: FormField[] =
    choices.length === 0
      ? [{ key: 'units', label: form.units, hint: form.unitsHint, isRequired: true }]
      : [
          { key: 'units', label: form.units, hint: form.unitsHint },
          { key: chosenField, label: form.chosen, choices, takesSeveral: true },
        ]
  return [
    { key: 'title', label: assignments.title, isRequired: true },
    ...units,
    { key: 'deadline', label: assignments.deadline, hint: form.deadlineHint, isRequired: true },
    { key: 'document', label: assignments.document, hint: form.documentHint },
    {
      key: 'evidence',
      label: assignments.evidence,
      choices: evidenceKinds.map((value) => ({ value, label: assignments.evidences[value] })),
      isRequired: true,
    },
    { key: 'reminders', label: form.reminders, isRequired: true },
    { key: 'follower', label: assignments.follower, isRequired: true },
  ]
}

/** What a draft holds, as it could have been written into each field. */
function standingFields(draft: AssignmentDraft, context: CommandContext): Readonly<Record<string, string>> {
  const { t, language, person } = context
  const names = draft.units.map((code) => nameOf(code, context)).join(', ')
  const number = writeNumber(draft.units.length, language)
  const isUndated = draft.dated && draft.due === null && draft.recurrence === null
  return {
    title: draft.title ?? '',
    units: names.length > longestNames ? t.assignments.unitCount({ number }) : names,
    deadline: isUndated ? t.assignments.noDeadline : draft.wording,
    document: draft.document ?? '',
    evidence: draft.evidence,
    reminders: draft.before.join(', '),
    follower: draft.follower?.name ?? person.name,
  }
}
