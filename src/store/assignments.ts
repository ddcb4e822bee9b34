import type { PartState } from '../deadlines/assignment.ts'
import type { KeptPartEvent, PartFacts } from '../deadlines/facts.ts'
import type { PartEvent } from '../deadlines/part-event.ts'
import type { AssignmentRegister, NewAssignment, PartWork, Work, WorkQuery } from '../deadlines/register.ts'
import type { Author } from '../directory/author.ts'
import { assignmentOf, columnsOf, partOf, workOf } from './assignment-rows.ts'
import { recordChange } from './audit.ts'
import { atomically, type Transaction } from './client.ts'
import { Prisma, type PrismaClient } from './generated/sqlite/client.ts'
import { chunksOf } from './rows.ts'

const over: readonly PartState[] = ['verified', 'withdrawn']
const inOrder = { orderBy: { id: 'asc' } } as const

/** Assignments, the parts of their units, and what happened to them. */
export function assignmentsIn(client: PrismaClient): AssignmentRegister {
  return {
    give: (work, author) => atomically(client, (tx) => give(tx, work, author)),
    async work(id) {
      const row = await client.assignment.findUnique({ where: { id }, include: { parts: inOrder } })
      return row === null ? null : workOf(row)
    },
    partWork: async (id) => (await partWorks(client, [id]))[0] ?? null,
    partWorks: (ids) => partWorks(client, ids),
    list: (query) => list(client, query),
    async open() {
      const isOpen = { state: { notIn: [...over] } }
      const rows = await client.part.findMany({ where: isOpen, select: { id: true }, orderBy: { id: 'asc' } })
      return rows.map(({ id }) => id)
    },
    async latestEvents() {
      const rows = await client.$queryRaw<{ id: number; event: bigint | number | null }[]>`
        SELECT "id", (SELECT MAX("AuditEntry"."id") FROM "AuditEntry"
          WHERE "subject" = 'part:' || CAST("Part"."id" AS TEXT)) AS "event"
        FROM "Part" WHERE "state" NOT IN (${Prisma.join([...over])}) ORDER BY "id"`
      return new Map(rows.map(({ id, event }) => [Number(id), event === null ? null : Number(event)]))
    },
    async facts(parts) {
      const rows = await client.part.findMany({
        where: { id: { in: [...parts] } },
        include: { assignment: true },
        orderBy: { id: 'asc' },
      })
      const events = await eventsOf(
        client,
        rows.map(({ id }) => id),
      )
      return rows.map(({ assignment, ...part }): PartFacts => {
        const { committee, follower, reminders, givenAt } = assignmentOf(assignment)
        const own = { committee, follower, reminders, givenAt }
        return { ...own, part: partOf(part), events: events.get(part.id) ?? [] }
      })
    },
    change: ({ before, after, event }, author) =>
      atomically(client, async (tx) => {
        const { assignment } = await tx.part.update({
          where: { id: after.id },
          data: { ...columnsOf(after), changedAt: author.at },
          include: { assignment: true },
        })
        return recordChange(tx, author, {
          committee: assignment.committeeCode,
          action: `part.${event.step}`,
          subject: subjectOf(after.id),
          before: { ...before, title: assignment.title },
          after: { ...after, title: assignment.title, event },
        })
      }),
    async history(part) {
      const events = (await eventsOf(client, [part])).get(part) ?? []
      const ids = [...new Set(events.flatMap(({ by }) => by ?? []))]
      const people = await client.person.findMany({ where: { id: { in: ids } } })
      const names = new Map(people.map(({ id, name }) => [id, name]))
      return events.map((event) => ({
        ...event,
        name: event.by === null ? null : (names.get(event.by) ?? event.by),
      }))
    },
  }
}

/** What happened to parts, the oldest first. */
async function eventsOf(
  client: PrismaClient,
  parts: readonly number[],
): Promise<Map<number, KeptPartEvent[]>> {
  const events = new Map<number, KeptPartEvent[]>()
  for (const some of chunksOf(parts)) {
    const rows = await client.auditEntry.findMany({
      where: { subject: { in: some.map(subjectOf) } },
      orderBy: { id: 'asc' },
    })
    for (const { id, at, subject, after } of rows) {
      const part = Number(subject.slice(subjectOf('').length))
      const { event } = JSON.parse(after ?? '') as { event: Omit<PartEvent, 'files'> & Partial<PartEvent> }
      // Those of before there were files have none.
      events.set(part, [...(events.get(part) ?? []), { files: [], ...event, at, id }])
    }
  }
  return events
}

async function partWorks(client: PrismaClient, ids: readonly number[]): Promise<PartWork[]> {
  const rows = await client.part.findMany({
    where: { id: { in: [...ids] } },
    include: { assignment: true },
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => ({ assignment: assignmentOf(row.assignment), part: partOf(row) }))
}

const subjectOf = (part: number | string) => `part:${part}`

async function give(tx: Transaction, work: NewAssignment, author: Author): Promise<Work | null> {
  const { committee, follower, units, recurrence, reminders, ...rest } = work
  if (recurrence !== undefined) {
    const of = { recurringId: recurrence.recurring, recurrence: recurrence.date }
    if ((await tx.assignment.findFirst({ where: of })) !== null) return null
  }
  const row = await tx.assignment.create({
    data: {
      ...rest,
      committeeCode: committee,
      reminders: JSON.stringify(reminders),
      followerId: follower,
      givenById: author.person,
      givenAt: author.at,
      recurringId: recurrence?.recurring ?? null,
      recurrence: recurrence?.date ?? null,
      parts: {
        create: units.map((unitCode) => ({ unitCode, state: 'given', due: work.due, changedAt: author.at })),
      },
    },
    include: { parts: inOrder },
  })
  const given = workOf(row)
  await recordChange(tx, author, {
    committee,
    action: 'assignment.give',
    subject: `assignment:${row.id}`,
    before: null,
    after: { ...given.assignment, units },
  })
  return given
}

async function list(client: PrismaClient, { committees, units, over: also }: WorkQuery): Promise<Work[]> {
  const wanted: Prisma.PartWhereInput = {
    ...(units !== undefined && { unitCode: { in: [...units] } }),
    ...(!also && { state: { notIn: [...over] } }),
  }
  const rows = await client.assignment.findMany({
    where: { committeeCode: { in: [...committees] }, parts: { some: wanted } },
    include: { parts: { where: units === undefined ? {} : wanted, ...inOrder } },
    orderBy: { id: 'desc' },
  })
  return rows.map(workOf)
}
