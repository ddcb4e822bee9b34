import type { NewNudge, Nudge, NudgeBook, NudgeTopic, OutdatedMessage } from '../deadlines/nudge.ts'
import type { Author } from '../directory/author.ts'
import { recordChange } from './audit.ts'
import { atomically, type Transaction } from './client.ts'
import type { Prisma, PrismaClient } from './generated/sqlite/client.ts'

const withRecipients = { recipients: { orderBy: { personId: 'asc' } } } as const

/** Reminders by hand. */
export function nudgesIn(client: PrismaClient): NudgeBook {
  const find = async (query: Prisma.NudgeFindManyArgs): Promise<Nudge[]> => {
    const rows = (await client.nudge.findMany({ ...query, include: withRecipients })) as NudgeRow[]
    const ids = [...new Set(rows.map(({ sentById }) => sentById))]
    const people = await client.person.findMany({ where: { id: { in: ids } } })
    const names = new Map(people.map(({ id, name }) => [id, name]))
    return rows.map((row) => nudgeOf(row, names.get(row.sentById) ?? row.sentById))
  }
  return {
    add: (nudge, author) => atomically(client, (tx) => add(tx, nudge, author)),
    list: (ids) => find({ where: { id: { in: [...ids] } }, orderBy: { id: 'asc' } }),
    recent: (committees, limit) =>
      find({ where: { committeeCode: { in: [...committees] } }, orderBy: { id: 'desc' }, take: limit }),
    since: (time, people) =>
      find({
        where: {
          sentAt: { gte: time },
          withdrawnAt: null,
          recipients: { some: { personId: { in: [...people] } } },
        },
        orderBy: { id: 'asc' },
      }),
    change: (id, change, author) =>
      atomically(client, async (tx) => {
        const row = await tx.nudge.findUnique({ where: { id } })
        if (row === null || row.withdrawnAt !== null) return false
        const changed = change === 'withdraw' ? { withdrawnAt: author.at } : { words: change.words }
        await tx.nudge.update({
          where: { id },
          data: { ...changed, revision: { increment: 1 }, pending: true },
        })
        await recordChange(tx, author, {
          committee: row.committeeCode,
          action: change === 'withdraw' ? 'nudge.withdraw' : 'nudge.correct',
          subject: `nudge:${id}`,
          before: { words: row.words },
          after: change === 'withdraw' ? null : { words: change.words },
        })
        return true
      }),
    async shown(id, person) {
      await client.$executeRaw`
        UPDATE "NudgeRecipient" SET "shown" = (SELECT "revision" FROM "Nudge" WHERE "id" = ${id})
        WHERE "nudgeId" = ${id} AND "personId" = ${person}`
    },
    outdated: () =>
      atomically(client, async (tx) => {
        const pending = await tx.nudge.findMany({ where: { pending: true }, select: { id: true } })
        if (pending.length === 0) return []
        const nudges = await find({ where: { id: { in: pending.map(({ id }) => id) } } })
        const found = await Promise.all(nudges.map((nudge) => outdatedOf(tx, nudge)))
        return found.flat()
      }),
  }
}

async function add(tx: Transaction, nudge: NewNudge, author: Author & { person: string }): Promise<number> {
  const { committee, topic, words, recipients } = nudge
  const { id } = await tx.nudge.create({
    data: {
      committeeCode: committee,
      topic: JSON.stringify(topic),
      words,
      sentById: author.person,
      sentAt: author.at,
      recipients: {
        create: recipients.map(({ person, units, parts }) => ({
          personId: person,
          units: JSON.stringify(units),
          parts: JSON.stringify(parts),
        })),
      },
    },
  })
  const units = [...new Set(recipients.flatMap((one) => one.units))]
  await recordChange(tx, author, {
    committee,
    action: 'nudge.send',
    subject: `nudge:${id}`,
    before: null,
    after: { words, topic: topic.kind, units },
  })
  return id
}

/** The messages of a changed nudge that can be changed now. Without any that are still to come it is settled. */
async function outdatedOf(tx: Transaction, nudge: Nudge): Promise<OutdatedMessage[]> {
  const rows = await tx.nudgeRecipient.findMany({
    where: { nudgeId: nudge.id, shown: { lt: nudge.revision } },
    orderBy: { personId: 'asc' },
  })
  const notices = await tx.notice.findMany({ where: { nudgeId: nudge.id, delivery: { not: null } } })
  const deliveries = await tx.delivery.findMany({
    where: { key: { in: notices.map(({ delivery }) => `${delivery}:0`) } },
  })
  const byPerson = new Map(
    notices.map(({ personId, delivery }) => [
      personId,
      deliveries.find(({ key }) => key === `${delivery}:0`) ?? null,
    ]),
  )
  const found: OutdatedMessage[] = []
  let coming = 0
  for (const { personId: person } of rows) {
    const delivery = byPerson.get(person) ?? null
    if (delivery?.state === 'sent' && delivery.message !== null) {
      found.push({
        nudge,
        person,
        push: delivery.key.replace(/:0$/, ''),
        chat: delivery.lane,
        channel: delivery.channel,
        message: delivery.message,
      })
    } else if (delivery?.state === 'sending') coming++
    else if (delivery?.state === 'waiting' && !(nudge.withdrawn && (await giveUp(tx, delivery)))) coming++
  }
  if (coming === 0) await tx.nudge.update({ where: { id: nudge.id }, data: { pending: false } })
  return found
}

/** Gives up a delivery that was never tried. One that may have been made is waited for. */
async function giveUp(tx: Transaction, { id, repeats }: { id: number; repeats: number }): Promise<boolean> {
  if (repeats > 0) return false
  const waiting = { id, state: 'waiting', repeats: 0 }
  const { count } = await tx.delivery.updateMany({
    where: waiting,
    data: { state: 'failed', problem: 'withdrawn' },
  })
  return count === 1
}

type NudgeRow = Prisma.NudgeGetPayload<{ include: { recipients: true } }>

/** What the text columns hold was checked when it was written. */
function nudgeOf(row: NudgeRow, name: string): Nudge {
  return {
    id: row.id,
    committee: row.committeeCode,
    topic: JSON.parse(row.topic) as NudgeTopic,
    words: row.words,
    sentBy: { id: row.sentById, name },
    sentAt: row.sentAt,
    revision: row.revision,
    withdrawn: row.withdrawnAt !== null,
    recipients: row.recipients.map(({ personId, units, parts }) => ({
      person: personId,
      units: JSON.parse(units) as string[],
      parts: JSON.parse(parts) as number[],
    })),
  }
}
