import type { Turn } from '../inbox/turn.ts'
import { atomically, type Transaction } from './client.ts'
import { plan } from './deliveries.ts'
import { Prisma, type PrismaClient } from './generated/sqlite/client.ts'

/** Ends the work on arrivals: what they left is stored, and they are done, in one transaction. */
export interface Turns {
  end(turns: readonly Turn[]): Promise<void>
}

export function turnsIn(client: PrismaClient): Turns {
  return {
    async end(turns) {
      if (turns.length === 0) return
      await atomically(client, async (tx) => {
        const last = turns.reduce((latest, { at }) => (at > latest ? at : latest), new Date(0))
        await plan(
          tx,
          turns.flatMap(({ deliveries }) => deliveries),
          last,
        )
        await keepKeyboards(tx, turns)
        await keepConversations(tx, turns)
        for (const [at, ids] of idsByTime(turns)) {
          await tx.$executeRaw`UPDATE "Arrival" SET "doneAt" = ${at} WHERE "id" IN (${Prisma.join(ids)})`
        }
      })
    },
  }
}

async function keepKeyboards(tx: Transaction, turns: readonly Turn[]): Promise<void> {
  const rows = turns.flatMap(({ keyboards }) =>
    keyboards.map(
      ({ id, channel, chat, account, delivery, presses, createdAt }) =>
        Prisma.sql`(${id}, ${channel}, ${chat}, ${account}, ${delivery}, ${JSON.stringify(presses)}, ${createdAt})`,
    ),
  )
  if (rows.length === 0) return
  await tx.$executeRaw`
    INSERT INTO "Keyboard" ("id", "channel", "chat", "account", "delivery", "buttons", "createdAt")
    VALUES ${Prisma.join(rows)}`
}

/** Of several of one conversation the last one stays. */
async function keepConversations(tx: Transaction, turns: readonly Turn[]): Promise<void> {
  const last = new Map(
    turns.flatMap(({ conversation, at }) =>
      conversation === null ? [] : [[conversation.chat, { ...conversation, at }] as const],
    ),
  )
  if (last.size === 0) return
  const rows = [...last.values()].map(
    ({ chat, state, at }) => Prisma.sql`(${chat}, ${JSON.stringify(state)}, ${at})`,
  )
  await tx.$executeRaw`
    INSERT INTO "Conversation" ("chat", "state", "updatedAt") VALUES ${Prisma.join(rows)}
    ON CONFLICT ("chat") DO UPDATE SET "state" = excluded."state", "updatedAt" = excluded."updatedAt"`
}

function idsByTime(turns: readonly Turn[]): [Date, number[]][] {
  const times = new Map<number, number[]>()
  for (const { arrival, at } of turns) {
    const ids = times.get(at.getTime())
    if (ids === undefined) times.set(at.getTime(), [arrival])
    else ids.push(arrival)
  }
  return [...times].map(([at, ids]) => [new Date(at), ids])
}
