/** Milliseconds for which a write waits for somebody else's, such as a backup's. */
const longestWait = 5000

/** Milliseconds between two trials, which cost some hundredths of one. */
const pause = 10

/** Trials that are no further apart, in milliseconds, have met the same hold. */
const ofOneHold = 1000

/** SQLite's number for a file that another connection holds; an extended code's low byte is the plain one. */
const busy = 5

/**
 * Waits for a SQLite file that somebody else is writing, without holding up the program as SQLite's own waiting
 * does. The wait is counted from when the file was first found held: of many that queue for the one connection, the
 * last is told as soon as the first that it can't be had.
 *
 * @returns runs `begin` until the file is free; rejects with what it throws then, and where it is held for too long
 */
export function createPatience(): (begin: () => void) => Promise<void> {
  let heldSince = 0
  let lastMet = Number.NEGATIVE_INFINITY
  const mayGoOn = () => {
    const now = performance.now()
    if (now - lastMet > ofOneHold) heldSince = now
    lastMet = now
    return now - heldSince < longestWait
  }
  return async (begin) => {
    for (;;) {
      try {
        begin()
        lastMet = Number.NEGATIVE_INFINITY
        return
      } catch (error) {
        if (!isBusy(error) || !mayGoOn()) throw error
      }
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'rawCode' in error && (Number(error.rawCode) & 0xff) === busy
