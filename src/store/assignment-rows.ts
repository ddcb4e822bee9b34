import type { Assignment, EvidenceKind, Part, PartState, ReminderPlan } from '../deadlines/assignment.ts'
import type { EvidenceFile } from '../deadlines/evidence-file.ts'
import type { Work } from '../deadlines/register.ts'
import type { Prisma } from './generated/sqlite/client.ts'

type PartRow = Prisma.PartGetPayload<object>
type AssignmentRow = Prisma.AssignmentGetPayload<object>

/** Rows as an assignment with its parts. */
export const workOf = (row: AssignmentRow & { readonly parts: readonly PartRow[] }): Work => ({
  assignment: assignmentOf(row),
  parts: row.parts.map(partOf),
})

/** What the text columns hold was checked when it was written. */
export function assignmentOf(row: AssignmentRow): Assignment {
  return {
    id: row.id,
    committee: row.committeeCode,
    title: row.title,
    wording: row.wording,
    due: row.due,
    document: row.document,
    evidence: row.evidence as EvidenceKind,
    reminders: JSON.parse(row.reminders) as ReminderPlan,
    follower: row.followerId,
    givenAt: row.givenAt,
  }
}

/** A row as a unit's part. */
export function partOf(row: PartRow): Part {
  const { extensionUntil: until, extensionReason: reason } = row
  return {
    id: row.id,
    assignment: row.assignmentId,
    unit: row.unitCode,
    state: row.state as PartState,
    due: row.due,
    evidence: row.evidence,
    files: JSON.parse(row.files) as EvidenceFile[],
    extension: until === null ? null : { until, reason: reason ?? '' },
  }
}

/** What of a part is kept anew with each step. */
export function columnsOf({ state, due, evidence, files, extension }: Part) {
  return {
    state,
    due,
    evidence,
    files: JSON.stringify(files),
    extensionUntil: extension?.until ?? null,
    extensionReason: extension?.reason ?? null,
  }
}
