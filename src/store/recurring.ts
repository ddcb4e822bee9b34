import type { EvidenceKind, ReminderPlan } from '../deadlines/assignment.ts'
import type { Recurrence } from '../deadlines/recurrence.ts'
import type { Recurring, RecurringBook } from '../deadlines/recurring.ts'
import { recordChange } from './audit.ts'
import { atomically } from './client.ts'
import type { Prisma, PrismaClient } from './generated/sqlite/client.ts'

/** Work that comes again. */
export function recurringIn(client: PrismaClient): RecurringBook {
  return {
    add: (work, author) =>
      atomically(client, async (tx) => {
        const { committee, units, recurrence, reminders, follower, ...rest } = work
        const row = await tx.recurring.create({
          data: {
            ...rest,
            committeeCode: committee,
            units: JSON.stringify(units),
            rule: JSON.stringify(recurrence),
            reminders: JSON.stringify(reminders),
            followerId: follower,
            createdById: author.person,
            createdAt: author.at,
          },
        })
        const change = { committee, action: 'recurring.add', subject: `recurring:${row.id}` } as const
        await recordChange(tx, author, { ...change, before: null, after: work })
        return recurringOf(row)
      }),
    async list(committees) {
      const rows = await client.recurring.findMany({
        where: { endedAt: null, ...(committees && { committeeCode: { in: [...committees] } }) },
        orderBy: { id: 'asc' },
      })
      return rows.map(recurringOf)
    },
    end: (id, author) =>
      atomically(client, async (tx) => {
        const row = await tx.recurring.findFirst({ where: { id, endedAt: null } })
        if (row === null) return false
        await tx.recurring.update({ where: { id }, data: { endedAt: author.at } })
        await recordChange(tx, author, {
          committee: row.committeeCode,
          action: 'recurring.end',
          subject: `recurring:${id}`,
          before: recurringOf(row),
          after: null,
        })
        return true
      }),
  }
}

/** What the text columns hold was checked when it was written. */
function recurringOf(row: Prisma.RecurringGetPayload<object>): Recurring {
  return {
    id: row.id,
    committee: row.committeeCode,
    title: row.title,
    document: row.document,
    evidence: row.evidence as EvidenceKind,
    reminders: JSON.parse(row.reminders) as ReminderPlan,
    follower: row.followerId,
    units: JSON.parse(row.units) as string[],
    recurrence: JSON.parse(row.rule) as Recurrence,
  }
}
