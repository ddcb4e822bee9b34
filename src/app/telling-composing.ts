import type { ComposedPush } from '../chat/push.ts'
import type { PlannedNotice } from '../deadlines/notice.ts'
import type { Settled } from '../deadlines/notice-book.ts'
import type { Office } from '../deadlines/office.ts'
import type { HandOver } from '../deadlines/waiting.ts'
import { firstDestinations } from './destinations.ts'
import { pushKey } from './push-key.ts'
import { readersOf } from './readers.ts'
import type { TellingDependencies } from './telling-dependencies.ts'
import type { TellingFacts } from './telling-facts.ts'
import { wordsFor } from './telling-words.ts'

/** What goes out, and what does not: who has no chat, and what is not worth telling any more. */
export interface Composed {
  readonly pushes: readonly ComposedPush[]
  readonly handedOver: Settled['handedOver']
  readonly unreached: readonly PlannedNotice[]
  readonly pointless: readonly PlannedNotice[]
  /** The reminders by hand that somebody's message shows. */
  readonly nudged: readonly { readonly id: number; readonly person: string }[]
}

/** What each person is told, in the form of their chat. */
export async function compose(
  { send }: HandOver,
  idOf: ReadonlyMap<string, number>,
  given: { readonly facts: TellingFacts; readonly office: Office },
  deps: TellingDependencies,
): Promise<Composed> {
  const { store, config } = deps
  const { at } = deps.now()
  const people = send.map(({ person }) => person)
  const [places, readers] = [await firstDestinations(people, deps), await readersOf(people, deps)]
  const pushes: ComposedPush[] = []
  const handedOver: Settled['handedOver'][number][] = []
  const unreached: PlannedNotice[] = []
  const pointless: PlannedNotice[] = []
  const nudged: Composed['nudged'][number][] = []
  for (const { person, notices, late } of send) {
    const to = places.get(person)
    const composer = to && deps.compose.get(to.channel)
    const reader = readers.get(person)
    if (to === undefined || composer === undefined || reader === undefined) {
      unreached.push(...notices)
      continue
    }
    const ids = notices.map(({ key }) => idOf.get(key) as number)
    const key = pushKey(ids, to.chat)
    const reply = await wordsFor(notices, late, { ...given, reader, store, cut: config.periodCut, at })
    if (reply === null) {
      pointless.push(...notices)
      continue
    }
    pushes.push(composer({ key, to, language: reader.language, reply, at }))
    handedOver.push({ ids, delivery: key, late: late !== null })
    for (const { cause } of notices) if (cause.kind === 'nudge') nudged.push({ id: cause.id, person })
  }
  return { pushes, handedOver, unreached, pointless, nudged }
}
