import type { PlannedNotice } from '../deadlines/notice.ts'
import type { KeptNotice } from '../deadlines/notice-book.ts'
import type { Occasion } from '../deadlines/occasion.ts'
import type { PartEvent } from '../deadlines/part-event.ts'
import type { Planning } from '../deadlines/plan.ts'
import type { PartNow } from '../deadlines/pointless.ts'
import { preferencesOf } from '../deadlines/preference-book.ts'
import type { Preferences } from '../deadlines/preferences.ts'
import type { PartWork } from '../deadlines/register.ts'
import { type FindWording, type OwnWording, soundWordings } from '../deadlines/wording-book.ts'
import type { Store } from '../store/open.ts'
import { type FiguresFacts, tellingFigures } from './telling-figures.ts'

/** All that is read of the database to tell some notices. */
export interface TellingFacts {
  readonly works: ReadonlyMap<number, PartWork>
  /** Steps by their number. */
  readonly events: ReadonlyMap<number, PartEvent>
  /** Names of people by their id. */
  readonly names: ReadonlyMap<string, string>
  readonly preferences: ReadonlyMap<string, Preferences>
  /** The committees' own wordings, and those of them that have become faulty and are not used. */
  readonly findWording: FindWording
  readonly faulty: readonly OwnWording[]
  /** All notices of the parts that an escalation is due about. */
  readonly earlier: readonly KeptNotice[]
  partOf(notice: KeptNotice): PartNow | null
  figuresOf(notice: PlannedNotice): FiguresFacts | null
  /** Names of others who answer for the unit of a part, for an occasion that somebody could not be told. */
  contacts(part: number, occasion: Occasion): string[]
  /** The notice about a part that waits for a release; null where none does. */
  heldOf(part: number): number | null
}

/** Reads what some notices rest on, in a few statements however many there are. */
export async function tellingFacts(
  due: readonly KeptNotice[],
  planning: () => Promise<Planning>,
  store: Store,
  now: Date,
): Promise<TellingFacts> {
  // Of what hardly any notice needs nothing is read for the others.
  const parts = partsOf(due, () => true)
  const telling = partsOf(due, (occasion) => 'event' in occasion)
  const asking = partsOf(due, ({ kind }) => kind === 'escalation' || kind === 'release')
  const naming: ReadonlySet<Occasion['kind']> = new Set(['unreachable', 'reported', 'attached'])
  const isNaming = due.some(({ occasion }) => naming.has(occasion.kind))
  const [works, facts, people, earlier, wishes] = await Promise.all([
    store.assignments.partWorks(parts),
    telling.length === 0 ? [] : store.assignments.facts(telling),
    isNaming ? store.people.list() : [],
    asking.length === 0 ? [] : store.notices.ofParts(asking),
    store.preferences.of([...new Set(due.map(({ person }) => person))]),
  ])
  const figuresOf = await tellingFigures(due, planning, store, now)
  const committees = [
    ...new Set([
      ...works.map(({ assignment }) => assignment.committee),
      ...due.flatMap((notice) => figuresOf(notice)?.told.unit.committee ?? []),
    ]),
  ]
  const wordings = soundWordings(committees.length === 0 ? [] : await store.wordings.of(committees))
  const byId = new Map(works.map((work) => [work.part.id, work]))
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return {
    works: byId,
    events: new Map(facts.flatMap(({ events }) => events.map((event) => [event.id, event] as const))),
    names,
    preferences: new Map([...wishes].map(([person, own]) => [person, preferencesOf(own)])),
    findWording: wordings.find,
    faulty: wordings.faulty,
    earlier,
    figuresOf,
    partOf: ({ cause }) => (cause.kind === 'part' ? (byId.get(cause.id)?.part ?? null) : null),
    contacts(part, occasion) {
      if (occasion.kind !== 'unreachable') return []
      const unit = byId.get(part)?.part.unit
      return people
        .filter(
          ({ id, memberships }) => id !== occasion.person && memberships.some((one) => one.unit === unit),
        )
        .map(({ name }) => name)
    },
    heldOf: (part) =>
      earlier.find(
        ({ cause, held, state }) => cause.kind === 'part' && cause.id === part && held && state === 'waiting',
      )?.id ?? null,
  }
}

/** The parts of the notices whose occasion is such. */
function partsOf(due: readonly KeptNotice[], isSuch: (occasion: Occasion) => boolean): number[] {
  const parts = due.flatMap(({ cause, occasion }) =>
    cause.kind === 'part' && isSuch(occasion) ? [cause.id] : [],
  )
  return [...new Set(parts)]
}
