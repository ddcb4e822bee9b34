import type { Replanned } from './diff.ts'
import type { PlannedNotice } from './notice.ts'
import type { Occasion } from './occasion.ts'

/** An occasion of a part that would be told at another time, whoever is told. */
export interface Moved {
  readonly part: number
  readonly occasion: Occasion
  readonly from: Date
  /** Null where it would not be told any more. */
  readonly to: Date | null
}

/** What a change of the plan of one part moves or calls off, each occasion once. */
export function movedBy({ move, cancel }: Replanned, before: readonly PlannedNotice[]): Moved[] {
  const times = new Map<string, Date | null>([
    ...move.map(({ key, dueAt }) => [key, dueAt] as const),
    ...cancel.map((key) => [key, null] as const),
  ])
  const moved = new Map<string, Moved>()
  for (const { key, person, cause, occasion, dueAt: from } of before) {
    const to = times.get(key)
    if (to === undefined || cause.kind !== 'part') continue
    moved.set(key.slice(0, -person.length), { part: cause.id, occasion, from, to })
  }
  return [...moved.values()]
}
