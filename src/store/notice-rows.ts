import type { NoticeState } from '../deadlines/diff.ts'
import type { KeptNotice } from '../deadlines/notice-book.ts'
import { Prisma } from './generated/sqlite/client.ts'

export type NoticeRow = Prisma.NoticeGetPayload<object>

/** What the text columns hold was checked when it was written. */
export function noticeOf(row: NoticeRow): KeptNotice {
  const { id, key, personId, about, dueAt, held, state, sleepFrom, sleepUntil, handedAt, delivery } = row
  return {
    ...(JSON.parse(about) as Pick<KeptNotice, 'cause' | 'occasion' | 'due'>),
    id,
    key,
    person: personId,
    dueAt,
    held,
    handedAt,
    delivery,
    state: state as NoticeState,
    sleep: sleepFrom === null || sleepUntil === null ? null : { from: sleepFrom, until: sleepUntil },
  }
}

/**
 * Asks for what is due. What was never put off, what was put off until a time that has come, and what was by a clock
 * that has been put back since are asked for by themselves, so that an index leads past all that sleeps.
 */
export function dueBy(now: Date, { limit, person }: { limit: number; person?: string }): Prisma.Sql {
  const theirs = person === undefined ? Prisma.empty : Prisma.sql`AND "personId" = ${person}`
  const first = (which: Prisma.Sql, order: Prisma.Sql) => Prisma.sql`
    SELECT * FROM (SELECT * FROM "Notice"
      WHERE "state" = 'waiting' AND "held" = false AND "dueAt" <= ${now} AND ${which} ${theirs}
      ORDER BY ${order} LIMIT ${limit}) AS first`
  const oldest = Prisma.sql`"dueAt", "id"`
  return Prisma.sql`
    SELECT * FROM (
      ${first(Prisma.sql`"sleepUntil" IS NULL`, oldest)}
      UNION ALL ${first(Prisma.sql`"sleepUntil" <= ${now}`, Prisma.sql`"sleepUntil", "dueAt", "id"`)}
      UNION ALL ${first(Prisma.sql`"sleepFrom" > ${now} AND "sleepUntil" > ${now}`, oldest)}) AS due
    ORDER BY "dueAt", "id" LIMIT ${limit}`
}
