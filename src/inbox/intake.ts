import type { Arrival, NewArrival } from './arrival.ts'
import { inBatches } from './batches.ts'
import { pauseAfter } from './lanes.ts'

/** Where arrivals outlive the program while the database is not to be had. */
export interface WaitingRoom {
  /** Keeps them, in their order. When it returns they outlive a kill; throws where they would not. */
  keep(arrivals: readonly NewArrival[]): void
  /** Lets them go, as the database has them. */
  release(arrivals: readonly NewArrival[]): void
}

interface IntakeDependencies {
  /** Stores arrivals, all or none, and gives back those that had not arrived before. */
  readonly add: (arrivals: readonly NewArrival[]) => Promise<readonly Arrival[]>
  /** Null where there is none: what arrives then waits for the database. */
  readonly room: WaitingRoom | null
  /** The database has all of these, of which some are new. */
  readonly stored: (fresh: readonly Arrival[], all: readonly NewArrival[]) => void
  readonly wait: (milliseconds: number, until: AbortSignal) => Promise<void>
  readonly stop: AbortSignal
  /** What could not be stored, or be kept in the waiting room. */
  readonly report: (error: unknown) => void
}

/** Milliseconds for which an arrival waits for the database before it goes to the waiting room. */
const patience = 200

/** Arrivals that are stored by one statement at most: a long wait may have gathered thousands. */
export const mostAtOnce = 500

/** What came together. */
interface Admission {
  readonly arrivals: readonly NewArrival[]
  /** Whether they are in the waiting room: they may have been acknowledged, and nobody brings them again. */
  waits: boolean
  /** Settles whoever brought them. */
  readonly done: (error?: unknown) => void
}

/**
 * Takes what arrives: what it resolves outlives the program, and may be acknowledged. It goes into the database, and
 * where that takes its time into the waiting room meanwhile. The database takes everything in the order in which it
 * came, however often it has to be asked; what could be kept nowhere is rejected, to be brought again.
 */
export function createIntake({
  add,
  room,
  stored,
  wait,
  stop,
  report,
}: IntakeDependencies): (arrivals: readonly NewArrival[]) => Promise<void> {
  const reporting = (work: () => void): boolean => {
    try {
      work()
      return true
    } catch (error) {
      report(error)
      return false
    }
  }

  const store = async (admissions: readonly Admission[]) => {
    const all = admissions.flatMap(({ arrivals }) => arrivals)
    stored(await add(all), all)
    for (const { waits, arrivals } of admissions) if (waits) reporting(() => room?.release(arrivals))
    for (const { done } of admissions) done()
  }

  const storeInOrder = inBatches(async (admissions: readonly Admission[]) => {
    let left = admissions
    for (let failures = 0; left.length > 0; ) {
      const some = firstOf(left)
      try {
        await store(some)
        left = left.slice(some.length)
        failures = 0
      } catch (error) {
        for (const { waits, done } of left) if (!waits) done(error)
        left = left.filter(({ waits }) => waits)
        if (left.length === 0) return
        if (failures === 0) report(error)
        await wait(pauseAfter(failures++), stop)
        // They are where the next start finds them.
        if (stop.aborted) return
      }
    }
  })

  return (arrivals) =>
    new Promise((resolve, reject) => {
      const over = new AbortController()
      const admission: Admission = {
        arrivals,
        waits: false,
        done(error) {
          over.abort()
          if (error === undefined) resolve()
          else reject(error)
        },
      }
      void storeInOrder([admission])
      if (room === null) return
      void wait(patience, over.signal).then(() => {
        if (over.signal.aborted || !reporting(() => room.keep(arrivals))) return
        admission.waits = true
        resolve()
      })
    })
}

/** As many as go into one statement; at least one. */
function firstOf(admissions: readonly Admission[]): readonly Admission[] {
  let count = 0
  const end = admissions.findIndex(({ arrivals }, index) => {
    count += arrivals.length
    return index > 0 && count > mostAtOnce
  })
  return end === -1 ? admissions : admissions.slice(0, end)
}
