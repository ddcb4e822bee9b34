import type { Turn } from '../inbox/turn.ts'
import type { ClaimedDelivery } from '../outbox/delivery.ts'
import type { ClaimAtOnce } from '../outbox/ledger.ts'
import { atomically, type Transaction } from './client.ts'
import { claimPlanned, plan } from './deliveries.ts'
import { Prisma, type PrismaClient } from './generated/sqlite/client.ts'
import { keepKeyboards } from './keyboards.ts'
import { padded } from './rows.ts'

/** Ends the work on arrivals: what they left is stored, and they are done, in one transaction. */
export interface Turns {
  /** Claims in the same transaction what is to leave at once, save where something waits before it in its lane. */
  end(turns: readonly Turn[], claim?: ClaimAtOnce): Promise<ClaimedDelivery[]>
}

/** Stores in a database what turns left. */
export function turnsIn(client: PrismaClient): Turns {
  return {
    async end(turns, claim) {
      if (turns.length === 0) return []
      return atomically(client, async (tx) => {
        const last = turns.reduce((latest, { at }) => (at > latest ? at : latest), new Date(0))
        await plan(
          tx,
          turns.flatMap(({ deliveries }) => deliveries),
          last,
        )
        await keepKeyboards(
          tx,
          turns.flatMap(({ keyboards }) => keyboards),
        )
        await keepConversations(tx, turns)
        // What is stored together is done together.
        await tx.$executeRaw`
          UPDATE "Arrival" SET "doneAt" = ${last}
          WHERE "id" IN (${Prisma.join(padded(turns.map(({ arrival }) => arrival)))})`
        return claim === undefined ? [] : claimPlanned(tx, claim)
      })
    },
  }
}

/** Of several of one conversation the last one stays. */
async function keepConversations(tx: Transaction, turns: readonly Turn[]): Promise<void> {
  const last = new Map(
    turns.flatMap(({ conversation, at }) => {
      if (conversation === null) return []
      const { chat, also = chat, state } = conversation
      return [...new Set([chat, also])].map((one) => [one, { state, at }] as const)
    }),
  )
  if (last.size === 0) return
  const rows = [...last].map(
    ([chat, { state, at }]) => Prisma.sql`(${chat}, ${JSON.stringify(state)}, ${at})`,
  )
  await tx.$executeRaw`
    INSERT INTO "Conversation" ("chat", "state", "updatedAt") VALUES ${Prisma.join(rows)}
    ON CONFLICT ("chat") DO UPDATE SET "state" = excluded."state", "updatedAt" = excluded."updatedAt"`
}
