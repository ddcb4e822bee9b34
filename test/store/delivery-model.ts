import type { PlannedDelivery } from '../../src/outbox/delivery.ts'
import type { ClaimQuery, Mark } from '../../src/outbox/ledger.ts'

/** A delivery as the simplest outbox that keeps its promises would hold it. */
export interface Modelled extends PlannedDelivery {
  state: 'waiting' | 'sending' | 'sent' | 'failed'
  /** How often it may have been carried out. */
  perhapsMade: number
}

/** An outbox in memory, in the order in which things were planned. */
export interface Model {
  readonly all: ReadonlyMap<string, Modelled>
  plan(deliveries: readonly PlannedDelivery[]): void
  /** Keys of what is to be claimed, the most urgent first. */
  claim(query: Pick<ClaimQuery, 'now' | 'limit' | 'leaveOut'>): string[]
  mark(key: string, kind: Mark['kind']): void
  /** The process ended with all that it had in hand. */
  die(): void
}

export function createModel(): Model {
  const all = new Map<string, Modelled>()
  const order = (one: Modelled) => [...all.keys()].indexOf(one.key)
  const perhaps = (one: Modelled) => {
    one.perhapsMade++
    one.state = one.perhapsMade > 1 ? 'failed' : 'waiting'
  }
  return {
    all,
    plan(deliveries) {
      for (const one of deliveries) {
        if (!all.has(one.key)) all.set(one.key, { ...one, state: 'waiting', perhapsMade: 0 })
      }
    },
    claim({ now, limit, leaveOut }) {
      const due = [...all.values()].filter((one) => one.state === 'waiting' && one.notBefore <= now)
      const first = due
        .toSorted((one, other) => one.priority - other.priority || order(one) - order(other))
        .filter((one, index, sorted) => sorted.findIndex(({ lane }) => lane === one.lane) === index)
        .filter(({ lane }) => !leaveOut.includes(lane))
        .filter(({ lane }) => ![...all.values()].some((one) => one.lane === lane && one.state === 'sending'))
      const claimed = first
        .toSorted(
          (one, other) =>
            one.priority - other.priority ||
            one.notBefore.getTime() - other.notBefore.getTime() ||
            order(one) - order(other),
        )
        .slice(0, limit)
        .toSorted((one, other) => one.priority - other.priority || order(one) - order(other))
      for (const one of claimed) one.state = 'sending'
      return claimed.map(({ key }) => key)
    },
    mark(key, kind) {
      const one = all.get(key)
      if (one === undefined) throw new Error(`${key} was never planned`)
      if (kind === 'repeat') perhaps(one)
      else one.state = kind
    },
    die() {
      for (const one of all.values()) if (one.state === 'sending') perhaps(one)
    },
  }
}
