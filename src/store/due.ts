import { priorities } from '../outbox/delivery.ts'
import type { ClaimQuery } from '../outbox/ledger.ts'
import { Prisma } from './generated/sqlite/client.ts'
import { padded } from './rows.ts'

/** Ids of those that are due, the most urgent first, at most as many as asked for. */
export function firstDue(query: ClaimQuery): Prisma.Sql {
  const due = Object.values(priorities).map((priority) => dueOf(priority, query))
  return Prisma.sql`
    SELECT "id" FROM (${Prisma.join(due, ' UNION ALL ')}) AS due
    ORDER BY "priority", "notBefore", "id" LIMIT ${query.limit}`
}

/**
 * The first that are due of one priority, one a lane: none of a lane where one is on its way, where something
 * more urgent is due, or where a former one of the same priority is. Asked for each priority by itself, so that
 * the index leads past all that is for later.
 */
function dueOf(priority: number, { channel, now, leaveOut, limit, fresh = false }: ClaimQuery): Prisma.Sql {
  const elsewhere =
    leaveOut.length === 0 ? Prisma.empty : Prisma.sql`AND d."lane" NOT IN (${Prisma.join(padded(leaveOut))})`
  const certain = fresh ? Prisma.sql`AND d."repeats" = 0` : Prisma.empty
  return Prisma.sql`
    SELECT * FROM (
    SELECT d."id", d."priority", d."notBefore" FROM "Delivery" d
    WHERE d."channel" = ${channel} AND d."state" = 'waiting' AND d."priority" = ${priority}
      AND d."notBefore" <= ${now} ${certain} ${elsewhere}
      AND NOT EXISTS (SELECT 1 FROM "Delivery" s WHERE s."lane" = d."lane" AND s."state" = 'sending')
      AND NOT EXISTS (
        SELECT 1 FROM "Delivery" e
        WHERE e."lane" = d."lane" AND e."state" = 'waiting' AND e."notBefore" <= ${now}
          AND (e."priority" < d."priority" OR (e."priority" = d."priority" AND e."id" < d."id")))
    ORDER BY d."notBefore", d."id" LIMIT ${limit}) AS first`
}
