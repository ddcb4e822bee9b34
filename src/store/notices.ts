import type { Replanned } from '../deadlines/diff.ts'
import type { PlannedNotice } from '../deadlines/notice.ts'
import type { KeptNotice, NoticeBook } from '../deadlines/notice-book.ts'
import { atomically, type Transaction } from './client.ts'
import { Prisma, type PrismaClient } from './generated/sqlite/client.ts'
import { type NoticeRow, noticeOf } from './notice-rows.ts'
import { settle } from './notice-settling.ts'
import { dueIn } from './notices-due.ts'
import { alike, chunksOf } from './rows.ts'

/** What people are to be told, and when. The SQL is one text for both databases. */
export function noticesIn(client: PrismaClient): NoticeBook {
  return {
    async ofParts(parts) {
      const found: KeptNotice[] = []
      for (const some of chunksOf(parts)) {
        const rows = await client.$queryRaw<NoticeRow[]>`
          SELECT * FROM "Notice" WHERE "partId" IN (${Prisma.join(some)}) ORDER BY "id"`
        for (const row of rows) found.push(noticeOf(row))
      }
      return found
    },
    async ofNudges(nudges) {
      const rows = await client.notice.findMany({
        where: { nudgeId: { in: [...nudges] } },
        orderBy: { id: 'asc' },
      })
      return rows.map(noticeOf)
    },
    async ofFigures(weeks, units) {
      const unitCode = units === undefined ? undefined : { in: [...units] }
      const rows = await client.notice.findMany({
        where: { periodFrom: { in: [...weeks] }, ...(unitCode && { unitCode }) },
        orderBy: { id: 'asc' },
      })
      return rows.map(noticeOf)
    },
    async awaiting(people, since) {
      const rows = await client.notice.findMany({
        where: {
          personId: { in: [...people] },
          key: { startsWith: 'awaiting:' },
          OR: [{ state: 'waiting' }, { state: 'handed-over', handedAt: { gt: since } }],
        },
        orderBy: { id: 'asc' },
      })
      return rows.map(noticeOf)
    },
    async digestsAfter(time) {
      const rows = await client.notice.findMany({
        where: { partId: null, key: { startsWith: 'digest:' }, dueAt: { gt: time } },
        orderBy: { id: 'asc' },
      })
      return rows.map(noticeOf)
    },
    async ofMeetings(meetings) {
      const found: KeptNotice[] = []
      for (const some of chunksOf(meetings)) {
        const ofOne = some.map((id) => ({ key: { startsWith: `meeting:${id}:` } }))
        const rows = await client.notice.findMany({
          where: { partId: null, OR: ofOne },
          orderBy: { id: 'asc' },
        })
        found.push(...rows.map(noticeOf))
      }
      return found
    },
    change: (change) => atomically(client, (tx) => changePlan(tx, change)),
    due: (now, query) => dueIn(client, now, query),
    async nextDue(now) {
      const waiting = { state: 'waiting', held: false }
      const [due, awake] = await Promise.all([
        client.notice.findFirst({ where: { ...waiting, dueAt: { gt: now } }, orderBy: { dueAt: 'asc' } }),
        client.notice.findFirst({
          where: { ...waiting, sleepUntil: { gt: now } },
          orderBy: { sleepUntil: 'asc' },
        }),
      ])
      const times = [due?.dueAt, awake?.sleepUntil].flatMap((time) => time?.getTime() ?? [])
      return times.length === 0 ? null : new Date(Math.min(...times))
    },
    async handedOver(at) {
      const rows = await client.notice.findMany({
        where: { state: 'handed-over', handedAt: at },
        orderBy: { id: 'asc' },
      })
      return rows.map(noticeOf)
    },
    settle: (settled, at) => atomically(client, (tx) => settle(tx, settled, at)),
    async held(committees) {
      const parts = await client.part.findMany({
        where: { assignment: { committeeCode: { in: [...committees] } } },
        select: { id: true },
      })
      const ids = new Set(parts.map(({ id }) => id))
      const rows = await client.notice.findMany({
        where: { state: 'waiting', held: true },
        orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
      })
      return rows.filter(({ partId }) => partId !== null && ids.has(partId)).map(noticeOf)
    },
    release: (id, at) =>
      atomically(client, async (tx) => {
        const row = await tx.notice.findFirst({ where: { id, state: 'waiting', held: true } })
        if (row === null) return false
        // Of one key are the notices by which several people hear of the same.
        const shared = { startsWith: row.key.slice(0, -row.personId.length) }
        // It was not late while it waited to be let go.
        await tx.notice.updateMany({
          where: { partId: row.partId, key: shared, state: 'waiting', held: true },
          data: { held: false, dueAt: row.dueAt > at ? row.dueAt : at },
        })
        return true
      }),
    async acknowledge(delivery, at) {
      await client.notice.updateMany({
        where: { delivery, acknowledgedAt: null },
        data: { acknowledgedAt: at },
      })
    },
    async wake(at, person) {
      // It was not late while it was put off: it is from now on that it waits.
      await client.notice.updateMany({
        where: {
          state: 'waiting',
          held: false,
          sleepUntil: { gt: at },
          ...(person !== undefined && { personId: person }),
        },
        data: { sleepUntil: at },
      })
    },
    async forget(before) {
      await client.$executeRaw`
        DELETE FROM "Notice" WHERE (("state" IN ('handed-over', 'dropped') AND "settledAt" < ${before})
            OR ("state" = 'cancelled' AND "dueAt" < ${before}))
          AND ("partId" IS NULL OR "partId" IN (SELECT "id" FROM "Part" WHERE "state" IN ('verified', 'withdrawn')))`
    },
    async undelivered(delivery) {
      await client.notice.updateMany({
        where: { delivery, state: 'handed-over' },
        data: { state: 'waiting', delivery: null, handedAt: null, settledAt: null },
      })
    },
    async reachableAgain(personId, since) {
      await client.notice.updateMany({
        where: { personId, state: 'dropped', why: 'no-chat', settledAt: { gte: since }, nudgeId: null },
        data: { state: 'waiting', why: null, settledAt: null },
      })
    },
  }
}

