import { setMaxListeners } from 'node:events'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { Changes } from './changes.ts'
import type { Delivery, Pending, Updates } from './updates.ts'
import type { Json } from './wire.ts'

/** Where updates are posted to. */
export interface WebhookTarget {
  readonly url: string
  readonly secret_token: string | undefined
  readonly max_connections: number
}

/** What a webhook needs to know. */
export interface WebhookOptions {
  readonly updates: () => Updates
  readonly changes: Changes
  readonly now: () => number
  /** Where a URL really is: of the name that the world knows, the port on this machine. */
  readonly route: (url: URL) => URL
  /** Milliseconds before the next attempt, after so many have failed. */
  readonly pause: (attempts: number) => number
  /** A method that was called in the answer to an update. */
  readonly called: (method: string, parameters: Json) => void
}

/** Posts updates, several at a time, each until it is taken. */
export interface Webhook {
  readonly target: WebhookTarget | null
  readonly lastError: { readonly at: number; readonly message: string } | null
  set(target: WebhookTarget | null): void
  /** Posts what there is to post. */
  pump(): void
  stop(): void
}

/** No webhook is set. */
export function createWebhook({ updates, changes, now, route, pause, called }: WebhookOptions): Webhook {
  let target: WebhookTarget | null = null
  let lastError: Webhook['lastError'] = null
  let inFlight = 0
  let stopping = forManyAtOnce()

  const pump = () => {
    if (target === null) return
    for (const pending of updates().pending) {
      if (inFlight >= target.max_connections) return
      if (!pending.busy) deliver(pending, target, stopping.signal)
    }
  }

  /** One attempt, and the next one if it fails. */
  async function deliver(pending: Pending, to: WebhookTarget, signal: AbortSignal): Promise<void> {
    pending.busy = true
    pending.attempts++
    inFlight++
    const { update_id } = pending.update
    const delivery: Delivery = { update_id, at: now(), by: 'webhook', status: null, ms: null }
    updates().deliveries.push(delivery)
    const outcome = await post(route(new URL(to.url)), to.secret_token, pending.update, signal)
    inFlight--
    if (signal.aborted) return
    delivery.status = outcome.status
    delivery.ms = now() - delivery.at
    if (outcome.status !== null && outcome.status >= 200 && outcome.status < 300) {
      updates().confirm(pending)
      if (outcome.method !== null) called(outcome.method.name, outcome.method.parameters)
    } else {
      lastError = { at: now(), message: outcome.problem }
      const timer = setTimeout(() => {
        pending.busy = false
        pump()
      }, pause(pending.attempts))
      signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
    }
    changes.happened()
    pump()
  }

  const stop = () => {
    stopping.abort()
    stopping = forManyAtOnce()
    for (const pending of updates().pending) pending.busy = false
  }
  return {
    get target() {
      return target
    },
    get lastError() {
      return lastError
    },
    set(next) {
      stop()
      target = next
      lastError = null
      pump()
    },
    pump,
    stop,
  }
}

/** As many listen to its signal as there are posts in flight. */
function forManyAtOnce(): AbortController {
  const controller = new AbortController()
  setMaxListeners(0, controller.signal)
  return controller
}

interface Outcome {
  /** Null if there was no answer. */
  readonly status: number | null
  readonly problem: string
  readonly method: { readonly name: string; readonly parameters: Json } | null
}

function post(url: URL, secret: string | undefined, update: Json, signal: AbortSignal): Promise<Outcome> {
  const body = JSON.stringify(update)
  return new Promise((resolve) => {
    const failed = (error: Error) => resolve({ status: null, problem: error.message, method: null })
    const sent = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
      method: 'POST',
      signal,
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        ...(secret !== undefined && { 'x-telegram-bot-api-secret-token': secret }),
      },
    })
    sent.on('error', failed)
    sent.on('response', (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk
      })
      response.on('error', failed)
      response.on('end', () => {
        const problem = `Wrong response from the webhook: ${response.statusCode} ${response.statusMessage}`
        resolve({ status: response.statusCode ?? null, problem, method: methodIn(text) })
      })
    })
    sent.end(body)
  })
}

/** A call of a method as the answer to an update; null where it is none. */
function methodIn(text: string): Outcome['method'] {
  if (!text.startsWith('{')) return null
  const { method, ...parameters } = JSON.parse(text) as { method?: unknown }
  return typeof method === 'string' ? { name: method, parameters } : null
}
