import { createHmac } from 'node:crypto'
import type { Changes } from '../telegram/changes.ts'
import { attempted, type Carrier, mostRetries, type Outbound, patience } from './outbound.ts'
import type { Json } from './wire.ts'

/** A request as Slack makes it. */
export interface SignedRequest {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/**
 * Signs a request (https://docs.slack.dev/authentication/verifying-requests-from-slack).
 *
 * @param at seconds since 1970
 */
export function signed(kind: Outbound['kind'], payload: Json, secret: string, at: number): SignedRequest {
  const json = kind === 'events_api'
  const body = json ? JSON.stringify(payload) : formOf(kind, payload)
  const signature = createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')
  return {
    headers: {
      'content-type': json ? 'application/json' : 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': String(at),
      'x-slack-signature': `v0=${signature}`,
    },
    body,
  }
}

function formOf(kind: Outbound['kind'], payload: Json): string {
  const fields =
    kind === 'interactive' ? { payload: JSON.stringify(payload) } : (payload as Record<string, string>)
  return new URLSearchParams(fields).toString()
}

/** Hands things to the app by signed requests to its URL. */
export function createSigned({
  url,
  secret,
  now,
  changes,
  retryPause,
}: {
  readonly url: string
  readonly secret: string
  readonly now: () => number
  readonly changes: Changes
  readonly retryPause: number
}): Carrier {
  const stopped = new AbortController()
  const send = async (outbound: Outbound): Promise<void> => {
    const attempt = attempted(outbound, now())
    const { headers, body } = signed(outbound.kind, outbound.payload, secret, Math.floor(now() / 1000))
    const retry: Record<string, string> =
      attempt.retry === null
        ? {}
        : { 'x-slack-retry-num': String(attempt.retry.number), 'x-slack-retry-reason': 'http_timeout' }
    const signal = AbortSignal.any([stopped.signal, AbortSignal.timeout(patience)])
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...headers, ...retry },
      body,
      signal,
    }).catch(() => null)
    attempt.status = response?.status ?? null
    if (response?.ok === true) {
      attempt.acknowledgedAt = now()
      const said = await response.text()
      outbound.answered(said === '' ? undefined : JSON.parse(said))
      outbound.state = 'acknowledged'
    } else if (
      outbound.kind !== 'events_api' ||
      outbound.attempts.length > mostRetries ||
      stopped.signal.aborted
    ) {
      outbound.state = 'given up'
    } else setTimeout(() => void send(outbound), retryPause).unref()
    changes.happened()
  }
  return { send: (outbound) => void send(outbound), stop: () => stopped.abort() }
}
