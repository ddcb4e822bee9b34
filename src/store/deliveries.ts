import { type ClaimedDelivery, type PlannedDelivery, priorities } from '../outbox/delivery.ts'
import type { ClaimAtOnce, ClaimQuery, Ledger } from '../outbox/ledger.ts'
import { atomically, type Transaction } from './client.ts'
import { markOne, markSent } from './delivery-marks.ts'
import { type ClaimedRow, claimedOf, type DueRow, dueDeliveryOf, inOrder } from './delivery-rows.ts'
import { firstDue } from './due.ts'
import { Prisma, type PrismaClient } from './generated/sqlite/client.ts'
import { padded } from './rows.ts'

/** SQLite takes some 32,000 values in one statement, seven of which are a delivery. */
const rowsAtOnce = 1000

/** Plans deliveries inside the transaction of their cause; one whose key is there already is that one. */
export async function plan(
  tx: Transaction,
  deliveries: readonly PlannedDelivery[],
  createdAt: Date,
): Promise<void> {
  const rows = deliveries.map(
    ({ key, channel, lane, body, priority, notBefore }) =>
      Prisma.sql`(${key}, ${channel}, ${lane}, ${JSON.stringify(body)}, 'waiting', ${priority}, ${notBefore}, ${createdAt})`,
  )
  for (let first = 0; first < rows.length; first += rowsAtOnce) {
    await tx.$executeRaw`
      INSERT INTO "Delivery" ("key", "channel", "lane", "body", "state", "priority", "notBefore", "createdAt")
      VALUES ${Prisma.join(rows.slice(first, first + rowsAtOnce))} ON CONFLICT ("key") DO NOTHING`
  }
}

/** Claims what was planned in the same transaction, save where something of the same lane comes before it. */
export async function claimPlanned(
  tx: Transaction,
  { keys, machineNow }: ClaimAtOnce,
): Promise<ClaimedDelivery[]> {
  if (keys.length === 0) return []
  const rows = await tx.$queryRaw<ClaimedRow[]>`
    UPDATE "Delivery" SET "state" = 'sending', "claimedAt" = ${machineNow}, "attempts" = "attempts" + 1
    WHERE "state" = 'waiting' AND "key" IN (${Prisma.join(padded(keys))}) AND NOT EXISTS (
      SELECT 1 FROM "Delivery" e
      WHERE e."lane" = "Delivery"."lane" AND e."state" IN ('waiting', 'sending') AND e."id" < "Delivery"."id")
    RETURNING "id", "key", "lane", "body", "priority", "attempts", "repeats"`
  return inOrder(rows)
}

