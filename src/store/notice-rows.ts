import type { NoticeState } from '../deadlines/diff.ts'
import type { KeptNotice } from '../deadlines/notice-book.ts'
import { Prisma } from './generated/sqlite/client.ts'
import { padded } from './rows.ts'

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
export function dueBy(
  now: Date,
  { limit, people }: { readonly limit: number | null; readonly people: readonly string[] | null },
): Prisma.Sql {
  const theirs =
    people === null ? Prisma.empty : Prisma.sql`AND "personId" IN (${Prisma.join(padded(people))})`
  const most = limit === null ? Prisma.empty : Prisma.sql`LIMIT ${limit}`
  const first = (which: Prisma.Sql, order: Prisma.Sql) => Prisma.sql`
    SELECT * FROM (SELECT * FROM "Notice"
      WHERE "state" = 'waiting' AND "held" = false AND "dueAt" <= ${now} AND ${which} ${theirs}
      ORDER BY ${order} ${most}) AS first`
  const oldest = Prisma.sql`"dueAt", "id"`
  return Prisma.sql`
    SELECT * FROM (
      ${first(Prisma.sql`"sleepUntil" IS NULL`, oldest)}
      UNION ALL ${first(Prisma.sql`"sleepUntil" <= ${now}`, Prisma.sql`"sleepUntil", "dueAt", "id"`)}
      UNION ALL ${first(Prisma.sql`"sleepFrom" > ${now} AND "sleepUntil" > ${now}`, oldest)}) AS due
    ORDER BY "dueAt", "id" ${most}`
}
