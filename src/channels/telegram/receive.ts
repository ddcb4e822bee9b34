import type { Update } from 'grammy/types'
import type { Arrival, NewArrival } from '../../inbox/arrival.ts'
import type { Incoming } from './incoming.ts'
import { type Received, receivedFrom, type Self } from './update.ts'

export interface ReceiveDependencies {
  readonly self: Self
  /** Stores arrivals, sees to those that are new, and gives them back. */
  readonly add: (arrivals: readonly NewArrival[]) => Promise<readonly Arrival[]>
  /** Whether an account may send one more now. */
  readonly allows: (account: string) => boolean
  /** Somebody sent more than is taken from one person. */
  readonly tooMany: (received: Received) => Promise<void>
  /** A button was pressed that was pressed before: its work is done or on the way. */
  readonly pressedAgain: (query: string) => void
  readonly now: () => Date
}

/** Stores updates, each once, before they are confirmed; what one account sends in a flood is not even looked up. */
export function createReceive(deps: ReceiveDependencies): (updates: readonly Update[]) => Promise<void> {
  return async (updates) => {
    const received = updates.flatMap((update) => receivedFrom(update, deps.self) ?? [])
    const [taken, refused] = sorted(received, deps.allows)
    const arrivals = taken.map((one): NewArrival => ({ ...one, channel: 'telegram', receivedAt: deps.now() }))
    const stored = await deps.add(arrivals)
    const fresh = new Set(stored.map(({ body }) => queryOf(body as Incoming)))
    for (const { body } of taken) {
      if (body.kind === 'pressed' && !fresh.has(body.query)) deps.pressedAgain(body.query)
    }
    for (const one of refused) await deps.tooMany(one)
  }
}

/** A press comes under another id each time, of which the first is stored. */
const queryOf = (body: Incoming) => (body.kind === 'pressed' ? body.query : null)

function sorted(
  received: readonly Received[],
  allows: (account: string) => boolean,
): [Received[], Received[]] {
  const taken: Received[] = []
  const refused: Received[] = []
  for (const one of received) {
    const account = 'account' in one.body ? String(one.body.account) : null
    if (account === null || allows(account)) taken.push(one)
    else refused.push(one)
  }
  return [taken, refused]
}
