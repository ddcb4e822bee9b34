import type { Mark } from '../outbox/ledger.ts'
import type { Transaction } from './client.ts'
import { Prisma } from './generated/sqlite/client.ts'
import { padded } from './rows.ts'

type Sent = Extract<Mark, { kind: 'sent' }>

/** Most of what is marked, and so in one statement. */
export async function markSent(tx: Transaction, marks: readonly Sent[], at: Date): Promise<void> {
  const whens = padded(marks).map(({ id, message }) => Prisma.sql`WHEN ${id} THEN ${message}`)
  await tx.$executeRaw`
    UPDATE "Delivery" SET "state" = 'sent', "sentAt" = ${at}, "message" = CASE "id" ${Prisma.join(whens, ' ')} END
    WHERE "id" IN (${Prisma.join(padded(marks).map(({ id }) => id))})`
}

/** Writes down what became of a delivery that was not sent. */
export async function markOne(tx: Transaction, mark: Exclude<Mark, Sent>): Promise<void> {
  const { id } = mark
  switch (mark.kind) {
    case 'waiting':
      await tx.$executeRaw`
        UPDATE "Delivery" SET "state" = 'waiting', "problem" = ${mark.problem} WHERE "id" = ${id}`
      return
    case 'repeat':
      await tx.$executeRaw`
        UPDATE "Delivery" SET "state" = 'waiting', "repeats" = "repeats" + 1, "problem" = ${mark.problem}
        WHERE "id" = ${id}`
      return
    case 'failed':
      await tx.$executeRaw`
        UPDATE "Delivery" SET "state" = 'failed', "problem" = ${mark.problem} WHERE "id" = ${id}`
      return
    default:
      return mark satisfies never
  }
}
