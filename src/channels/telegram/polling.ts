import { type Api, GrammyError } from 'grammy'
import type { Update } from 'grammy/types'
import { allowedUpdates } from './update.ts'

/** What the operator is told in a sentence. */
export type Trouble = 'network' | 'second-poller' | 'storing'

interface PollingOptions {
  readonly api: Api
  /** Stores updates; what it does not store is not confirmed, and comes again. */
  readonly receive: (updates: readonly Update[]) => Promise<void>
  readonly wait: (milliseconds: number, until: AbortSignal) => Promise<void>
  /** Told once when trouble of a kind begins, and with null when there is none any more. */
  readonly trouble: (trouble: Trouble | null, error?: unknown) => void
  readonly stop: AbortSignal
}

/** Seconds for which Telegram keeps a request for updates open while there are none. */
const openFor = 30

/** Milliseconds after which such a request has been forgotten by something on the way. */
const patience = 45_000

/** Milliseconds after so many failures in a row: growing, up to a minute. */
export const pollingPause = (failures: number): number => Math.min(1000 * 2 ** (failures - 1), 60_000)

/** Asks for updates until it is stopped. Rejects where the token is no longer good. */
export async function poll({ api, receive, wait, trouble, stop }: PollingOptions): Promise<void> {
  let offset = 0
  let failures = 0
  let told: Trouble | null = null
  const tell = (now: Trouble | null, error?: unknown) => {
    if (now !== told) trouble(now, error)
    told = now
  }
  while (!stop.aborted) {
    try {
      const updates = await api.getUpdates(
        { offset, timeout: openFor, allowed_updates: allowedUpdates },
        // grammY's type is that of a stand-in for the runtime's own.
        AbortSignal.any([stop, AbortSignal.timeout(patience)]) as Parameters<Api['getUpdates']>[1],
      )
      await receive(updates).catch((error: unknown) => {
        throw new NotStored(error)
      })
      offset = (updates.at(-1)?.update_id ?? offset - 1) + 1
      tell(null)
      failures = 0
    } catch (error) {
      if (stop.aborted) return
      if (error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404)) throw error
      failures++
      tell(troubleOf(error), error)
      await wait(Math.max(pollingPause(failures), secondsAsked(error) * 1000), stop)
    }
  }
}

class NotStored extends Error {
  constructor(cause: unknown) {
    super('updates could not be stored', { cause })
  }
}

function troubleOf(error: unknown): Trouble {
  if (error instanceof NotStored) return 'storing'
  return error instanceof GrammyError && error.error_code === 409 ? 'second-poller' : 'network'
}

function secondsAsked(error: unknown): number {
  return error instanceof GrammyError ? (error.parameters.retry_after ?? 0) : 0
}
