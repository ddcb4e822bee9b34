import type { Meeting, MeetingSeries } from '../deadlines/meeting.ts'
import type { MeetingBook } from '../deadlines/meeting-book.ts'
import type { Recurrence } from '../deadlines/recurrence.ts'
import type { Author } from '../directory/author.ts'
import { recordChange } from './audit.ts'
import { atomically, type Transaction } from './client.ts'
import type { Prisma, PrismaClient } from './generated/sqlite/client.ts'

const inOrder: Prisma.MeetingFindManyArgs = { orderBy: [{ date: 'asc' }, { time: 'asc' }, { id: 'asc' }] }

/** When committees meet. */
export function meetingsIn(client: PrismaClient): MeetingBook {
  return {
    async list({ committees, from, to }) {
      const committeeCode = committees === undefined ? undefined : { in: [...committees] }
      const date = { gte: from, ...(to !== undefined && { lte: to }) }
      const where = { cancelledAt: null, date, ...(committeeCode && { committeeCode }) }
      return (await client.meeting.findMany({ where, ...inOrder })).map(meetingOf)
    },
    async find(ids) {
      const where = { id: { in: [...ids] }, cancelledAt: null }
      return (await client.meeting.findMany({ where, ...inOrder })).map(meetingOf)
    },
    async findAny(ids) {
      return (await client.meeting.findMany({ where: { id: { in: [...ids] } }, ...inOrder })).map(meetingOf)
    },
    add: ({ committee, ...rest }, author) =>
      atomically(client, async (tx) => {
        const { person: createdById, at: setAt } = author
        const row = await tx.meeting.create({
          data: { ...rest, committeeCode: committee, setAt, createdById },
        })
        await record(tx, author, 'set', null, row)
        return meetingOf(row)
      }),
    move: (id, to, author) => change(client, id, { ...to, setAt: author.at }, 'move', author),
    cancel: (id, author) => change(client, id, { cancelledAt: author.at }, 'cancel', author),
    async series(ids) {
      const where = { endedAt: null, ...(ids && { id: { in: [...ids] } }) }
      return (await client.meetingSeries.findMany({ where, orderBy: { id: 'asc' } })).map(seriesOf)
    },
    addSeries: ({ committee, recurrence, ...rest }, author) =>
      atomically(client, async (tx) => {
        const kept = { ...rest, committeeCode: committee, rule: JSON.stringify(recurrence) }
        const data = { ...kept, createdById: author.person, createdAt: author.at }
        const series = seriesOf(await tx.meetingSeries.create({ data }))
        const subject = `meetings:${series.id}`
        await recordChange(tx, author, {
          committee,
          action: 'meeting.repeat',
          subject,
          before: null,
          after: series,
        })
        return series
      }),
    addDates: ({ id, committee, title, time }, dates, at) =>
      atomically(client, async (tx) => {
        const made = await tx.meeting.findMany({ where: { seriesId: id, seriesDate: { in: [...dates] } } })
        const known = new Set(made.map(({ seriesDate }) => seriesDate))
        const missing = dates.filter((date) => !known.has(date))
        const of = { committeeCode: committee, title, time, seriesId: id, setAt: at }
        if (missing.length > 0)
          await tx.meeting.createMany({ data: missing.map((date) => ({ ...of, date, seriesDate: date })) })
      }),
    endSeries: (id, meetings, author) =>
      atomically(client, async (tx) => {
        const row = await tx.meetingSeries.findFirst({ where: { id, endedAt: null } })
        if (row === null) return false
        await tx.meetingSeries.update({ where: { id }, data: { endedAt: author.at } })
        const coming = { seriesId: id, id: { in: [...meetings] }, cancelledAt: null }
        await tx.meeting.updateMany({ where: coming, data: { cancelledAt: author.at } })
        const [committee, subject, before] = [row.committeeCode, `meetings:${id}`, seriesOf(row)]
        await recordChange(tx, author, { committee, action: 'meeting.end', subject, before, after: null })
        return true
      }),
  }
}

function change(
  client: PrismaClient,
  id: number,
  data: Prisma.MeetingUpdateInput,
  how: 'move' | 'cancel',
  author: Author,
): Promise<boolean> {
  return atomically(client, async (tx) => {
    const before = await tx.meeting.findFirst({ where: { id, cancelledAt: null } })
    if (before === null) return false
    const after = await tx.meeting.update({ where: { id }, data })
    await record(tx, author, how, before, how === 'cancel' ? null : after)
    return true
  })
}

type MeetingRow = Prisma.MeetingGetPayload<object>

function record(
  tx: Transaction,
  author: Author,
  how: 'set' | 'move' | 'cancel',
  before: MeetingRow | null,
  after: MeetingRow | null,
): Promise<number> {
  const { id, committeeCode: committee } = (after ?? before) as MeetingRow
  const held = (row: MeetingRow | null) => row && { title: row.title, date: row.date, time: row.time }
  const [subject, action] = [`meeting:${id}`, `meeting.${how}`] as const
  return recordChange(tx, author, { committee, action, subject, before: held(before), after: held(after) })
}

function meetingOf({ id, committeeCode, title, date, time, seriesId, setAt }: MeetingRow): Meeting {
  return { id, committee: committeeCode, title, date, time, series: seriesId, setAt }
}

/** What the text columns hold was checked when it was written. */
function seriesOf(row: Prisma.MeetingSeriesGetPayload<object>): MeetingSeries {
  const { id, committeeCode, title, rule, time } = row
  return { id, committee: committeeCode, title, time, recurrence: JSON.parse(rule) as Recurrence }
}
