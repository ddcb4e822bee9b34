import { unitTold } from '../deadlines/courtesy.ts'
import { handOver } from '../deadlines/hand-over.ts'
import { noticeOf, type PlannedNotice } from '../deadlines/notice.ts'
import type { KeptNotice, Settled } from '../deadlines/notice-book.ts'
import type { Planning } from '../deadlines/plan.ts'
import type { Pointless } from '../deadlines/pointless.ts'
import type { HandOver } from '../deadlines/waiting.ts'
import { faultLog, faultNotices } from './faulty-wordings.ts'
import { officeOn } from './planning.ts'
import { batches, tellAsManyAsCan } from './telling-batches.ts'
import { changeOutdated } from './telling-changes.ts'
import { type Composed, compose } from './telling-composing.ts'
import type { Telling, TellingDependencies } from './telling-dependencies.ts'
import { type TellingFacts, tellingFacts } from './telling-facts.ts'

/** Notices that are looked at in one go, and stored in one transaction. */
const most = 500

/**
 * Puts what is due into the outbox: decides it, words it and stores both in one transaction. Where it is cut short
 * nothing has happened, and the next tick does it. What the plan does not follow yet is planned first.
 */
export function createTelling(deps: TellingDependencies): { tick(): Promise<void> } {
  const { store, desk, only, now } = deps
  const logFaulty = faultLog(deps.log)
  return {
    async tick() {
      if (await store.atomically(() => changeOutdated(deps))) deps.kick()
      for (;;) {
        const { at } = now()
        const version = await desk.catchUp(at)
        const due = await store.notices.due(at, { limit: most, ...(only && { person: only.person }) })
        if (due.length === 0) return
        // What is read outside the transaction is kept.
        await store.catalogue.load()
        let settled = 0
        let isOutdated = false
        for (const some of batches(due)) {
          const told = await tellAsManyAsCan(
            some,
            (these) => store.atomically(() => tell(these, { due, version }, deps)),
            deps,
          )
          told.faulty.forEach(logFaulty)
          if (told.sent) deps.kick()
          settled += told.settled
          isOutdated = told.outdated
          if (isOutdated) break
        }
        if (settled < most && !isOutdated) return
      }
    },
  }
}

/** All that is due in a round, and the version of the plan by which it is. */
interface Round {
  readonly due: readonly KeptNotice[]
  readonly version: number
}

/**
 * Tells some of what is due in this round, of which each is decided once: with these, or beside them. Where people,
 * units or calendars changed since the round began, nothing is told before all was planned anew.
 */
async function tell(
  these: readonly KeptNotice[],
  { due, version }: Round,
  deps: TellingDependencies,
): Promise<Telling> {
  const { store, desk, config } = deps
  if ((await desk.version()) !== version) return { settled: 0, sent: false, outdated: true, faulty: [] }
  const { at } = deps.now()
  const office = await officeOn(store, config)()
  // Who holds which role is not read where nobody needs it.
  let planned: Promise<Planning> | null = null
  const planning = () => {
    planned ??= desk.planning(at)
    return planned
  }
  const facts = await tellingFacts(these, planning, store, at)
  const waiting = these.map((notice) => ({
    ...notice,
    part: facts.partOf(notice),
    figures: facts.figuresOf(notice)?.now ?? null,
  }))
  const decided = handOver(
    waiting,
    { office, preferences: facts.preferences, unitTold: unitTold(facts.earlier, beside(these, due), at) },
    at,
  )
  const idOf = new Map(these.map(({ key, id }) => [key, id]))
  const composed = await compose(decided, idOf, { facts, office }, deps)
  const { pushes, unreached, nudged } = composed
  const settled = settledBy(decided, composed, idOf)
  const deliveries = pushes.flatMap((push) => push.deliveries)
  await store.pushes.add({ deliveries, keyboards: pushes.flatMap((push) => push.keyboards) }, at)
  await store.notices.settle(settled, at)
  for (const { id, person } of nudged) await store.nudges.shown(id, person)
  if (unreached.length + facts.faulty.length > 0) {
    const given = await planning()
    const reports = unreached.flatMap((notice) => reportsOf(notice, facts, given, at, deps))
    const faults = facts.faulty.flatMap((one) => faultNotices(one, given, at))
    await store.notices.change({ insert: [...reports, ...faults], revive: [], move: [], cancel: [] })
  }
  return {
    settled:
      settled.handedOver.length + settled.dropped.length + settled.postponed.length === 0 ? 0 : these.length,
    sent: pushes.length > 0,
    outdated: false,
    faulty: facts.faulty,
  }
}

/** What becomes of each notice. */
function settledBy(
  { drop, postpone }: HandOver,
  { handedOver, unreached, pointless }: Composed,
  idOf: ReadonlyMap<string, number>,
): Settled {
  const id = ({ key }: PlannedNotice) => idOf.get(key) as number
  return {
    handedOver,
    dropped: [
      ...drop.map(({ notice, why }) => ({ id: id(notice), why })),
      ...unreached.map((notice) => ({ id: id(notice), why: 'no-chat' as const })),
      ...pointless.map((notice) => ({ id: id(notice), why: pointlessWhy(notice.cause) })),
    ],
    postponed: postpone.map(({ notice, until }) => ({ id: id(notice), until })),
  }
}

/** What is due, but is decided by itself. */
function beside(these: readonly KeptNotice[], due: readonly KeptNotice[]): Set<string> {
  const decided = new Set(these.map(({ key }) => key))
  return new Set(due.flatMap(({ key }) => (decided.has(key) ? [] : [key])))
}

/** Why what was about to be worded is not worth telling any more. */
function pointlessWhy({ kind }: PlannedNotice['cause']): Pointless {
  return kind === 'awaiting' ? 'decided' : kind === 'meeting' ? 'over' : 'reported'
}

/** That somebody could not be told is told to the administrators, who can mend it; nobody hears of them. */
function reportsOf(
  { cause, occasion, person }: PlannedNotice,
  facts: TellingFacts,
  { recipients }: Planning,
  at: Date,
  { now }: TellingDependencies,
): PlannedNotice[] {
  if (cause.kind !== 'part' || occasion.kind === 'unreachable' || occasion.kind === 'unmanned') return []
  const unit = facts.works.get(cause.id)?.part.unit ?? ''
  const { administrators } = recipients.of(unit, now().date)
  const about = { kind: 'unreachable', person } as const
  return administrators.map((administrator) =>
    noticeOf({ cause, person: administrator, occasion: about, dueAt: at }),
  )
}
