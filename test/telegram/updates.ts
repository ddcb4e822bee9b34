import type { Changes } from './changes.ts'
import { conflict } from './refusal.ts'
import type { Json, Update, UpdateKind } from './wire.ts'

/** One attempt to hand an update to the program. */
export interface Delivery {
  readonly update_id: number
  readonly at: number
  readonly by: 'poll' | 'webhook'
  /** HTTP status of the webhook's answer; null while there is none, for ever if none came. Polls have 200. */
  status: number | null
  /** How long the webhook took to answer, in milliseconds. */
  ms: number | null
}

/** An update that is not confirmed. */
export interface Pending {
  readonly update: Update
  /** Delivered a second time by order: an old number does not confirm it. */
  readonly again: boolean
  /** Being posted, or waiting for its next attempt. */
  busy: boolean
  attempts: number
}

/** What getUpdates is asked. */
export interface PollOptions {
  readonly offset?: number | undefined
  readonly limit?: number | undefined
  /** In seconds. */
  readonly timeout?: number | undefined
  readonly allowed_updates?: readonly string[] | undefined
  /** Ends the wait when the client has gone. */
  readonly gone: AbortSignal
}

/** The updates of the bot: everything that has happened, and what is not confirmed. */
export interface Updates {
  readonly all: readonly Update[]
  readonly pending: readonly Pending[]
  readonly deliveries: Delivery[]
  /** Kinds that the bot has asked for; null for the usual ones. */
  readonly allowed: readonly string[] | null
  /** Whether a getUpdates waits for something to happen. */
  readonly polled: boolean
  /** Null where the bot has not asked for this kind. */
  add(kind: UpdateKind, payload: Json): Update | null
  /** Delivers an update once more. */
  again(update: Update): void
  /** An empty list means the usual ones; undefined changes nothing. */
  allow(kinds: readonly string[] | undefined): void
  poll(options: PollOptions): Promise<readonly Update[]>
  /** Ends a waiting getUpdates with a conflict. */
  interrupt(why: string): void
  confirm(pending: Pending): void
  clear(): void
}

/** These are sent only to who asks for them. */
const unusual: readonly string[] = ['chat_member', 'message_reaction', 'message_reaction_count']

/** `arrived` is called when there is something new to deliver. */
export function createUpdates(changes: Changes, now: () => number, arrived: () => void): Updates {
  const all: Update[] = []
  const deliveries: Delivery[] = []
  let pending: Pending[] = []
  let allowed: readonly string[] | null = null
  let waiting: { wake(): void; fail(error: Error): void } | null = null
  const enqueue = (update: Update, again: boolean) => {
    pending.push({ update, again, busy: false, attempts: 0 })
    waiting?.wake()
    arrived()
    changes.happened()
  }
  const take = (limit: number) => {
    const taken = pending.slice(0, limit)
    pending = pending.filter((one) => !(one.again && taken.includes(one)))
    for (const { update } of taken)
      deliveries.push({ update_id: update.update_id, at: now(), by: 'poll', status: 200, ms: 0 })
    changes.happened()
    return taken.map(({ update }) => update)
  }
  const interrupt = (why: string) => waiting?.fail(conflict(why))
  const allow = (kinds: readonly string[] | undefined) => {
    if (kinds) allowed = kinds.length > 0 ? kinds : null
  }
  return {
    all,
    get pending() {
      return pending
    },
    deliveries,
    get allowed() {
      return allowed
    },
    get polled() {
      return waiting !== null
    },
    add(kind, payload) {
      if (allowed === null ? unusual.includes(kind) : !allowed.includes(kind)) return null
      // A bot's first update has any number, and each next one the next.
      const update: Update = { update_id: 870_000_001 + all.length, [kind]: payload }
      all.push(update)
      enqueue(update, false)
      return update
    },
    again: (update) => enqueue(update, true),
    allow,
    async poll({ offset = 0, limit = 100, timeout = 0, allowed_updates, gone }) {
      interrupt('terminated by other getUpdates request; make sure that only one bot instance is running')
      allow(allowed_updates)
      const from = offset < 0 ? (pending.at(offset)?.update.update_id ?? 0) : offset
      pending = pending.filter(({ update, again }) => again || update.update_id >= from)
      changes.happened()
      if (pending.length > 0 || timeout === 0) return take(limit)
      await new Promise<void>((resolve, reject) => {
        const end = (settle: () => void) => () => {
          clearTimeout(timer)
          gone.removeEventListener('abort', wake)
          if (waiting === mine) waiting = null
          settle()
        }
        const wake = end(resolve)
        const timer = setTimeout(wake, timeout * 1000)
        const mine = { wake, fail: (error: Error) => end(() => reject(error))() }
        waiting = mine
        gone.addEventListener('abort', wake)
        changes.happened()
      })
      return gone.aborted ? [] : take(limit)
    },
    interrupt,
    confirm(done) {
      pending = pending.filter((one) => one !== done)
      changes.happened()
    },
    clear() {
      pending = []
    },
  }
}
