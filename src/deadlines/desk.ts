import type { Author } from '../directory/author.ts'
import type { Part } from './assignment.ts'
import { replan } from './diff.ts'
import { planDigests } from './digest-plan.ts'
import type { DigestWish } from './digest-time.ts'
import type { PartFacts } from './facts.ts'
import { type Moved, movedBy } from './moved.ts'
import { noticeOf } from './notice.ts'
import type { KeptNotice, NoticeBook } from './notice-book.ts'
import type { Occasion } from './occasion.ts'
import { dateAt, type Office } from './office.ts'
import { applyStep, type StepFault } from './part.ts'
import type { PartStep } from './part-event.ts'
import { type Planning, planNotices } from './plan.ts'
import { type DueFigures, planPrompts } from './prompt-plan.ts'
import { assignmentsOf, type Recurring, type RecurringBook } from './recurring.ts'
import type { AssignmentRegister, NewAssignment, Work } from './register.ts'
import { emptyYearNotices } from './upkeep.ts'

/** What a step came to: the part as it is now, or why it was not taken. */
export type StepResult =
  | { readonly ok: true; readonly part: Part }
  | { readonly ok: false; readonly fault: StepFault; readonly part: Part }

/**
 * Gives work and takes steps about it, each with what people are to be told because of it, in one transaction.
 * Rights are checked by who calls.
 */
export interface AssignmentDesk {
  /** Gives work to units; null where this date of recurring work was given already. */
  give(work: NewAssignment, author: Author): Promise<Work | null>
  /** Takes a step about a part; null where there is no such part. */
  step(part: number, step: PartStep, author: Author): Promise<StepResult | null>
  /** Tells somebody of a part again at a time of their choice. */
  later(part: number, person: string, until: Date): Promise<void>
  /** Sets up work that comes again, and gives what of it is near. */
  giveAgain(work: Omit<Recurring, 'id'>, author: Author): Promise<Work[]>
  /** Plans anew all that is open, the digests and the prompts for figures: where people, roles, their wishes or the calendar changed. */
  replan(now: Date): Promise<void>
  /** Plans anew when somebody is told things: where they want the digest at another time, or to be spared another. */
  rewish(person: string, now: Date): Promise<void>
  /** A new day: gives the recurring work that is near, and plans anew all that is open. */
  beginDay(now: Date): Promise<void>
  /** What would be told at another time if plans were made with something else; nothing is done. */
  preview(changed: (planning: Planning) => Planning, now: Date): Promise<Moved[]>
  /** What plans are made with on a day. */
  planning(now: Date): Promise<Planning>
}

/** What the desk works with. */
export interface DeskDependencies {
  readonly assignments: AssignmentRegister
  readonly notices: NoticeBook
  readonly recurring: RecurringBook
  readonly planning: (now: Date) => Promise<Planning>
  /** When people want their digests; whoever is not in it has the usual wish. */
  readonly wishes: (people: readonly string[]) => Promise<ReadonlyMap<string, DigestWish>>
  /** Makes the meetings of series that have come near, and plans the digests before all that come. */
  readonly planMeetings: (given: Planning, now: Date) => Promise<void>
  /** What is owed of the weeks that are reported now and next. */
  readonly dueFigures: (office: Office, now: Date) => Promise<DueFigures>
  /** Runs all of it or nothing in the database. */
  readonly atomically: <T>(work: () => Promise<T>) => Promise<T>
}

/** Parts that a new day plans anew in one transaction, beyond which everybody else would wait for it. */
const partsAtOnce = 100

/** Joins the life of work to what is kept of it: a step and what follows from it are stored together. */
export function createDesk(deps: DeskDependencies): AssignmentDesk {
  const { assignments, notices, recurring, planning, wishes, planMeetings, dueFigures, atomically } = deps
  const changesOf = async (all: readonly PartFacts[], given: Planning, now: Date) => {
    const kept = byPart(await notices.ofParts(all.map(({ part }) => part.id)))
    return all.map((facts) => {
      const before = kept.get(facts.part.id) ?? []
      return { before, change: replan(before, planNotices(facts, given, now), now) }
    })
  }
  const plan = async (all: readonly PartFacts[], now: Date, known?: Planning) => {
    if (all.length === 0) return
    const given = known ?? (await planning(now))
    const changes = (await changesOf(all, given, now)).map(({ change }) => change)
    await notices.change({
      insert: changes.flatMap(({ insert }) => insert),
      revive: changes.flatMap(({ revive }) => revive),
      move: changes.flatMap(({ move }) => move),
      cancel: changes.flatMap(({ cancel }) => cancel),
    })
  }
  const digests = async ({ office, recipients }: Planning, now: Date) => {
    const people = recipients.readers(dateAt(office, now))
    const planned = planDigests(people, await wishes(people), office, now)
    await notices.change(replan(await notices.digestsAfter(now), planned, now))
  }
  const prompts = async (given: Planning, now: Date) => {
    const { weeks, owed } = await dueFigures(given.office, now)
    const kept = (await notices.ofFigures(weeks)).filter(({ occasion }) => occasion.kind === 'prompt')
    const open = owed.filter(({ closes }) => now < closes)
    await notices.change(replan(kept, planPrompts(open, given), now))
  }
  const besideParts = async (given: Planning, now: Date) => {
    await digests(given, now)
    await planMeetings(given, now)
    await prompts(given, now)
    await notices.change(emptyYearNotices(given, now))
  }
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
    planning,
    give: (work, author) =>
      atomically(async () => {
        const given = await assignments.give(work, author)
        if (given === null) return null
        await plan(await assignments.facts(given.parts.map(({ id }) => id)), author.at)
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
        await plan(await assignments.facts([id]), author.at)
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
        await plan(await assignments.facts(partsOf(given)), author.at)
        return given
      }),
    async beginDay(now) {
      await atomically(async () => {
        const { office } = await planning(now)
        const author = { person: null, chat: 'program', at: now, today: dateAt(office, now) }
        await giveNear(await recurring.list(), author)
      })
      const open = await assignments.open()
      for (let first = 0; first < open.length; first += partsAtOnce) {
        const some = open.slice(first, first + partsAtOnce)
        await atomically(async () => plan(await assignments.facts(some), now))
      }
      await atomically(async () => besideParts(await planning(now), now))
    },
    replan: (now) =>
      atomically(async () => {
        await notices.wake(now)
        const given = await planning(now)
        await plan(await assignments.facts('open'), now, given)
        await besideParts(given, now)
      }),
    rewish: (person, now) =>
      atomically(async () => {
        await notices.wake(now, person)
        const given = await planning(now)
        await digests(given, now)
        await planMeetings(given, now)
      }),
    async preview(changed, now) {
      const given = changed(await planning(now))
      const changes = await changesOf(await assignments.facts('open'), given, now)
      return changes.flatMap(({ before, change }) => movedBy(change, before))
    },
  }
}

const partsOf = (works: readonly Work[]) => works.flatMap(({ parts }) => parts.map(({ id }) => id))

/** What follows from no plan: what somebody asked to hear again, and that somebody could not be told. */
const unplanned = new Set<Occasion['kind']>(['again', 'unreachable'])

/** What was planned for each part. */
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
