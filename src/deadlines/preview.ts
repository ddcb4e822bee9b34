import { afterChange, replan } from './diff.ts'
import { type Moved, movedBy } from './moved.ts'
import { openParts, type PartPlanSource, partPlans } from './part-plans.ts'
import { type Planning, planNotices } from './plan.ts'
import { type PlanState, plannedFrom } from './plan-state.ts'

/** What plans are made with now and would be made with, and whether all is planned. */
interface Comparison {
  readonly given: Planning
  readonly changed: Planning
  readonly state: PlanState
}

/** What would be told at another time if plans were made with something else; nothing is done. */
export async function previewOf(
  { given, changed, state }: Comparison,
  now: Date,
  source: PartPlanSource,
): Promise<Moved[]> {
  const moved: Moved[] = []
  for (const parts of await openParts(source)) {
    for (const { facts, kept } of await partPlans(parts, source)) {
      // What an earlier change moves, and what is not planned yet, is not this one's.
      const before =
        state.outdatedSince === null
          ? kept
          : afterChange(kept, replan(kept, planNotices(facts, given, now), plannedFrom(state, now)))
      moved.push(...movedBy(replan(before, planNotices(facts, changed, now), now), before))
    }
  }
  return moved
}
