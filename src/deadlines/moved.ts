import type { Part } from './assignment.ts'
import type { Replanned } from './diff.ts'
import type { PlannedNotice } from './notice.ts'
import type { Occasion } from './occasion.ts'

/** An occasion of a part that would be told at another time, whoever is told. */
export interface Moved {
  readonly part: number
  /** Code of the unit whose part it is. */
  readonly unit: string
  readonly occasion: Occasion
  readonly from: Date
  /** Null where it would not be told any more. */
  readonly to: Date | null
}

/** What a change of the plan of one part moves or calls off, each occasion once. */
export function movedBy(
  { move, cancel }: Replanned,
  before: readonly PlannedNotice[],
  { id: part, unit }: Pick<Part, 'id' | 'unit'>,
): Moved[] {
  const times = new Map<string, Date | null>([
    ...move.map(({ key, dueAt }) => [key, dueAt] as const),
    ...cancel.map((key) => [key, null] as const),
  ])
  const moved = new Map<string, Moved>()
  for (const { key, person, occasion, dueAt: from } of before) {
    const to = times.get(key)
    if (to === undefined) continue
    moved.set(key.slice(0, -person.length), { part, unit, occasion, from, to })
  }
  return [...moved.values()]
}
