import type { Arrival } from './arrival.ts'

/** Works arrivals: those of one lane one after another, lanes side by side. */
interface Lanes {
  /** Takes arrivals on, in the order given. */
  take(arrivals: readonly Arrival[]): void
  /** Resolves when nothing is in hand any more. */
  idle(): Promise<void>
  /** Lets what is in hand be ended and begins nothing more; what is left waits in the database. */
  stop(): Promise<void>
}

interface LanesDependencies {
  /** The work on one arrival. Rejects only where it could not be ended, and is then tried again. */
  readonly work: (arrival: Arrival) => Promise<void>
  /** How many lanes are worked at once. */
  readonly atOnce: number
  /** Waits before a further trial; resolves early when `stop` is aborted. */
  readonly pause: (milliseconds: number, stop: AbortSignal) => Promise<void>
  readonly report: (error: unknown, arrival: Arrival) => void
}

/**
 * Whether a process came to its end while it was at this, as far as is known: perhaps by its fault, perhaps by that
 * of what was in hand beside it.
 */
const isSuspect = ({ attempts }: Arrival): boolean => attempts > 0

/** Milliseconds before work that failed is tried again: growing, up to half a minute. */
export const pauseAfter = (failures: number): number => Math.min(500 * 2 ** failures, 30_000)

/**
 * Nothing is skipped: work that fails (for want of the database, say) is tried again with growing pauses, and
 * what came after it in its lane waits. Other lanes go on. What is suspected of having ended the program is worked
 * one at a time, after a pause that grows, too: if it was the fault of one, that alone comes to be left, and where
 * it was nobody's, nobody is at it in the first moments, in which a program that ends again and again spends its life.
 */
export function createLanes({ work, atOnce, pause, report }: LanesDependencies): Lanes {
  const stopping = new AbortController()
  const lanes = new Map<string, { readonly queue: Arrival[]; failures: number }>()
  /** Lanes that have something to do and nobody at it, the longest waiting first. */
  const ready: string[] = []
  /** Those of them whose next one is suspect, and whether somebody is at such a one. */
  const suspected: string[] = []
  let trying = false
  let busy = 0
  let waiters: { readonly until: () => boolean; readonly done: () => void }[] = []

  const after = (milliseconds: number, name: string, list: string[]) =>
    void pause(milliseconds, stopping.signal).then(() => {
      list.push(name)
      begin()
    })

  /** Somebody may be at the next one of a lane, now or after a pause. */
  const release = (name: string, arrival: Arrival) => {
    if (isSuspect(arrival)) after(pauseAfter(arrival.attempts), name, suspected)
    else ready.push(name)
  }

  const next = () => (trying ? undefined : suspected.shift()) ?? ready.shift()

  const run = async (name: string) => {
    const lane = lanes.get(name)
    const arrival = lane?.queue[0]
    if (lane === undefined || arrival === undefined) return
    if (isSuspect(arrival)) trying = true
    try {
      await work(arrival)
    } catch (error) {
      report(error, arrival)
      // The lane gives its place to others meanwhile.
      after(pauseAfter(lane.failures++), name, isSuspect(arrival) ? suspected : ready)
      return
    } finally {
      if (isSuspect(arrival)) trying = false
    }
    lane.queue.shift()
    lane.failures = 0
    const [following] = lane.queue
    if (following === undefined) lanes.delete(name)
    else release(name, following)
  }

  const begin = () => {
    while (busy < atOnce && !stopping.signal.aborted) {
      const name = next()
      if (name === undefined) break
      busy++
      void run(name).finally(() => {
        busy--
        begin()
      })
    }
    for (const { done } of waiters.filter(({ until }) => until())) done()
    waiters = waiters.filter(({ until }) => !until())
  }

  const when = (until: () => boolean) =>
    until() ? Promise.resolve() : new Promise<void>((done) => waiters.push({ until, done }))

  return {
    take(arrivals) {
      for (const arrival of arrivals) {
        const lane = lanes.get(arrival.lane)
        if (lane === undefined) {
          lanes.set(arrival.lane, { queue: [arrival], failures: 0 })
          release(arrival.lane, arrival)
        } else lane.queue.push(arrival)
      }
      begin()
    },
    idle: () => when(() => lanes.size === 0),
    async stop() {
      stopping.abort()
      await when(() => busy === 0)
    },
  }
}
