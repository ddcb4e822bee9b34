import type { Call } from './calls.ts'
import { tooMany } from './refusal.ts'
import type { Answer } from './wire.ts'

/** What goes wrong. */
export type FaultKind =
  /** Too many requests: `retry_after` seconds. Nothing is accepted. */
  | { readonly kind: 429; readonly retry_after: number }
  /** An error in place of the answer. Nothing is accepted, unless `accepted`. */
  | {
      readonly kind: 400 | 401 | 403 | 404 | 409 | 500 | 502 | 504
      readonly description?: string
      readonly accepted?: boolean
    }
  /** The connection is closed, before anything is accepted or after. */
  | { readonly kind: 'drop before' }
  | { readonly kind: 'drop after' }
  /** The call is kept waiting for `ms`, and then goes on. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** The call is kept waiting, before it is accepted or before it is answered, until it is released. */
  | { readonly kind: 'hold before' }
  | { readonly kind: 'hold after' }

/** Which calls meet a fault. */
export type FaultOrder = FaultKind & {
  /** Any method unless said. */
  readonly method?: string | readonly string[]
  /** Any chat unless said. */
  readonly chat?: number
  /** How many calls meet it; 1 unless said. */
  readonly times?: number
  /** What else must be true of the call. */
  readonly where?: (call: Call) => boolean
}

/** A fault that was ordered. */
export interface Fault {
  /** Calls that have met it. */
  readonly met: readonly Call[]
  /** Lets the calls go on that are held, and those to come. */
  release(): void
  /** Closes the connections of the calls that are held. */
  drop(): void
  /** No more calls meet it; those that are held stay so. */
  cancel(): void
}

/** What a fault does with one call. */
export interface Meeting {
  readonly order: FaultOrder
  /** Waits, if that is what it does; whether the call goes on. */
  wait(): Promise<boolean>
}

const names: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  504: 'Gateway Timeout',
}

/** The error of a fault that is answered with one. */
export function faultAnswer(order: FaultOrder): Answer | null {
  if (order.kind === 429) return tooMany(order.retry_after).answer
  if (typeof order.kind === 'string') return null
  const description = order.description ?? names[order.kind] ?? ''
  return { ok: false, error_code: order.kind, description }
}

/** Faults in the order in which they were ordered: the first that fits is met. */
export function createFaults() {
  const ordered: { order: FaultOrder; left: number; meet(call: Call): Meeting }[] = []
  return {
    order(order: FaultOrder): Fault {
      const met: Call[] = []
      let go: (on: boolean) => void = () => {}
      const gate = new Promise<boolean>((resolve) => {
        go = resolve
      })
      const fault = {
        order,
        left: order.times ?? 1,
        meet(call: Call): Meeting {
          fault.left--
          met.push(call)
          return { order, wait: () => waitFor(order, gate) }
        },
      }
      const end = (on: boolean) => {
        fault.left = 0
        go(on)
      }
      const cancel = () => {
        fault.left = 0
      }
      ordered.push(fault)
      return { met, release: () => end(true), drop: () => end(false), cancel }
    },
    /** The fault that a call meets. */
    meet: (call: Call): Meeting | null =>
      ordered.find(({ order, left }) => left > 0 && fits(order, call))?.meet(call) ?? null,
  }
}

function waitFor(order: FaultOrder, gate: Promise<boolean>): Promise<boolean> {
  if (order.kind === 'hold before' || order.kind === 'hold after') return gate
  const ms = order.kind === 'delay' ? order.ms : 0
  return new Promise((resolve) => (ms > 0 ? setTimeout(() => resolve(true), ms) : resolve(true)))
}

function fits({ method, chat, where = () => true }: FaultOrder, call: Call): boolean {
  const methods = typeof method === 'string' ? [method] : method
  return (!methods || methods.includes(call.method)) && (!chat || chat === Number(call.chat)) && where(call)
}
