import type { Settled } from '../deadlines/notice-book.ts'
import type { Transaction } from './client.ts'
import { Prisma } from './generated/sqlite/client.ts'
import { alike, chunksOf } from './rows.ts'

/** Writes down what a tick decided of notices, in a few statements however many they are. */
export async function settle(
  tx: Transaction,
  { handedOver, dropped, postponed }: Settled,
  at: Date,
): Promise<void> {
  const carried = handedOver.flatMap(({ ids, ...rest }) => ids.map((id) => ({ id, ...rest })))
  for (const some of chunksOf(carried)) {
    const rows = some.map(
      ({ id, delivery, late }) =>
        Prisma.sql`(CAST(${id} AS INTEGER), CAST(${delivery} AS TEXT), CAST(${late ? 'late' : null} AS TEXT))`,
    )
    await tx.$executeRaw`
      UPDATE "Notice" SET "state" = 'handed-over', "handedAt" = ${at}, "settledAt" = ${at},
        "delivery" = told.column2, "why" = told.column3
      FROM (VALUES ${Prisma.join(rows)}) AS told WHERE "Notice"."id" = told.column1`
  }
  for (const some of alike(dropped, ({ why }) => why)) {
    const [{ why }] = some
    await tx.notice.updateMany({ where: among(some), data: { state: 'dropped', why, settledAt: at } })
  }
  for (const some of alike(postponed, ({ until }) => until.getTime())) {
    const [{ until }] = some
    await tx.notice.updateMany({ where: among(some), data: { sleepFrom: at, sleepUntil: until } })
  }
}

const among = (some: readonly { readonly id: number }[]) => ({ id: { in: some.map(({ id }) => id) } })
