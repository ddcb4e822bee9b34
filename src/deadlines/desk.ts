import type { Author } from '../directory/author.ts'
import type { Part } from './assignment.ts'
import { noticeOf } from './notice.ts'
import { dateAt } from './office.ts'
import { applyStep, type StepFault } from './part.ts'
import type { PartStep } from './part-event.ts'
import { createPlanner, type Planner, type PlannerDependencies } from './planner.ts'
import { assignmentsOf, type Recurring, type RecurringBook } from './recurring.ts'
import type { AssignmentRegister, NewAssignment, Work } from './register.ts'

/** What a step came to: the part as it is now, or why it was not taken. */
type StepResult =
  | { readonly ok: true; readonly part: Part }
  | { readonly ok: false; readonly fault: StepFault; readonly part: Part }

/**
 * Gives work and takes steps about it, each with what people are to be told because of it, in one transaction.
 * Rights are checked by who calls.
 */
export interface AssignmentDesk extends Omit<Planner, 'plan' | 'planAll'> {
  /** Gives work to units; null where this date of recurring work was given already. */
  give(work: NewAssignment, author: Author): Promise<Work | null>
  /** Takes a step about a part; null where there is no such part. */
  step(part: number, step: PartStep, author: Author): Promise<StepResult | null>
  /** Tells somebody of a part again at a time of their choice. */
  later(part: number, person: string, until: Date): Promise<void>
  /** Sets up work that comes again, and gives what of it is near. */
  giveAgain(work: Omit<Recurring, 'id'>, author: Author): Promise<Work[]>
  /** A new day: gives the recurring work that is near, and plans anew all that is open. */
  beginDay(now: Date): Promise<void>
}

/** What the desk works with. */
export interface DeskDependencies extends PlannerDependencies {
  readonly assignments: AssignmentRegister
  readonly recurring: RecurringBook
}

/** Joins the life of work to what is kept of it: a step and what follows from it are stored together. */
export function createDesk(deps: DeskDependencies): AssignmentDesk {
  const { assignments, notices, recurring, planning, atomically } = deps
  const { plan, planAll, ...planner } = createPlanner(deps)
  /** Gives what is near of recurring work and was not given; a unit that has ended hands its part to its successor. */
  const giveNear = async (all: readonly Recurring[], author: Author): Promise<Work[]> => {
    const { office, recipients } = await planning(author.at)
    const given: Work[] = []
    for (const work of all.flatMap((one) => assignmentsOf(one, author.today, office.calendar))) {
      const units = work.units.flatMap((unit) => recipients.unitOn(unit, author.today)?.code ?? [])
      const one = await assignments.give({ ...work, units: [...new Set(units)] }, author)
      if (one !== null) given.push(one)
    }
    return given
  }
  return {
    ...planner,
    give: (work, author) =>
      atomically(async () => {
        const given = await assignments.give(work, author)
        if (given === null) return null
        await plan(partsOf([given]), author.at)
        return given
      }),
    step: (id, step, author) =>
      atomically(async () => {
        const found = await assignments.partWork(id)
        if (found === null) return null
        const { part: before } = found
        const outcome = applyStep(before, step, author)
        if (!outcome.ok) return { ok: false, fault: outcome.fault, part: before }
        await assignments.change({ before, after: outcome.part, event: outcome.event }, author)
        await plan([id], author.at)
        return { ok: true, part: outcome.part }
      }),
    async later(id, person, until) {
      const cause = { kind: 'part', id } as const
      const occasion = { kind: 'again', at: until.getTime() } as const
      const notice = noticeOf({ cause, person, occasion, dueAt: until })
      await notices.change({ insert: [notice], revive: [], move: [], cancel: [] })
    },
    giveAgain: (work, author) =>
      atomically(async () => {
        const given = await giveNear([await recurring.add(work, author)], author)
        await plan(partsOf(given), author.at)
        return given
      }),
    async beginDay(now) {
      await atomically(async () => {
        const { office } = await planning(now)
        const author = { person: null, chat: 'program', at: now, today: dateAt(office, now) }
        await giveNear(await recurring.list(), author)
      })
      await planAll(now)
    },
  }
}

const partsOf = (works: readonly Work[]) => works.flatMap(({ parts }) => parts.map(({ id }) => id))