/** The SQL is one text for both databases. */
export function deliveriesIn(client: PrismaClient): Ledger {
  /**
   * What is due in other lanes than those left out and those that are full. Many may be full and hardly any has
   * something due, so the database is told only of those that were met.
   */
  const dueBeside = async (full: ReadonlySet<string>, query: ClaimQuery) => {
    const leaveOut = [...query.leaveOut]
    for (;;) {
      const due = await ledger.due({ ...query, leaveOut })
      const met = due.flatMap(({ lane }) => (full.has(lane) ? [lane] : []))
      if (met.length === 0) return due
      leaveOut.push(...met)
    }
  }
  const ledger: Ledger = {
    plan: (deliveries, createdAt) => atomically(client, (tx) => plan(tx, deliveries, createdAt)),
    async due(query) {
      const rows = await client.$queryRaw<DueRow[]>`
        SELECT "id", "lane", "body", "repeats" FROM "Delivery" WHERE "id" IN (${firstDue(query)})`
      return rows.map(dueDeliveryOf)
    },
    async claim(query) {
      const rows = await client.$queryRaw<ClaimedRow[]>`
        UPDATE "Delivery" SET "state" = 'sending', "claimedAt" = ${query.machineNow}, "attempts" = "attempts" + 1
        WHERE "state" = 'waiting' AND "id" IN (${query.only ? Prisma.join(padded(query.only)) : firstDue(query)})
        RETURNING "id", "key", "lane", "body", "priority", "attempts", "repeats"`
      return inOrder(rows)
    },
    async mark(marks, at) {
      if (marks.length === 0) return
      const sent = marks.filter((mark) => mark.kind === 'sent')
      const others = marks.filter((mark) => mark.kind !== 'sent')
      // One statement needs no transaction around it.
      if (others.length === 0) return markSent(client, sent, at)
      await atomically(client, async (tx) => {
        if (sent.length > 0) await markSent(tx, sent, at)
        for (const mark of others) await markOne(tx, mark)
        await plan(
          tx,
          others.flatMap((mark) => (mark.kind === 'failed' && mark.instead) || []),
          at,
        )
      })
    },
    async markAndClaim(marks, at, { full, ...query }, choose) {
      if (query.limit <= 0) {
        await ledger.mark(marks, at)
        return []
      }
      const work = async () => {
        await ledger.mark(marks, at)
        const only = choose(await dueBeside(full, query))
        return only.length === 0 ? [] : ledger.claim({ ...query, leaveOut: [], only })
      }
      // With nothing to mark there is one statement at most that changes something.
      return marks.length === 0 ? work() : atomically(client, work)
    },
    async recover(channel, claimedBefore, at, { isRepeatable = () => false, insteadOf = () => null } = {}) {
      const problem = 'in flight when the process ended'
      return atomically(client, async (tx) => {
        const rows = await tx.$queryRaw<ClaimedRow[]>`
          SELECT * FROM "Delivery"
          WHERE "channel" = ${channel} AND "state" = 'sending' AND "claimedAt" < ${claimedBefore}`
        const claimed = rows.map(claimedOf)
        const again = claimed.filter(isRepeatable)
        const givenUp = claimed.filter((one) => one.mayRepeat && !again.includes(one))
        await plan(
          tx,
          givenUp.flatMap((one) => insteadOf(one) ?? []),
          at,
        )
        if (again.length > 0) {
          await tx.$executeRaw`
            UPDATE "Delivery" SET "problem" = ${problem}, "state" = 'waiting'
            WHERE "id" IN (${Prisma.join(again.map(({ id }) => id))})`
        }
        await tx.$executeRaw`
          UPDATE "Delivery" SET "problem" = ${problem}, "repeats" = "repeats" + 1,
            "state" = CASE WHEN "repeats" = 0 THEN 'waiting' ELSE 'failed' END
          WHERE "channel" = ${channel} AND "state" = 'sending' AND "claimedAt" < ${claimedBefore}`
        return givenUp
      })
    },
    async outlook(channel, now) {
      // One seek a priority and side of now, in one statement.
      const first = (priority: number, side: Prisma.Sql) => Prisma.sql`
        SELECT * FROM (SELECT "notBefore" FROM "Delivery"
          WHERE "channel" = ${channel} AND "state" = 'waiting' AND "priority" = ${priority} AND "notBefore" ${side}
          ORDER BY "notBefore" LIMIT 1) AS first`
      const sides = [Prisma.sql`<= ${now}`, Prisma.sql`> ${now}`]
      const seeks = Object.values(priorities).flatMap((priority) =>
        sides.map((side) => first(priority, side)),
      )
      const rows = await client.$queryRaw<{ notBefore: Date }[]>`${Prisma.join(seeks, ' UNION ALL ')}`
      const times = rows.map(({ notBefore }) => notBefore.getTime())
      const later = times.filter((time) => time > now.getTime())
      return {
        due: later.length < times.length,
        next: later.length === 0 ? null : new Date(Math.min(...later)),
      }
    },
    async recall(channel, machineNow) {
      const minuteAgo = new Date(machineNow.getTime() - 60_000)
      const [pauses, sent] = await Promise.all([
        client.pause.findMany({
          where: { channel, until: { gt: machineNow } },
          select: { chat: true, until: true },
        }),
        client.delivery.findMany({
          where: { channel, claimedAt: { gt: minuteAgo } },
          orderBy: { claimedAt: 'asc' },
          select: { lane: true, claimedAt: true },
        }),
      ])
      return {
        pauses,
        sent: sent.flatMap(({ lane, claimedAt }) => (claimedAt ? [{ lane, at: claimedAt }] : [])),
      }
    },
    async forgetAnswers(before) {
      const over = { state: { in: ['sent', 'failed'] }, priority: priorities.answer }
      await client.delivery.deleteMany({ where: { ...over, claimedAt: { lt: before } } })
    },
    async forgetReminders(before) {
      // A notice knows its message by the key without the number of the delivery.
      await client.$executeRaw`
        DELETE FROM "Delivery"
        WHERE "priority" = ${priorities.reminder} AND "state" IN ('sent', 'failed') AND "createdAt" < ${before}
          AND NOT EXISTS (
            SELECT 1 FROM "Notice" n WHERE n."delivery" = substr("Delivery"."key", 1, length("Delivery"."key") - 2))`
    },
    async pause(channel, { chat, until }) {
      await client.$executeRaw`
        INSERT INTO "Pause" ("channel", "chat", "until") VALUES (${channel}, ${chat}, ${until})
        ON CONFLICT ("channel", "chat") DO UPDATE SET "until" = excluded."until"
        WHERE excluded."until" > "Pause"."until"`
    },
  }
  return ledger
}
