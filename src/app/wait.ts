import { setTimeout } from 'node:timers/promises'

/** Waits; early, and without an error, when it is called off. */
export async function wait(milliseconds: number, until: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, { signal: until }).catch((error: unknown) => {
    if (!until.aborted) throw error
  })
}
