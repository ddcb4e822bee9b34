import type { Keyboard } from '../inbox/turn.ts'
import type { PlannedDelivery } from '../outbox/delivery.ts'
import { atomically } from './client.ts'
import { plan } from './deliveries.ts'
import type { PrismaClient } from './generated/sqlite/client.ts'
import { keepKeyboards } from './keyboards.ts'

/** Messages that nobody asked for, in a channel's form. */
export interface Pushes {
  /** Stores deliveries with the buttons that they carry, all or none; one whose key is there is that one. */
  add(
    push: { readonly deliveries: readonly PlannedDelivery[]; readonly keyboards: readonly Keyboard[] },
    at: Date,
  ): Promise<void>
}

/** Stores pushes in a database. */
export function pushesIn(client: PrismaClient): Pushes {
  return {
    add: ({ deliveries, keyboards }, at) =>
      atomically(client, async (tx) => {
        await plan(tx, deliveries, at)
        await keepKeyboards(tx, keyboards)
      }),
  }
}
