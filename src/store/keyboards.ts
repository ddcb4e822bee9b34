import type { FoundKeyboard, Keyboard } from '../inbox/turn.ts'
import type { Transaction } from './client.ts'
import { Prisma, type PrismaClient } from './generated/sqlite/client.ts'
import { chunksOf } from './rows.ts'

/** The buttons that were offered, found by the id that each hands back. */
export interface Keyboards {
  find(id: string): Promise<FoundKeyboard | null>
  /** Forgets those offered before this time. */
  forget(before: Date): Promise<void>
}

/** The buttons that a database holds. */
export function keyboardsIn(client: PrismaClient): Keyboards {
  return {
    async find(id) {
      const [row] = await client.$queryRaw<Row[]>`
        SELECT k."channel", k."chat", k."account", k."buttons", k."createdAt", k."delivery",
          CASE WHEN d."repeats" = 0 THEN d."message" END AS "message"
        FROM "Keyboard" k LEFT JOIN "Delivery" d ON d."key" = k."delivery" WHERE k."id" = ${id}`
      if (row === undefined) return null
      const { buttons, delivery, ...rest } = row
      const siblings = await client.$queryRaw<{ message: string }[]>`
        SELECT "message" FROM "Delivery"
        WHERE "key" IN (${Prisma.join(siblingsOf(delivery))}) AND "message" IS NOT NULL ORDER BY "id"`
      return {
        ...rest,
        delivery,
        presses: JSON.parse(buttons),
        others: siblings.map(({ message }) => message),
      }
    },
    async forget(before) {
      await client.keyboard.deleteMany({ where: { createdAt: { lt: before } } })
    },
  }
}

/** Keeps the buttons of deliveries, inside the transaction that plans these. */
export async function keepKeyboards(tx: Transaction, keyboards: readonly Keyboard[]): Promise<void> {
  const rows = keyboards.map(
    ({ id, channel, chat, account, delivery, presses, createdAt }) =>
      Prisma.sql`(${id}, ${channel}, ${chat}, ${account}, ${delivery}, ${JSON.stringify(presses)}, ${createdAt})`,
  )
  for (const some of chunksOf(rows)) {
    await tx.$executeRaw`
      INSERT INTO "Keyboard" ("id", "channel", "chat", "account", "delivery", "buttons", "createdAt")
      VALUES ${Prisma.join(some)}`
  }
}

/** More than the longest answer is split into. */
const mostMessages = 50

/**
 * Keys of the other deliveries of an answer: they differ in the number after the last colon. Each by its name,
 * since which text lies between two others is a matter of the database's language.
 */
function siblingsOf(delivery: string): string[] {
  const answer = delivery.slice(0, delivery.lastIndexOf(':'))
  const keys = Array.from({ length: mostMessages }, (_, index) => `${answer}:${index}`)
  return keys.filter((key) => key !== delivery)
}

interface Row {
  readonly channel: string
  readonly chat: string
  readonly account: string | null
  readonly buttons: string
  readonly createdAt: Date
  readonly delivery: string
  readonly message: string | null
}
