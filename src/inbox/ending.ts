import type { ClaimedDelivery } from '../outbox/delivery.ts'
import type { ClaimAtOnce } from '../outbox/ledger.ts'
import type { Sender } from '../outbox/sender-types.ts'
import { inBatches } from './batches.ts'
import type { Turn } from './turn.ts'

/** How the turns of a chat are stored. */
interface Storing {
  /** Stores what turns left, and claims of it what is to leave at once. */
  readonly endTurns: (turns: readonly Turn[], claim?: ClaimAtOnce) => Promise<ClaimedDelivery[]>
  /** Runs all of it or nothing in the database. */
  readonly atomically: <T>(work: () => Promise<T>) => Promise<T>
}

/**
 * The end of a turn: what it left is stored and handed to the sender; with a change, in one transaction with it.
 *
 * @param giveWay lets what is on its way leave before more is begun
 */
export function endingThrough(
  sender: Sender,
  { endTurns, atomically }: Storing,
  giveWay: () => Promise<unknown>,
): {
  readonly end: (turn: Turn) => Promise<void>
  readonly changeAndEnd: (change: () => Promise<Turn>) => Promise<void>
} {
  // A commit that reaches the disk is paid once for what several chats leave at about the same time.
  const together = inBatches(async (turns: readonly Turn[]) => {
    await sender.plan((claim) => endTurns(turns, claim(turns.flatMap(({ deliveries }) => deliveries))))
    // The requests leave before further work is begun: what is claimed is on its way, save for moments.
    await giveWay()
  })
  return {
    end: (turn) => together([turn]),
    async changeAndEnd(change) {
      await sender.plan((claim) =>
        atomically(async () => {
          const turn = await change()
          return endTurns([turn], claim(turn.deliveries))
        }),
      )
      await giveWay()
    },
  }
}
