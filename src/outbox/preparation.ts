import type { DueDelivery, Transport } from './delivery.ts'

/** Makes deliveries ready ahead: nothing of a lane is claimed while its next one is being prepared. */
export interface Preparation {
  /** Lanes whose next one is being prepared. */
  readonly lanes: ReadonlySet<string>
  /** Begins what is to be done before it is sent, unless it was done; `done` is called when it is. */
  begin(delivery: DueDelivery, done: () => void): void
  /** Whether one that is not planned yet can leave at once; what there is to do for it is begun. */
  isReady(delivery: Pick<DueDelivery, 'body'>): boolean
  /** It leaves. */
  forget(id: number): void
}

/** Prepares each delivery once, while others leave. */
export function createPreparation({ prepare }: Pick<Transport, 'prepare'>): Preparation {
  const lanes = new Set<string>()
  const prepared = new Set<number>()
  return {
    lanes,
    begin(delivery, then) {
      const { id, lane } = delivery
      const making = prepared.has(id) ? null : (prepare?.(delivery) ?? null)
      if (making === null) return
      lanes.add(lane)
      const done = () => {
        lanes.delete(lane)
        prepared.add(id)
        then()
      }
      making.then(done, done)
    },
    isReady(delivery) {
      const making = prepare?.(delivery) ?? null
      // Whatever fails here fails again when it is prepared as one that is planned, or sent.
      making?.catch(() => {})
      return making === null
    },
    forget: (id) => void prepared.delete(id),
  }
}
