import type { KeptNotice } from '../deadlines/notice-book.ts'
import { Prisma, type PrismaClient } from './generated/sqlite/client.ts'
import { type NoticeRow, noticeOf } from './notice-rows.ts'
import { padded } from './rows.ts'

/** Notices that are to be told, as the notice book promises them. */
export async function dueIn(
  client: PrismaClient,
  now: Date,
  { limit, person }: { readonly limit: number; readonly person?: string },
): Promise<KeptNotice[]> {
  const ask = (query: Parameters<typeof dueBy>[1]) => client.$queryRaw<NoticeRow[]>(dueBy(now, query))
  const first = await ask({ limit, people: person === undefined ? null : [person] })
  if (first.length < limit || person !== undefined) return first.map(noticeOf)
  const people = [...new Set(first.map(({ personId }) => personId))]
  const some = enough(people, await dueOfEach(client, now, people), limit)
  return (await ask({ limit: null, people: some })).map(noticeOf)
}

/** How many notices each of these people is to be told by this time. */
async function dueOfEach(
  client: PrismaClient,
  now: Date,
  people: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await client.$queryRaw<{ personId: string; many: number | bigint }[]>`
    SELECT "personId", COUNT(*) AS "many" FROM (${dueBy(now, { limit: null, people })}) AS theirs
    GROUP BY "personId"`
  return new Map(rows.map(({ personId, many }) => [personId, Number(many)]))
}

/** The first people who have so many notices between them: after a long time of silence each may have hundreds. */
function enough(people: readonly string[], many: ReadonlyMap<string, number>, limit: number): string[] {
  let sum = 0
  return people.filter((person) => {
    const isNeeded = sum < limit
    sum += many.get(person) ?? 0
    return isNeeded
  })
}

/**
 * Asks for what is due. What was never put off, what was put off until a time that has come, and what was by a clock
 * that has been put back since are asked for by themselves, so that an index leads past all that sleeps.
 */
function dueBy(
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
