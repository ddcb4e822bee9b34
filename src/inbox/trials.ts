import type { Arrival } from './arrival.ts'

/** After so many trials a failure is told to the person instead. */
const mostTrials = 3

interface TrialsDependencies {
  readonly work: (arrival: Arrival) => Promise<void>
  /** Counts, before it is begun, the work on what a process left. */
  readonly begin: (arrival: number) => Promise<void>
  /** Tells the person that it can't be done, and is done with the arrival. */
  readonly apologise: (arrival: Arrival) => Promise<void>
  /** Whether a failure is of the database, and may pass by itself. */
  readonly mayPass: (error: unknown) => boolean
  readonly report: (error: unknown, arrival: Arrival) => void
}

/**
 * Work that ends: what fails and may pass is tried again by whoever rejects it, a few times; all else, and what
 * has brought the program down before, becomes an apology.
 */
export function createTrials(deps: TrialsDependencies): (arrival: Arrival) => Promise<void> {
  const trials = new Map<number, number>()
  return async (arrival) => {
    const tried = arrival.attempts + (trials.get(arrival.id) ?? 0)
    try {
      // What only waited while the program came to its end has had no trial.
      if (arrival.wasLeft && !trials.has(arrival.id)) await deps.begin(arrival.id)
      if (tried < mostTrials) await deps.work(arrival)
      else await deps.apologise(arrival)
    } catch (error) {
      if (tried >= mostTrials || deps.mayPass(error)) {
        trials.set(arrival.id, (trials.get(arrival.id) ?? 0) + 1)
        throw error
      }
      deps.report(error, arrival)
      await deps.apologise(arrival)
    }
    trials.delete(arrival.id)
  }
}
