import type { CivilDate } from '../calendar/date.ts'
import type { Part, ReminderPlan } from './assignment.ts'
import type { MissingRole, Occasion } from './occasion.ts'
import { dateAt, nextOpen, type Office } from './office.ts'
import type { PartEvent, StepKind } from './part-event.ts'

/** An event that is kept, with the number that it was given. */
export interface KeptPartEvent extends PartEvent {
  readonly id: number
}

/** All that the notices about a part follow from, besides its people and the calendar. */
export interface PartFacts {
  /** Code of the committee that gave the work. */
  readonly committee: string
  readonly part: Part
  /** Id of the person who follows the assignment. */
  readonly follower: string | null
  readonly reminders: ReminderPlan
  readonly givenAt: Date
  /** Everything that happened to the part, the oldest first. */
  readonly events: readonly KeptPartEvent[]
}

/** Whom an occasion is for, before it is known who that is on the day: `officer` stands for the unit. */
export type Audience = MissingRole

/** An occasion that comes. */
export interface Slot {
  readonly occasion: Occasion
  readonly audience: Audience
  readonly at: Date
  /** The deadline that it hangs on, and the round of it that its key names; null where it hangs on none. */
  readonly deadline: { readonly due: CivilDate; readonly round: string } | null
  readonly held: boolean
  /** Whoever brought it about need not be told. */
  readonly except: string | null
}

/** How a deadline is counted. */
export interface Counting {
  readonly due: CivilDate
  /** The last working day on which the work can be done in time. */
  readonly onTheDay: CivilDate
  /** The day from which lateness is counted. */
  readonly lateFrom: CivilDate
  /** Tells this counting of lateness from earlier ones. */
  readonly round: string
}

/** The steps that give the work, or more of it, back to the unit. */
const turnsToUnit = new Set<StepKind>(['return', 'grant', 'refuse', 'reschedule'])

/**
 * How the deadline of a part is counted; null without one. A unit is never late before it has heard of the work:
 * where the work was given, returned, or an extension decided after the deadline, lateness is counted from there.
 */
export function countingOf({ part, givenAt, events }: PartFacts, office: Office): Counting | null {
  const { due } = part
  if (due === null) return null
  const onTheDay = office.calendar.onOrBefore(due)
  const turns = [givenAt, ...events.filter(({ step }) => turnsToUnit.has(step)).map(({ at }) => at)]
  const heard = turns.map((at) => dateAt(office, nextOpen(office, at)))
  const lateFrom = [onTheDay, ...heard].reduce((one, other) => (one > other ? one : other))
  return { due, onTheDay, lateFrom, round: lateFrom === onTheDay ? due : `${due}+${lateFrom}` }
}
