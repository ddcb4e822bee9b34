import type { Arrival, NewArrival } from '../inbox/arrival.ts'
import { inBatches } from '../inbox/batches.ts'
import { buttonIn, type Newest, withoutDoubleTaps } from '../inbox/double-taps.ts'
import { Prisma, type PrismaClient } from './generated/sqlite/client.ts'
import { padded } from './rows.ts'

/** The inbox: what arrived and is to be worked, and for some days what was, so that it counts once. */
export interface Arrivals {
  /**
   * Stores them, all or none, and gives back those that had not arrived before, in their order. The second tap of a
   * double one is not stored.
   */
  add(arrivals: readonly NewArrival[]): Promise<Arrival[]>
  /** What arrived before this time and was not worked, the oldest first: for the start, when nobody works on it. */
  takeUp(channel: string, before: Date): Promise<Arrival[]>
  /** Counts that the work on one of these is begun. */
  begin(arrival: number): Promise<void>
  /** Forgets what was done before this time. */
  forget(before: Date): Promise<void>
}

/** What arrived, as a database holds it. */
export function arrivalsIn(client: PrismaClient): Arrivals {
  // Of many chats at once after a start.
  const beginAll = inBatches(async (arrivals: readonly number[]) => {
    await client.$executeRaw`
      UPDATE "Arrival" SET "attempts" = "attempts" + 1 WHERE "id" IN (${Prisma.join(padded(arrivals))})`
  })
  return {
    async add(arrivals) {
      const taken = await withoutSecondTaps(client, arrivals)
      if (taken.length === 0) return []
      const rows = taken.map(
        ({ channel, key, lane, body, receivedAt }) =>
          Prisma.sql`(${channel}, ${key}, ${lane}, ${JSON.stringify(body)}, ${receivedAt})`,
      )
      const added = await client.$queryRaw<Row[]>`
        INSERT INTO "Arrival" ("channel", "key", "lane", "body", "receivedAt") VALUES ${Prisma.join(rows)}
        ON CONFLICT DO NOTHING RETURNING "id", "channel", "key", "lane", "body", "attempts"`
      return added.map((row) => arrivalOf(row, false)).sort((one, other) => one.id - other.id)
    },
    async takeUp(channel, before) {
      const rows = await client.$queryRaw<Row[]>`
        SELECT "id", "channel", "key", "lane", "body", "attempts" FROM "Arrival"
        WHERE "doneAt" IS NULL AND "channel" = ${channel} AND "receivedAt" < ${before} ORDER BY "id"`
      return rows.map((row) => arrivalOf(row, true))
    },
    begin: (arrival) => beginAll([arrival]),
    async forget(before) {
      await client.arrival.deleteMany({ where: { doneAt: { lt: before } } })
    },
  }
}

/** Of the newest arrivals as many as a second may have brought. */
const mostRecent = 1000

/** Looks up what came before where a button was pressed that may be pressed again, which is seldom. */
async function withoutSecondTaps(
  client: PrismaClient,
  arrivals: readonly NewArrival[],
): Promise<readonly NewArrival[]> {
  const lanes = arrivals.flatMap(({ key, lane }) => (buttonIn(key) === null ? [] : [lane]))
  if (lanes.length === 0) return arrivals
  // A seek each for what is not done and for the newest: asked for by OR, SQLite reads the whole table.
  const before = await client.$queryRaw<(Omit<Newest, 'isDone'> & { lane: string; doneAt: Date | null })[]>`
    SELECT "lane", "key", "receivedAt", "doneAt" FROM "Arrival"
    WHERE "id" IN (
        SELECT "id" FROM "Arrival" WHERE "doneAt" IS NULL
        UNION SELECT "id" FROM "Arrival" WHERE "id" > (SELECT COALESCE(MAX("id"), 0) FROM "Arrival") - ${mostRecent})
      AND "lane" IN (${Prisma.join(padded(lanes))}) ORDER BY "id"`
  const newest = new Map(
    before.map(({ lane, doneAt, ...rest }) => [lane, { ...rest, isDone: doneAt !== null }]),
  )
  return withoutDoubleTaps(arrivals, newest)
}

interface Row {
  readonly id: number | bigint
  readonly channel: string
  readonly key: string
  readonly lane: string
  readonly body: string
  readonly attempts: number | bigint
}

function arrivalOf({ id, body, attempts, ...rest }: Row, wasLeft: boolean): Arrival {
  return { ...rest, id: Number(id), attempts: Number(attempts), body: JSON.parse(body), wasLeft }
}
