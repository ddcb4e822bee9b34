import type { Told, ToldMessage, ToldQuery, ToldReader } from '../deadlines/told.ts'
import { Prisma, type PrismaClient } from './generated/sqlite/client.ts'

/** The ledger as people read it: notices with the first delivery of the message that carried them. */
export function toldIn(client: PrismaClient): ToldReader {
  return {
    async list(query) {
      const rows = await client.$queryRaw<Row[]>`
        SELECT n."id", n."personId", x."name", n."about", n."state", n."why", n."settledAt", n."acknowledgedAt",
          p."id" AS "part", p."unitCode" AS "unit", a."id" AS "assignment", a."title",
          d."channel", d."state" AS "delivery", d."sentAt", d."problem", d."repeats"
        FROM "Notice" n
        LEFT JOIN "Person" x ON x."id" = n."personId"
        LEFT JOIN "Part" p ON p."id" = n."partId"
        LEFT JOIN "Assignment" a ON a."id" = p."assignmentId"
        LEFT JOIN "Delivery" d ON d."key" = n."delivery" || ':0'
        WHERE n."settledAt" IS NOT NULL AND ${Prisma.join(conditions(query), ' AND ')}
        ORDER BY n."settledAt" DESC, n."id" DESC LIMIT ${query.limit}`
      return rows.map(toldOf)
    },
  }
}

function conditions({ units, people, person, assignment, failedOnly, before }: ToldQuery): Prisma.Sql[] {
  return [
    Prisma.sql`(n."state" = 'handed-over' OR (n."state" = 'dropped' AND n."why" = 'no-chat'))`,
    Prisma.sql`(p."unitCode" IN (${listed(units)})
      OR (n."partId" IS NULL AND n."personId" IN (${listed(people)})))`,
    ...(person === undefined ? [] : [Prisma.sql`n."personId" = ${person}`]),
    ...(assignment === undefined ? [] : [Prisma.sql`p."assignmentId" = ${assignment}`]),
    ...(failedOnly ? [Prisma.sql`(n."state" = 'dropped' OR d."state" = 'failed')`] : []),
    ...(before === undefined
      ? []
      : [
          Prisma.sql`(n."settledAt" < ${before.at} OR (n."settledAt" = ${before.at} AND n."id" < ${before.id}))`,
        ]),
  ]
}

/** A list for IN, which holds nothing where there is nothing. */
const listed = (values: readonly string[]) =>
  values.length === 0 ? Prisma.sql`NULL` : Prisma.join([...values])

interface Row {
  readonly id: number | bigint
  readonly personId: string
  readonly name: string | null
  readonly about: string
  readonly state: string
  readonly why: string | null
  readonly settledAt: Date
  readonly acknowledgedAt: Date | null
  readonly part: number | bigint | null
  readonly unit: string | null
  readonly assignment: number | bigint | null
  readonly title: string | null
  readonly channel: string | null
  readonly delivery: ToldMessage['state'] | null
  readonly sentAt: Date | null
  readonly problem: string | null
  readonly repeats: number | bigint | null
}

/** What the text columns hold was checked when it was written. */
function toldOf(row: Row): Told {
  const { part, unit, assignment, title, channel, delivery } = row
  const { cause, occasion } = JSON.parse(row.about) as Pick<Told, 'cause' | 'occasion'>
  return {
    id: Number(row.id),
    person: { id: row.personId, name: row.name ?? row.personId },
    cause,
    occasion,
    work:
      part === null || unit === null
        ? null
        : { part: Number(part), unit, assignment: Number(assignment), title: title ?? '' },
    at: row.settledAt,
    late: row.why === 'late',
    message:
      channel === null || delivery === null
        ? null
        : {
            channel,
            state: delivery,
            sentAt: row.sentAt,
            problem: row.problem,
            repeated: Number(row.repeats) > 0,
          },
    acknowledgedAt: row.acknowledgedAt,
  }
}
