import type { NoticeState, Replanned } from '../deadlines/diff.ts'
import type { PlannedNotice } from '../deadlines/notice.ts'
import type { KeptNotice, NoticeBook, Settled } from '../deadlines/notice-book.ts'
import { atomically, type Transaction } from './client.ts'
import { Prisma, type PrismaClient } from './generated/sqlite/client.ts'

/** A statement takes some 32,000 values in SQLite, eight of which are a notice. */
const rowsAtOnce = 1000

/** What people are to be told, and when. The SQL is one text for both databases. */
export function noticesIn(client: PrismaClient): NoticeBook {
  return {
    async ofParts(parts) {
      const found: KeptNotice[] = []
      for (const some of chunksOf(parts)) {
        const rows = await client.notice.findMany({ where: { partId: { in: some } }, orderBy: { id: 'asc' } })
        found.push(...rows.map(noticeOf))
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
    async digestsAfter(time) {
      const rows = await client.notice.findMany({
        where: { partId: null, key: { startsWith: 'digest:' }, dueAt: { gt: time } },
        orderBy: { id: 'asc' },
      })
      return rows.map(noticeOf)
    },
    change: (change) => atomically(client, (tx) => changePlan(tx, change)),
    async due(now, { limit, person }) {
      const rows = await client.notice.findMany({
        where: {
          state: 'waiting',
          held: false,
          dueAt: { lte: now },
          ...(person !== undefined && { personId: person }),
          OR: [{ sleepUntil: null }, { sleepUntil: { lte: now } }, { sleepFrom: { gt: now } }],
        },
        orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
        take: limit,
      })
      return rows.map(noticeOf)
    },
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
        // It was not late while it waited to be let go.
        await tx.notice.update({
          where: { id },
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
    async undelivered(delivery) {
      await client.notice.updateMany({
        where: { delivery, state: 'handed-over' },
        data: { state: 'waiting', delivery: null, handedAt: null, settledAt: null },
      })
    },
  }
}

async function changePlan(tx: Transaction, { insert, revive, move, cancel }: Replanned): Promise<void> {
  for (const some of chunksOf(insert)) {
    await tx.$executeRaw`
      INSERT INTO "Notice" ("key", "partId", "nudgeId", "personId", "about", "dueAt", "held", "state")
      VALUES ${Prisma.join(some.map(rowOf))} ON CONFLICT ("key") DO NOTHING`
  }
  for (const { key, dueAt, held } of revive) {
    await tx.notice.updateMany({
      where: { key, state: 'cancelled' },
      data: { state: 'waiting', dueAt, held },
    })
  }
  for (const { key, dueAt } of move) {
    await tx.notice.updateMany({ where: { key, state: 'waiting' }, data: { dueAt } })
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
  return Prisma.sql`(${key}, ${part}, ${nudge}, ${person}, ${about}, ${dueAt}, ${held}, 'waiting')`
}

async function settle(tx: Transaction, { handedOver, dropped, postponed }: Settled, at: Date): Promise<void> {
  for (const { ids, delivery, late } of handedOver) {
    await tx.notice.updateMany({
      where: { id: { in: [...ids] } },
      data: { state: 'handed-over', handedAt: at, settledAt: at, delivery, why: late ? 'late' : null },
    })
  }
  for (const { id, why } of dropped) {
    await tx.notice.update({ where: { id }, data: { state: 'dropped', why, settledAt: at } })
  }
  for (const { id, until } of postponed) {
    await tx.notice.update({ where: { id }, data: { sleepFrom: at, sleepUntil: until } })
  }
}

function* chunksOf<T>(values: readonly T[]): Generator<T[]> {
  for (let first = 0; first < values.length; first += rowsAtOnce) {
    yield values.slice(first, first + rowsAtOnce)
  }
}

/** What the text columns hold was checked when it was written. */
function noticeOf(row: Prisma.NoticeGetPayload<object>): KeptNotice {
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
