import type { ClaimedDelivery } from './delivery.ts'
import { claimedAhead, type Limiter } from './limits.ts'
import type { SenderDependencies } from './sender-types.ts'

/** A pause that has longer to go after a restart was stored by a clock that has been put back since. */
const longestPause = 86_400_000

/** Milliseconds for which a pause that was stored still holds. */
export const pauseLeft = (until: Date, machineNow: Date): number =>
  Math.min(until.getTime() - machineNow.getTime(), longestPause)

/**
 * Takes back what a process that was killed had in hand, and keeps to the limits as that one would have: to the
 * pauses that it was asked for, and counting what it sent. Gives back what is given up.
 */
export async function pickUp(
  { channel, ledger, transport, ...clocks }: SenderDependencies,
  limiter: Limiter,
): Promise<readonly ClaimedDelivery[]> {
  const givenUp = await ledger.recover(channel, clocks.lostBefore(), clocks.now(), transport)
  const machineNow = clocks.machineNow()
  const { pauses, sent } = await ledger.recall(channel, machineNow)
  const start = clocks.elapsed()
  for (const { chat, until } of pauses) {
    limiter.pause(chat === '*' ? null : chat, start + pauseLeft(until, machineNow))
  }
  for (const { lane, at } of sent) {
    limiter.begin(lane)
    // What was claimed ahead left after that.
    limiter.end(lane, start - Math.max(0, machineNow.getTime() - at.getTime() - claimedAhead))
  }
  return givenUp
}
