import { replan } from './diff.ts'
import { planDigests } from './digest-plan.ts'
import type { DigestWish } from './digest-time.ts'
import type { Moved } from './moved.ts'
import type { NoticeBook } from './notice-book.ts'
import { dateAt, type Office } from './office.ts'
import { inPieces, partPlans } from './part-plans.ts'
import { type Planning, planNotices } from './plan.ts'
import { outdatedBy, type PlanStateBook, plannedFrom } from './plan-state.ts'
import { type PreviewSource, previewOf } from './preview.ts'
import { type DueFigures, planPrompts } from './prompt-plan.ts'
import { emptyYearNotices } from './upkeep.ts'

/** Plans what people are to be told, and brings what is kept in line with it. */
export interface Planner {
  /** What plans are made with on a day. */
  planning(now: Date): Promise<Planning>
  /** Plans these parts, in the transaction of what happened to them. */
  plan(parts: readonly number[], now: Date): Promise<void>
  /**
   * Notes, in the transaction of a change of people, roles, units or calendars, that all that is open is to be planned
   * anew. Until `catchUp` did it, nobody may be told anything: it might not hold any more.
   */
  outdate(at: Date): Promise<void>
  /** Plans all that was outdated, in many transactions, and gives the version of the plan that stands then. */
  catchUp(now: Date): Promise<number>
  /** The version that the plan is to have: while it is the one that stands, what is planned holds. */
  version(): Promise<number>
  /** Plans anew all that is open, the digests and the prompts for figures, in many transactions. */
  planAll(now: Date): Promise<void>
  /** Plans anew when somebody is told things: where they want the digest at another time, or to be spared another. */
  rewish(person: string, now: Date): Promise<void>
  /**
   * What would be told at another time if plans were made with something else; nothing is done. It is made in many
   * transactions, and anew where what plans are made with is another meanwhile, so that it is not asked for in one.
   */
  preview(changed: (planning: Planning) => Promise<Planning>, now: Date): Promise<Moved[]>
}

/** What the planner works with. */
export interface PlannerDependencies extends PreviewSource {
  readonly notices: NoticeBook
  readonly planState: PlanStateBook
  readonly planning: (now: Date) => Promise<Planning>
  /** When people want their digests; whoever is not in it has the usual wish. */
  readonly wishes: (people: readonly string[]) => Promise<ReadonlyMap<string, DigestWish>>
  /** Makes the meetings of series that have come near, and plans the digests before all that come. */
  readonly planMeetings: (given: Planning, now: Date) => Promise<void>
  /** What is owed of the weeks that are reported now and next. */
  readonly dueFigures: (office: Office, now: Date) => Promise<DueFigures>
}

/** Parts that are planned anew in one transaction, beyond which everybody else would wait for it. */
const partsAtOnce = 100

/** Joins the rules of who is told what and when to what is kept of it. */
export function createPlanner(deps: PlannerDependencies): Planner {
  const { notices, planState, planning, wishes, planMeetings, dueFigures, atomically } = deps
  const plan = async (parts: readonly number[], now: Date, since = now) => {
    if (parts.length === 0) return
    const given = await planning(now)
    const changes = (await partPlans(parts, deps)).map(({ facts, kept }) =>
      replan(kept, planNotices(facts, given, now), since),
    )
    await notices.change({
      insert: changes.flatMap(({ insert }) => insert),
      revive: changes.flatMap(({ revive }) => revive),
      move: changes.flatMap(({ move }) => move),
      cancel: changes.flatMap(({ cancel }) => cancel),
    })
  }
  const digests = async ({ office, recipients }: Planning, now: Date, since = now) => {
    const people = recipients.readers(dateAt(office, now))
    const planned = planDigests(people, await wishes(people), office, now, since)
    await notices.change(replan(await notices.digestsAfter(since), planned, since))
  }
  const prompts = async (given: Planning, now: Date, since: Date) => {
    const { weeks, owed } = await dueFigures(given.office, now)
    const kept = (await notices.ofFigures(weeks)).filter(({ occasion }) => occasion.kind === 'prompt')
    const open = owed.filter(({ closes }) => now < closes)
    await notices.change(replan(kept, planPrompts(open, given), since))
  }
  const besideParts = async (now: Date, since: Date) => {
    const given = await planning(now)
    await digests(given, now, since)
    await planMeetings(given, now)
    await prompts(given, now, since)
    await notices.change(emptyYearNotices(given, now))
  }
  const planAll = async (now: Date) => {
    // What changes from here on gives another version, which is planned once more.
    const state = await planState.get()
    const since = plannedFrom(state, now)
    const open = await deps.assignments.open()
    for (const parts of inPieces(open, partsAtOnce)) await atomically(() => plan(parts, now, since))
    await atomically(async () => {
      await besideParts(now, since)
      const { version, outdatedSince } = await planState.get()
      if (outdatedSince !== null && version === state.version) {
        await planState.set({ version, outdatedSince: null })
      }
    })
  }
  return {
    planning,
    plan,
    planAll,
    outdate: (at) =>
      atomically(async () => {
        await notices.wake(at)
        await planState.set(outdatedBy(await planState.get(), at))
      }),
    async catchUp(now) {
      for (;;) {
        const { version, outdatedSince } = await planState.get()
        if (outdatedSince === null) return version
        await planAll(now)
      }
    },
    version: async () => (await planState.get()).version,
    rewish: (person, now) =>
      atomically(async () => {
        await notices.wake(now, person)
        const given = await planning(now)
        await digests(given, now)
        await planMeetings(given, now)
      }),
    async preview(changed, now) {
      for (;;) {
        const state = await planState.get()
        const given = await planning(now)
        const moved = await previewOf({ given, changed: await changed(given), state }, now, deps)
        if ((await planState.get()).version === state.version) return moved
      }
    },
  }
}
