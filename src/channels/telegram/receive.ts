import type { Update } from 'grammy/types'
import type { Arrival, NewArrival } from '../../inbox/arrival.ts'
import { type Received, receivedFrom, type Self } from './update.ts'

export interface ReceiveDependencies {
  readonly self: Self
  /** Stores arrivals and gives back those that are new. */
  readonly add: (arrivals: readonly NewArrival[]) => Promise<readonly Arrival[]>
  /** Takes on what is stored. */
  readonly take: (arrivals: readonly Arrival[]) => void
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
    const keys = new Set(arrivals.map(({ key }) => key))
    deps.take(stored.filter(({ key }) => keys.has(key)))
    const fresh = new Set(stored.map(({ key }) => key))
    for (const { key, body } of taken) {
      if (body.kind === 'pressed' && !fresh.has(key)) deps.pressedAgain(body.query)
    }
    for (const one of refused) await deps.tooMany(one)
  }
}

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
