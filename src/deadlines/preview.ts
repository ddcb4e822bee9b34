import { afterChange, replan } from './diff.ts'
import { type Moved, movedBy } from './moved.ts'
import { inPieces, type PartPlan, type PartPlanSource, partPlans } from './part-plans.ts'
import { type Planning, planNotices } from './plan.ts'
import { type PlanState, plannedFrom } from './plan-state.ts'
import type { AssignmentRegister } from './register.ts'

/** What plans are made with now and would be made with, and whether all is planned. */
interface Comparison {
  readonly given: Planning
  readonly changed: Planning
  readonly state: PlanState
}

/** Where parts and their plans are read, and whether anything happened to them meanwhile. */
export interface PreviewSource extends PartPlanSource {
  readonly assignments: PartPlanSource['assignments'] & Pick<AssignmentRegister, 'latestEvents'>
}

/** Parts that are compared in one go: a preview is in no hurry, and those who ask meanwhile wait for one such go. */
const partsAtOnce = 20

/**
 * What would be told at another time if plans were made with something else; nothing is done. Others have their turns
 * between the pieces, so parts to which something happened meanwhile are compared anew until none is left.
 */
export async function previewOf(comparison: Comparison, now: Date, source: PreviewSource): Promise<Moved[]> {
  const { assignments, atomically } = source
  let compared = new Map<number, { readonly event: number | null; readonly moved: readonly Moved[] }>()
  for (;;) {
    const latest = await assignments.latestEvents()
    // What is over by now moves nothing any more.
    compared = new Map([...compared].filter(([part]) => latest.has(part)))
    const stale = [...latest].filter(([part, event]) => compared.get(part)?.event !== event)
    if (stale.length === 0) return [...latest.keys()].flatMap((part) => compared.get(part)?.moved ?? [])
    for (const parts of inPieces(
      stale.map(([part]) => part),
      partsAtOnce,
    )) {
      for (const one of await atomically(() => partPlans(parts, source))) {
        const { part, events } = one.facts
        compared.set(part.id, { event: events.at(-1)?.id ?? null, moved: movedOf(one, comparison, now) })
      }
    }
  }
}

/** What of one part would be told at another time. Pure. */
function movedOf({ facts, kept }: PartPlan, { given, changed, state }: Comparison, now: Date): Moved[] {
  // What an earlier change moves, and what is not planned yet, is not this one's.
  const before =
    state.outdatedSince === null
      ? kept
      : afterChange(kept, replan(kept, planNotices(facts, given, now), plannedFrom(state, now)))
  return movedBy(replan(before, planNotices(facts, changed, now), now), before, facts.part)
}
