import { addDays, type CivilDate } from '../../calendar/date.ts'
import { instantAt } from '../../calendar/zoned.ts'
import { type PartState, usualPlan } from '../../deadlines/assignment.ts'
import type { Unit } from '../../directory/unit.ts'
import type { InitialAssignment } from '../initial-data.ts'
import type { AssignmentRow } from './schemas.ts'
import { sampleZone } from './weeks.ts'

/** The day on which work was given whose report names none: the plan that it rests on, or the meeting. */
const givenOn: Readonly<Record<string, CivilDate>> = {
  'binh-duong-2021-09-27.txt': '2021-09-27',
  'binh-duong-2023-11.txt': '2023-11-03',
  'binh-phuoc-2024-h1.txt': '2024-04-04',
}

/**
 * What the units of the sample have made of work whose deadline is over, in turn. No report tells it, so that the
 * evidence says of itself that it is made up.
 */
const outcomes: readonly { readonly state: PartState; readonly evidence: string | null }[] = [
  ...Array.from({ length: 7 }, () => ({ state: 'verified' as const, evidence: 'Quyết định (dữ liệu mẫu)' })),
  { state: 'reported', evidence: 'Quyết định (dữ liệu mẫu)' },
  { state: 'received', evidence: null },
]

/** The work that the reports tell of, as it stands when the sample's clock starts. */
export function sampleAssignments(
  rows: readonly AssignmentRow[],
  units: readonly Unit[],
): InitialAssignment[] {
  const committees = new Map(units.map(({ code, committee }) => [code, committee]))
  return rows.map((row) => ({
    committee: committees.get(row.units[0] ?? '') ?? '',
    title: row.title,
    wording: row.due_wording,
    due: lastDay(row),
    document: row.document,
    evidence: row.due === null ? 'none' : 'document',
    reminders: usualPlan,
    follower: 'secretary',
    givenAt: instantAt(givenOn[row.source_file] ?? '2023-11-03', '08:00', sampleZone),
    parts: row.units.map((unit, index) => ({ unit, ...outcomeOf(row, index) })),
  }))
}

/** "Trước ngày 20/11" ends with 19/11. */
function lastDay({ due, due_wording: wording }: AssignmentRow): CivilDate | null {
  return due !== null && /^trước/iu.test(wording) ? addDays(due, -1) : due
}

function outcomeOf({ due, units }: AssignmentRow, index: number): (typeof outcomes)[number] {
  const outcome = units.length === outcomes.length ? outcomes[index] : undefined
  return outcome ?? { state: due === null ? 'received' : 'given', evidence: null }
}