async function changePlan(tx: Transaction, { insert, revive, move, cancel }: Replanned): Promise<void> {
  for (const some of chunksOf(insert)) {
    await tx.$executeRaw`
      INSERT INTO "Notice" ("key", "partId", "nudgeId", "unitCode", "periodFrom", "personId", "about", "dueAt", "held",
        "state")
      VALUES ${Prisma.join(some.map(rowOf))} ON CONFLICT ("key") DO NOTHING`
  }
  for (const some of alike(revive, ({ dueAt, held }) => `${dueAt.getTime()} ${held}`)) {
    const [{ dueAt, held }] = some
    const where = { key: { in: some.map(({ key }) => key) }, state: 'cancelled' }
    await tx.notice.updateMany({ where, data: { state: 'waiting', dueAt, held } })
  }
  for (const some of alike(move, ({ dueAt }) => dueAt.getTime())) {
    const [{ dueAt }] = some
    const where = { key: { in: some.map(({ key }) => key) }, state: 'waiting' }
    await tx.notice.updateMany({ where, data: { dueAt } })
  }
  for (const keys of chunksOf(cancel)) {
    await tx.notice.updateMany({
      where: { key: { in: keys }, state: 'waiting' },
      data: { state: 'cancelled' },
    })
  }
}

function rowOf({ key, person, dueAt, held, cause, occasion, due }: PlannedNotice): Prisma.Sql {
  const part = cause.kind === 'part' ? cause.id : null
  const nudge = cause.kind === 'nudge' ? cause.id : null
  const about = JSON.stringify({ cause, occasion, due })
  const [unit, week] = cause.kind === 'figures' ? [cause.unit, cause.week] : [null, null]
  return Prisma.sql`(${key}, ${part}, ${nudge}, ${unit}, ${week}, ${person}, ${about}, ${dueAt}, ${held}, 'waiting')`
}
