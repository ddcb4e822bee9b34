import type { Json } from './wire.ts'

/** What is handed to the app: an event, a command, or an interaction. */
export interface Outbound {
  readonly kind: 'events_api' | 'slash_commands' | 'interactive'
  readonly payload: Json
  readonly attempts: Attempt[]
  /** Whether it is over: acknowledged, or given up. */
  state: 'open' | 'acknowledged' | 'given up'
  /** What the app said with the acknowledgement. */
  response: unknown
  /** Takes what the app said. */
  answered(response: unknown): void
}

/** One try to hand it over. */
export interface Attempt {
  readonly at: number
  readonly retry: { readonly number: number; readonly reason: string } | null
  acknowledgedAt: number | null
  /** Status of the answer, over HTTP. */
  status: number | null
}

/** Tries beside the first; only events are tried again (https://docs.slack.dev/apis/events-api#retries). */
export const mostRetries = 3

/** Milliseconds in which the app must acknowledge. */
export const patience = 3000

export const attempted = (outbound: Outbound, at: number): Attempt => {
  const number = outbound.attempts.length
  const retry = number === 0 ? null : { number, reason: 'timeout' }
  const attempt: Attempt = { at, retry, acknowledgedAt: null, status: null }
  outbound.attempts.push(attempt)
  return attempt
}

/** Hands things to the app. */
export interface Carrier {
  send(outbound: Outbound): void
  stop(): void
}
