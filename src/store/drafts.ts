import type { DraftBook } from '../figures/draft-book.ts'
import type { FigureDraft, Given } from '../figures/form.ts'
import { atomically } from './client.ts'
import type { Prisma, PrismaClient } from './generated/sqlite/client.ts'

/** Figures while they are being entered. */
export function draftsIn(client: PrismaClient): DraftBook {
  const open = { state: 'open' } as const
  const orderBy: Prisma.FigureDraftOrderByWithRelationInput[] = [{ changedAt: 'desc' }, { id: 'desc' }]
  return {
    begin: ({ unit, from, to, person }, at) =>
      atomically(client, async (tx) => {
        const of = { unitCode: unit, periodFrom: from, personId: person }
        const row =
          (await tx.figureDraft.findFirst({ where: { ...of, ...open } })) ??
          (await tx.figureDraft.create({
            data: { ...of, ...open, periodTo: to, answers: '{}', startedAt: at, changedAt: at },
          }))
        return draftOf(row)
      }),
    async find(id) {
      const row = await client.figureDraft.findFirst({ where: { id, ...open } })
      return row === null ? null : draftOf(row)
    },
    async sent(id) {
      const row = await client.figureDraft.findFirst({ where: { id, state: 'sent' } })
      return row === null ? null : draftOf(row)
    },
    async ofPerson(personId) {
      const rows = await client.figureDraft.findMany({ where: { personId, ...open }, orderBy })
      return rows.map(draftOf)
    },
    async ofUnit(unitCode, periodFrom) {
      const rows = await client.figureDraft.findMany({
        where: { unitCode, periodFrom, ...open },
        orderBy,
      })
      return rows.map(draftOf)
    },
    takeOver: (id, personId, at) =>
      atomically(client, async (tx) => {
        const data = { personId, changedAt: at }
        const { count } = await tx.figureDraft.updateMany({ where: { id, ...open }, data })
        return count === 0 ? null : draftOf(await tx.figureDraft.findUniqueOrThrow({ where: { id } }))
      }),
    answer: (id, answers, at) =>
      atomically(client, async (tx) => {
        const row = await tx.figureDraft.findFirst({ where: { id, ...open } })
        if (row === null) return null
        const kept: Record<string, Given> = { ...draftOf(row).answers }
        for (const [indicator, given] of Object.entries(answers)) {
          if (given === null) delete kept[indicator]
          else kept[indicator] = given
        }
        const data = { answers: JSON.stringify(kept), changedAt: at }
        return draftOf(await tx.figureDraft.update({ where: { id }, data }))
      }),
    async end(id, how, at) {
      await client.figureDraft.updateMany({ where: { id, ...open }, data: { state: how, changedAt: at } })
    },
  }
}

/** What the text column holds was checked when it was written. */
function draftOf(row: Prisma.FigureDraftGetPayload<object>): FigureDraft {
  return {
    id: row.id,
    unit: row.unitCode,
    from: row.periodFrom,
    to: row.periodTo,
    person: row.personId,
    answers: JSON.parse(row.answers) as Record<string, Given>,
    startedAt: row.startedAt,
    changedAt: row.changedAt,
  }
}
