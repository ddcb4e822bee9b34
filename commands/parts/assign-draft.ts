import type { AssignmentDraft } from '../../src/chat/assignment-draft.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import { usualPlan } from '../../src/deadlines/assignment.ts'

/** What a draft is asked for, one thing at a time. */
export const draftFields = [
  'units',
  'title',
  'deadline',
  'document',
  'evidence',
  'reminders',
  'follower',
] as const
export type DraftField = (typeof draftFields)[number]

/** Work of which nothing is said yet. */
export const emptyDraft: AssignmentDraft = {
  units: [],
  title: null,
  dated: false,
  due: null,
  wording: '',
  document: null,
  evidence: 'none',
  before: [...usualPlan.before],
  recurrence: null,
  follower: null,
}

/** The first field that a draft can't be without and has not; null where it is complete. */
export const missingField = (draft: AssignmentDraft): DraftField | null => missingFields(draft)[0] ?? null

/** All fields that a draft can't be without and has not. */
export function missingFields({ units, title, dated }: AssignmentDraft): DraftField[] {
  const missing = { units: units.length === 0, title: title === null, deadline: !dated }
  return (['units', 'title', 'deadline'] as const).filter((field) => missing[field])
}

/** What is asked of each field. */
export const questionsOf = ({ t: { assign } }: CommandContext): Readonly<Record<DraftField, string>> => ({
  units: assign.askUnits,
  title: assign.askTitle,
  deadline: assign.askDeadline,
  document: assign.askDocument,
  evidence: assign.askEvidence,
  reminders: assign.askReminders,
  follower: assign.askFollower,
})
