import type { Call } from './wire.ts'

/** What goes wrong. */
export type FaultKind =
  /** 429 with `Retry-After`. Nothing is accepted. */
  | { readonly kind: 'rate limited'; readonly retryAfter: number }
  /** An error of the Web API in place of the answer; nothing is accepted. */
  | { readonly kind: 'error'; readonly error: string }
  /** A status in place of the answer. Nothing is accepted, unless `accepted`. */
  | { readonly kind: 500 | 502 | 503 | 504; readonly accepted?: boolean }
  /** The connection is closed, before anything is accepted or after. */
  | { readonly kind: 'drop before' }
  | { readonly kind: 'drop after' }
  /** The call is kept waiting, before it is accepted or before it is answered, until it is released. */
  | { readonly kind: 'hold before' }
  | { readonly kind: 'hold after' }

/** Which calls meet a fault. */
export type FaultOrder = FaultKind & {
  readonly method?: string
  readonly channel?: string
  /** How many calls meet it; 1 unless said. */
  readonly times?: number
}

/** A fault that was ordered. */
export interface Fault {
  /** Calls that have met it. */
  readonly met: readonly Call[]
  /** Lets the calls go on that are held, and those to come. */
  release(): void
}

/** What a fault does with one call. */
export interface Meeting {
  readonly order: FaultOrder
  readonly released: Promise<void>
}

/** Faults in the order in which they were ordered: the first that fits is met. */
export function createFaults() {
  const ordered: {
    readonly order: FaultOrder
    left: number
    readonly met: Call[]
    readonly released: Promise<void>
  }[] = []
  return {
    order(order: FaultOrder): Fault {
      let release = () => {}
      const released = new Promise<void>((resolve) => {
        release = resolve
      })
      const fault = { order, left: order.times ?? 1, met: [] as Call[], released }
      ordered.push(fault)
      return {
        met: fault.met,
        release() {
          fault.left = 0
          release()
        },
      }
    },
    /** The fault that a call meets. */
    meet(call: Call): Meeting | null {
      const fault = ordered.find(({ order, left }) => left > 0 && fits(order, call))
      if (fault === undefined) return null
      fault.left--
      fault.met.push(call)
      return fault
    },
  }
}

function fits({ method, channel }: FaultOrder, call: Call): boolean {
  return (
    (method === undefined || method === call.method) && (channel === undefined || channel === call.channel)
  )
}
