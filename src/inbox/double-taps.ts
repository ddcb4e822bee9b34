import type { NewArrival } from './arrival.ts'

/** The key of a press of a button that may be pressed again and again: `press` tells one press of it from another. */
export const pressKey = (button: string, press: string): string => `press:${button}#${press}`

/** What presses of one button by one account have in common; null for anything else. */
export function buttonIn(key: string): string | null {
  const end = key.startsWith('press:') ? key.lastIndexOf('#') : -1
  return end < 0 ? null : key.slice(0, end)
}

/** The newest that arrived in a lane. */
export interface Newest {
  readonly key: string
  readonly receivedAt: Date
  /** Whether its answer is stored. */
  readonly isDone: boolean
}

/**
 * Milliseconds within which two taps are one: phones and desktops take up to 500 for a double tap, and on their way
 * here they may come apart as far again.
 */
const doubleTap = 1000

/**
 * What arrived without the second taps of a double one: those of the button that was pressed last in their lane, by the
 * same account, while that press is being worked or right after it. A later tap counts. Pure.
 *
 * @param newest the newest that arrived before in each lane
 */
export function withoutDoubleTaps(
  arrivals: readonly NewArrival[],
  newest: ReadonlyMap<string, Newest>,
): NewArrival[] {
  const last = new Map(newest)
  return arrivals.filter((arrival) => {
    const before = last.get(arrival.lane)
    if (before !== undefined && isSecondTap(arrival, before)) return false
    // What is brought again has the same key, by which it is known, and may have been worked.
    if (arrival.key !== before?.key) last.set(arrival.lane, { ...arrival, isDone: false })
    return true
  })
}

function isSecondTap({ key, receivedAt }: NewArrival, before: Newest): boolean {
  const button = buttonIn(key)
  if (button === null || key === before.key || button !== buttonIn(before.key)) return false
  return !before.isDone || Math.abs(receivedAt.getTime() - before.receivedAt.getTime()) < doubleTap
}
