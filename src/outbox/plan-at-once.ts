import type { ClaimedDelivery, PlannedDelivery } from './delivery.ts'
import type { Limiter } from './limits.ts'
import type { Preparation } from './preparation.ts'
import type { ClaimPlanned, Sender, SenderDependencies } from './sender-types.ts'

/** Deliveries that leave in the transaction that plans them. */
interface PlanAtOnce {
  /** How many are about to leave: room that is nobody else's. */
  readonly reserved: number
  readonly plan: Sender['plan']
}

/** What planning shares with whoever sends what was planned before. */
interface Shared {
  readonly limiter: Limiter
  readonly preparation: Preparation
  /** How many of what is planned now may leave at this time. */
  readonly room: (tick: number) => number
  readonly launch: (delivery: ClaimedDelivery) => void
  /** Something stays behind, for later. */
  readonly kick: () => void
}

/** Plans deliveries, and sends of them what may leave at once. */
export function createPlanAtOnce(
  { now, elapsed, machineNow }: Pick<SenderDependencies, 'now' | 'elapsed' | 'machineNow'>,
  { limiter, preparation, room, launch, kick }: Shared,
): PlanAtOnce {
  let reserved = 0

  /** Of what is about to be planned, what may leave at once: one a lane, within the limits, and ready. */
  const mayLeave = (deliveries: readonly PlannedDelivery[]): PlannedDelivery[] => {
    const [time, tick] = [now(), elapsed()]
    const closed = new Set([...limiter.full(tick), ...preparation.lanes])
    let left = room(tick)
    return deliveries.filter((one) => {
      const may = left > 0 && !closed.has(one.lane) && one.notBefore <= time && preparation.isReady(one)
      // What comes after it in its lane waits for it.
      closed.add(one.lane)
      if (may) left--
      return may
    })
  }

  return {
    get reserved() {
      return reserved
    },
    async plan(write) {
      let planned: readonly PlannedDelivery[] = []
      let leaving: readonly PlannedDelivery[] = []
      const release = () => {
        reserved -= leaving.length
        for (const { lane } of leaving) limiter.cancel(lane)
        leaving = []
      }
      const claim: ClaimPlanned = (deliveries) => {
        // A transaction that others got in the way of is run again.
        release()
        planned = deliveries
        leaving = mayLeave(deliveries)
        reserved += leaving.length
        for (const { lane } of leaving) limiter.begin(lane)
        return { keys: leaving.map(({ key }) => key), machineNow: machineNow() }
      }
      let claimed: readonly ClaimedDelivery[] = []
      try {
        claimed = await write(claim)
      } finally {
        release()
        for (const delivery of claimed) launch(delivery)
        if (claimed.length < planned.length) kick()
      }
    },
  }
}
