import type { CivilDate } from '../calendar/date.ts'
import type { Author } from '../directory/author.ts'
import type { Assignment, Part } from './assignment.ts'
import type { KeptPartEvent, PartFacts } from './facts.ts'
import type { PartEvent } from './part-event.ts'

/** Work that is to be given: an assignment before it is one, and the units that get it. */
export interface NewAssignment extends Omit<Assignment, 'id' | 'givenAt'> {
  /** Codes of the units, each of which gets a part of its own. */
  readonly units: readonly string[]
  /** The recurring work that it comes from, and for which of its dates; each is given once. */
  readonly recurrence?: { readonly recurring: number; readonly date: CivilDate }
}

/** An assignment with the parts of all its units, in the order in which they were named. */
export interface Work {
  readonly assignment: Assignment
  readonly parts: readonly Part[]
}

/** One part with the assignment that it is of. */
export interface PartWork {
  readonly assignment: Assignment
  readonly part: Part
}

/** Which work to look at; the newest is first. */
export interface WorkQuery {
  readonly committees: readonly string[]
  /** Only the parts of these units, and only work that has one. */
  readonly units?: readonly string[]
  /** Whether the parts that are over are looked at, too. */
  readonly over: boolean
}

/** A step that was taken about a part, and how the part was and is. */
interface PartChange {
  readonly before: Part
  readonly after: Part
  readonly event: PartEvent
}

/** A step as the history of a part tells it. */
export interface PastStep extends KeptPartEvent {
  /** Name of who took it; null where the program did. */
  readonly name: string | null
}

/** Work given to units, as it is kept. Rights and sense are checked by who calls. */
export interface AssignmentRegister {
  /** Gives work; null where this date of recurring work was given already. */
  give(work: NewAssignment, author: Author): Promise<Work | null>
  /** Work by the assignment's id, or null. */
  work(assignment: number): Promise<Work | null>
  /** A part with the assignment that it is of, or null. */
  partWork(part: number): Promise<PartWork | null>
  /** Those of these parts that there are. */
  partWorks(parts: readonly number[]): Promise<PartWork[]>
  list(query: WorkQuery): Promise<Work[]>
  /** The parts that are not over. */
  open(): Promise<number[]>
  /** The parts that are not over, each with the number of the latest event about it; null where nothing happened. */
  latestEvents(): Promise<ReadonlyMap<number, number | null>>
  /** What the notices about these parts follow from. */
  facts(parts: readonly number[]): Promise<PartFacts[]>
  /** Keeps a step and what it left; gives the number of the event. */
  change(change: PartChange, author: Author): Promise<number>
  /** What happened to a part, the oldest first. */
  history(part: number): Promise<PastStep[]>
}
