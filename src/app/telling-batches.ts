import { sharedKey } from '../deadlines/hand-over.ts'
import type { KeptNotice } from '../deadlines/notice-book.ts'
import { grouped } from '../store/rows.ts'
import type { Telling, TellingDependencies } from './telling-dependencies.ts'

/** Notices that are told in one transaction, beyond which everybody else would wait for it. */
const atOnce = 100

/**
 * What is decided in one go, of which each person gets one message: all about parts and figures, of as many people as
 * keep nobody else waiting; the rest by itself. Those who hear of the same are together, as whether one of them can be
 * spared depends on the others.
 */
export function* batches(due: readonly KeptNotice[]): Generator<readonly KeptNotice[]> {
  for (const some of grouped(due, batchOf).values()) {
    let batch: KeptNotice[] = []
    for (const theirs of companies(some)) {
      batch.push(...theirs)
      if (batch.length < atOnce) continue
      yield batch
      batch = []
    }
    if (batch.length > 0) yield batch
  }
}

/** Those who hear of the same, whatever of it, with all that each of them is to be told. */
function companies(due: readonly KeptNotice[]): Iterable<readonly KeptNotice[]> {
  const companions = new Map<string, string>()
  const first = (person: string): string => {
    const other = companions.get(person)
    return other === undefined ? person : first(other)
  }
  for (const some of grouped(due, sharedKey).values()) {
    for (const { person } of some) {
      const [one, other] = [first(some[0]?.person ?? person), first(person)]
      if (one !== other) companions.set(other, one)
    }
  }
  return grouped(due, ({ person }) => first(person)).values()
}

function batchOf({ cause, person }: KeptNotice): string {
  switch (cause.kind) {
    case 'part':
    case 'figures':
    case 'upkeep':
      return 'parts'
    case 'digest':
    case 'meeting':
      return `digest ${person}`
    case 'approval':
    case 'awaiting':
      return `${cause.kind} ${person}`
    case 'nudge':
      return `nudge ${cause.id}`
    default:
      return cause satisfies never
  }
}

/** Milliseconds after which what could not be told is tried again. */
const putOff = 3_600_000

/**
 * Tells some notices; where that fails, all of them but what makes it fail, which is found by halves, logged and
 * put off: nobody goes without for what is wrong with somebody else's. Where nothing can be put off either, the
 * database fails, and so does this.
 */
export async function tellAsManyAsCan(
  due: readonly KeptNotice[],
  tell: (due: readonly KeptNotice[]) => Promise<Telling>,
  deps: Pick<TellingDependencies, 'store' | 'now' | 'log'>,
): Promise<Telling> {
  try {
    return await tell(due)
  } catch (error) {
    if (due.length > 1) {
      const [some, others] = halves(due)
      return sum(await tellAsManyAsCan(some, tell, deps), await tellAsManyAsCan(others, tell, deps))
    }
    const { at } = deps.now()
    const until = new Date(at.getTime() + putOff)
    deps.log(error, `a notice could not be told, and is put off: ${due.map(({ key }) => key)}`)
    const postponed = due.map(({ id }) => ({ id, until }))
    await deps.store.notices.settle({ handedOver: [], dropped: [], postponed }, at)
    return { settled: due.length, sent: false, outdated: false, faulty: [] }
  }
}

/** What one person is told stays together as long as there are others. */
function halves(due: readonly KeptNotice[]): [KeptNotice[], KeptNotice[]] {
  const people = [...grouped(due, ({ person }) => person).values()]
  const groups = people.length > 1 ? people : due.map((one) => [one])
  const middle = groups.length >> 1
  return [groups.slice(0, middle).flat(), groups.slice(middle).flat()]
}

function sum(one: Telling, other: Telling): Telling {
  return {
    settled: one.settled + other.settled,
    sent: one.sent || other.sent,
    outdated: one.outdated || other.outdated,
    faulty: [...one.faulty, ...other.faulty],
  }
}
