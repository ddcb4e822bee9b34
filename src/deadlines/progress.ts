import type { CivilDate } from '../calendar/date.ts'
import { isOver, type Part, type PartState, partStates } from './assignment.ts'

type Counted = Pick<Part, 'state' | 'due'>

/** Whether it is the unit's turn: the work is not reported as done, or its report was returned. */
export function isWithUnit({ state }: Pick<Part, 'state'>): boolean {
  return state === 'given' || state === 'received' || state === 'returned'
}

/** Whether the deadline has passed and the unit has not reported. One that is reported waits for others. */
export function isOverdue(part: Counted, today: CivilDate): boolean {
  return isWithUnit(part) && part.due !== null && part.due < today
}

/** How far an assignment has come. */
interface Progress {
  /** How many parts there are, without those that were withdrawn. */
  readonly total: number
  readonly byState: Readonly<Record<PartState, number>>
  /** Reported or verified: done as the units see it. */
  readonly done: number
  readonly overdue: number
}

/** Counts parts by their state on a day. */
export function progressOf(parts: readonly Counted[], today: CivilDate): Progress {
  const byState = Object.fromEntries(partStates.map((state) => [state, 0])) as Record<PartState, number>
  let overdue = 0
  for (const part of parts) {
    byState[part.state]++
    if (isOverdue(part, today)) overdue++
  }
  return {
    total: parts.length - byState.withdrawn,
    byState,
    done: byState.reported + byState.verified,
    overdue,
  }
}

/**
 * The order of parts in a list on a day: overdue ones first, then by deadline, then those without one, and those
 * that are over at the end.
 */
export function byUrgency(today: CivilDate): (one: Counted, other: Counted) => number {
  const group = (part: Counted) => (isOver(part) ? 2 : isOverdue(part, today) ? 0 : 1)
  return (one, other) => group(one) - group(other) || compare(one.due ?? forever, other.due ?? forever)
}

// After every date, so that what has no deadline comes last.
const forever = '~'
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
