import type { PartFacts } from './facts.ts'
import type { KeptNotice, NoticeBook } from './notice-book.ts'
import type { Occasion } from './occasion.ts'
import type { AssignmentRegister } from './register.ts'

/** A part, and what was planned for it. */
export interface PartPlan {
  readonly facts: PartFacts
  readonly kept: readonly KeptNotice[]
}

/** Where parts and their plans are read. */
export interface PartPlanSource {
  readonly assignments: Pick<AssignmentRegister, 'facts' | 'open'>
  readonly notices: Pick<NoticeBook, 'ofParts'>
  /** Runs all of it or nothing in the database. */
  readonly atomically: <T>(work: () => Promise<T>) => Promise<T>
}

/** Parts in pieces of this size, each for a transaction of its own, so that everybody else has turns between them. */
export function inPieces(parts: readonly number[], size: number): number[][] {
  const count = Math.ceil(parts.length / size)
  return Array.from({ length: count }, (_, at) => parts.slice(at * size, (at + 1) * size))
}

/** These parts, with what was planned for each. */
export async function partPlans(
  parts: readonly number[],
  { assignments, notices }: PartPlanSource,
): Promise<PartPlan[]> {
  const all = await assignments.facts(parts)
  const kept = byPart(await notices.ofParts(parts))
  return all.map((facts) => ({ facts, kept: kept.get(facts.part.id) ?? [] }))
}

/** What follows from no plan: what somebody asked to hear again, and that somebody could not be told. */
const unplanned = new Set<Occasion['kind']>(['again', 'unreachable'])

function byPart(kept: readonly KeptNotice[]): Map<number, KeptNotice[]> {
  const parts = new Map<number, KeptNotice[]>()
  for (const notice of kept) {
    const { cause, occasion } = notice
    if (cause.kind !== 'part' || unplanned.has(occasion.kind)) continue
    const list = parts.get(cause.id)
    if (list === undefined) parts.set(cause.id, [notice])
    else list.push(notice)
  }
  return parts
}
