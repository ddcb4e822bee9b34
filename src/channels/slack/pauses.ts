/** Milliseconds after which asking whether Slack is there is given up. */
export const longestTrial = 10_000

/** Milliseconds from the beginning of one trial to the next: growing, but back soon after the network is. */
const pauseAfter = (failures: number): number => Math.min(500 * 2 ** (failures - 1), 10_000)

/**
 * Milliseconds to wait, after so many trials in a row have failed, the last of which took so long. However long there
 * is no network, half a minute after its return is more than a trial that hangs and a pause take together.
 */
export const pauseBeforeTrial = (failures: number, took: number): number =>
  Math.max(pauseAfter(failures) - took, 100)
