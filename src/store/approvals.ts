import type { Author } from '../directory/author.ts'
import type {
  ApprovalBook,
  Decision,
  NewDecision,
  OpenCount,
  OpenFigure,
  Verdict,
} from '../figures/approval.ts'
import { unapprovedStates } from '../figures/figure.ts'
import { recordChange } from './audit.ts'
import { atomically, type Transaction } from './client.ts'
import { recordDecision } from './figure-audit.ts'
import { figureFields, figureFrom } from './figure-history.ts'
import { Prisma, type PrismaClient } from './generated/sqlite/client.ts'
import { chunksOf, grouped } from './rows.ts'

const keyOf = (committee: string) => `approval:${committee}`
const notApproved = { approval: { in: [...unapprovedStates] }, current: true }
const withFigures = {
  decidedBy: { select: { name: true } },
  figures: { select: { figure: { select: figureFields } }, orderBy: { figureId: 'asc' } },
} as const

/** Which committees want figures approved, what waits for it, and what was decided. */
export function approvalsIn(client: PrismaClient): ApprovalBook {
  const wantedBy = async (committees: readonly string[]) => {
    const rows = await client.setting.findMany({ where: { key: { in: committees.map(keyOf) }, value: 'on' } })
    const keys = new Set(rows.map(({ key }) => key))
    return new Set(committees.filter((committee) => keys.has(keyOf(committee))))
  }
  const list = async (ids: readonly number[]) => {
    const rows = await client.approval.findMany({
      where: { id: { in: [...ids] } },
      include: withFigures,
      orderBy: { id: 'asc' },
    })
    return rows.map(decisionOf)
  }
  return {
    wantedBy,
    list,
    want: (committee, wanted, author) =>
      atomically(client, async (tx) => {
        const before = (await wantedBy([committee])).has(committee)
        const [key, value] = [keyOf(committee), wanted ? 'on' : 'off']
        await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } })
        const change = { action: 'approval.set', subject: committee, before, after: wanted } as const
        await recordChange(tx, author, { committee, ...change })
      }),
    async count(units) {
      if (units.length === 0) return []
      const rows = await client.$queryRaw<CountRow[]>`
        SELECT f."unitCode" AS "unit", f."periodFrom" AS "from", f."periodTo" AS "to", f."approval",
          COUNT(*) AS "number"
        FROM "Figure" f
        WHERE f."approval" IN (${Prisma.join([...unapprovedStates])})
          AND f."unitCode" IN (${Prisma.join([...units])}) AND f."current" = true
        GROUP BY f."unitCode", f."periodFrom", f."periodTo", f."approval"
        ORDER BY f."unitCode", f."periodFrom", f."periodTo"`
      return rows.map(({ number, ...row }) => ({ ...row, number: Number(number) }))
    },
    async open(units) {
      const rows = await client.figure.findMany({
        where: { ...notApproved, unitCode: { in: [...units] } },
        select: { id: true, ...figureFields },
        orderBy: [{ periodFrom: 'asc' }, { id: 'asc' }],
      })
      const found = rows.map(({ id, ...row }) => ({ ...figureFrom(row), id }) as OpenFigure)
      const order = [...new Set(units)]
      return found.sort((one, other) => order.indexOf(one.unit) - order.indexOf(other.unit))
    },
    decide: (decision, author) => atomically(client, async (tx) => list(await decide(tx, decision, author))),
  }
}

/** Writes a decision down, a row and an entry of the audit trail for each unit and week; gives their numbers. */
async function decide(
  tx: Transaction,
  { figures, verdict, reason }: NewDecision,
  author: Author & { readonly person: string },
): Promise<number[]> {
  const rows = await tx.figure.findMany({
    where: { id: { in: [...figures] }, ...notApproved },
    select: { id: true, ...figureFields },
    orderBy: { id: 'asc' },
  })
  const ids: number[] = []
  for (const some of grouped(rows, (row) =>
    [row.unitCode, row.periodFrom, row.periodTo].join(' '),
  ).values()) {
    const [{ unitCode, periodFrom, periodTo }] = some as [(typeof rows)[number]]
    const { id } = await tx.approval.create({
      data: {
        ...{ unitCode, periodFrom, periodTo, verdict, reason },
        decidedById: author.person,
        decidedAt: author.at,
        figures: { create: some.map((row) => ({ figureId: row.id })) },
      },
    })
    ids.push(id)
    await recordDecision(tx, some.map(figureFrom), { verdict, reason }, author)
  }
  const approval = verdict === 'returned' ? 'returned' : null
  for (const some of chunksOf(rows)) {
    await tx.figure.updateMany({ where: { id: { in: some.map(({ id }) => id) } }, data: { approval } })
  }
  return ids
}

/** Whole numbers come as bigint from one database or the other. */
type CountRow = Omit<OpenCount, 'number'> & { readonly number: number | bigint }

type DecisionRow = Prisma.ApprovalGetPayload<{ include: typeof withFigures }>

function decisionOf(row: DecisionRow): Decision {
  return {
    id: row.id,
    unit: row.unitCode,
    from: row.periodFrom,
    to: row.periodTo,
    // Checked when it was written.
    verdict: row.verdict as Verdict,
    reason: row.reason,
    by: { id: row.decidedById, name: row.decidedBy.name },
    at: row.decidedAt,
    figures: row.figures.map(({ figure }) => figureFrom(figure)),
  }
}
