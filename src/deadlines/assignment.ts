import type { CivilDate } from '../calendar/date.ts'
import type { EvidenceFile } from './evidence-file.ts'

/**
 * What a unit's part of an assignment has come to. `returned`: its report was not accepted, and it is to be done
 * again. `verified` and `withdrawn` end it.
 */
export const partStates = ['given', 'received', 'reported', 'returned', 'verified', 'withdrawn'] as const
export type PartState = (typeof partStates)[number]

/** What a unit is asked to show that it has done its work: a document's number, a count, a file, or nothing. */
export const evidenceKinds = ['none', 'document', 'count', 'file'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/**
 * When a unit is reminded, in working days: so many days before the deadline, on its day, then on each of so many
 * working days after it, and every week after that.
 */
export interface ReminderPlan {
  readonly before: readonly number[]
  readonly onTheDay: boolean
  readonly dailyOverdue: number
  readonly weeklyOverdue: boolean
}

/** The usual plan: 14, 7, 3 and 1 working days before, on the day, five working days overdue, then weekly. */
export const usualPlan: ReminderPlan = {
  before: [14, 7, 3, 1],
  onTheDay: true,
  dailyOverdue: 5,
  weeklyOverdue: true,
}

/** Work that a committee gives to one or more units. */
export interface Assignment {
  readonly id: number
  readonly committee: string
  readonly title: string
  /** The deadline as it was worded, such as "trước ngày 20/11/2023"; empty where there is none. */
  readonly wording: string
  /** The last day on which it is in time; null where there is no deadline. */
  readonly due: CivilDate | null
  /** The document and clause, or the meeting, that it rests on. */
  readonly document: string | null
  readonly evidence: EvidenceKind
  readonly reminders: ReminderPlan
  /** Id of the person who follows it. */
  readonly follower: string | null
  readonly givenAt: Date
}

/** One unit's part of an assignment: each goes its own way. */
export interface Part {
  readonly id: number
  readonly assignment: number
  readonly unit: string
  readonly state: PartState
  /** The last day on which it is in time, after extensions; null where there is no deadline. */
  readonly due: CivilDate | null
  /** What the unit showed when it reported that it is done. */
  readonly evidence: string | null
  /** The files that it showed. */
  readonly files: readonly EvidenceFile[]
  /** An extension that was asked for and is not decided. */
  readonly extension: { readonly until: CivilDate; readonly reason: string } | null
}

/** Whether nothing more is to be done about a part. */
export const isOver = ({ state }: Pick<Part, 'state'>): boolean =>
  state === 'verified' || state === 'withdrawn'
