import type { Update } from 'grammy/types'
import type { NewArrival } from '../../inbox/arrival.ts'
import { type Received, receivedFrom, type Self } from './update.ts'

interface ReceiveDependencies {
  readonly self: Self
  /** Keeps arrivals, and sees to those that are new. */
  readonly keep: (arrivals: readonly NewArrival[]) => Promise<void>
  /** Whether an account may send one more now. */
  readonly allows: (account: string) => boolean
  /** Somebody sent more than is taken from one person. */
  readonly tooMany: (received: Received) => void
  readonly now: () => Date
}

/** Keeps updates, each once, before they are confirmed; what one account sends in a flood is not even looked up. */
export function createReceive(deps: ReceiveDependencies): (updates: readonly Update[]) => Promise<void> {
  return async (updates) => {
    const received = updates.flatMap((update) => receivedFrom(update, deps.self) ?? [])
    const [taken, refused] = sorted(received, deps.allows)
    await deps.keep(taken.map((one): NewArrival => ({ ...one, channel: 'telegram', receivedAt: deps.now() })))
    for (const one of refused) deps.tooMany(one)
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
