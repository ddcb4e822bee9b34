import type { CivilDate } from '../calendar/date.ts'
import type { Author } from '../directory/author.ts'
import type { Figure, Unapproved } from './figure.ts'

/** What is decided of figures that wait. */
export type Verdict = 'approved' | 'returned'

/** How many figures of a unit's week are not approved, by why. */
export interface OpenCount {
  readonly unit: string
  readonly from: CivilDate
  readonly to: CivilDate
  readonly approval: Unapproved
  readonly number: number
}

/** What a secretary or an administrator changes about whether figures are approved. */
export interface ApprovalChange {
  readonly kind: 'set-approval'
  readonly committee: string
  readonly wanted: boolean
}

/** A figure that is not approved, with the number of its revision. */
export interface OpenFigure extends Figure {
  readonly id: number
  readonly approval: Unapproved
}

/** A decision about figures of one or more units, to be made at once. */
export interface NewDecision {
  /** The numbers of the revisions that it is about. */
  readonly figures: readonly number[]
  readonly verdict: Verdict
  /** Why they are sent back; null for an approval. */
  readonly reason: string | null
}

/** A decision as it is kept, which nobody can alter: one for each unit and week. */
export interface Decision {
  readonly id: number
  readonly unit: string
  readonly from: CivilDate
  readonly to: CivilDate
  readonly verdict: Verdict
  readonly reason: string | null
  /** Id and name of who decided. */
  readonly by: { readonly id: string; readonly name: string }
  readonly at: Date
  /** The figures in the revisions that it is about. */
  readonly figures: readonly Figure[]
}

/**
 * The approval of weekly figures, where a committee wants it.
 *
 * The setting is looked at when a figure is sent, and never again. What is sent or corrected while it is on waits,
 * unless whoever sends it may approve it. What was sent before it was turned on counts as approved, and what was sent
 * while it was on waits until it is decided, even if the setting is turned off meanwhile. A figure that waits or was
 * returned counts in every sum like any other, and is marked wherever it is shown.
 */
export interface ApprovalBook {
  /** Those of these committees whose figures have to be approved. */
  wantedBy(committees: readonly string[]): Promise<ReadonlySet<string>>
  /** Turns the setting of a committee on or off. */
  want(committee: string, wanted: boolean, author: Author): Promise<void>
  /** How many current figures of these units are not approved: by unit in no particular order, then week, the oldest first. */
  count(units: readonly string[]): Promise<OpenCount[]>
  /** The current figures of these units that are not approved: by unit, then week, the oldest first. */
  open(units: readonly string[]): Promise<OpenFigure[]>
  /** Decides about those of the figures that are current and not approved; the others are left as they are. */
  decide(decision: NewDecision, author: Author & { readonly person: string }): Promise<Decision[]>
  /** Decisions by their numbers. */
  list(ids: readonly number[]): Promise<Decision[]>
}
