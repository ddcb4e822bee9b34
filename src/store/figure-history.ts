import type { Verdict } from '../figures/approval.ts'
import type { Figure } from '../figures/figure.ts'
import type { Revision, UnitFigures } from '../figures/unit-figures.ts'
import { figureOf } from './figure-row.ts'
import type { Prisma, PrismaClient } from './generated/sqlite/client.ts'

/** What is read of a figure to give it back whole. */
export const figureFields = {
  indicatorSlug: true,
  unitCode: true,
  periodFrom: true,
  periodTo: true,
  numerator: true,
  denominator: true,
  value: true,
  note: true,
  source: true,
  revision: true,
  reason: true,
  enteredAt: true,
  sample: true,
  approval: true,
  enteredBy: { select: { name: true } },
} as const

const decisions = {
  select: {
    approval: {
      select: {
        verdict: true,
        reason: true,
        decidedAt: true,
        decidedBy: { select: { id: true, name: true } },
      },
    },
  },
  orderBy: { approvalId: 'asc' },
} as const

/** A figure as those columns keep it. */
export function figureFrom({
  enteredBy,
  ...row
}: Prisma.FigureGetPayload<{ select: typeof figureFields }>): Figure {
  return figureOf({ ...row, name: enteredBy?.name ?? null })
}

/** Every revision of the figures that a question means, which are kept for ever. */
export function historyIn(client: PrismaClient): UnitFigures['history'] {
  return async ({ units, indicators, from, to, corrected, limit }) => {
    const series = await client.figure.findMany({
      where: {
        indicatorSlug: { in: [...indicators] },
        unitCode: { in: [...units] },
        periodMiddle: { gte: from, lte: to },
        current: true,
        ...(corrected && { revision: { gt: 1 } }),
      },
      orderBy: [{ periodTo: 'desc' }, { enteredAt: 'desc' }, { id: 'desc' }],
      take: limit,
      select: { indicatorSlug: true, unitCode: true, periodFrom: true, periodTo: true },
    })
    if (series.length === 0) return []
    const rows = await client.figure.findMany({
      where: { OR: series },
      select: { ...figureFields, approvals: decisions },
      orderBy: { revision: 'asc' },
    })
    return series.map((one) =>
      rows
        .filter(
          ({ indicatorSlug, unitCode, periodFrom, periodTo }) =>
            indicatorSlug === one.indicatorSlug &&
            unitCode === one.unitCode &&
            periodFrom === one.periodFrom &&
            periodTo === one.periodTo,
        )
        .map(revisionOf),
    )
  }
}

type RevisionRow = Prisma.FigureGetPayload<{ select: typeof figureFields & { approvals: typeof decisions } }>

function revisionOf({ approvals, ...row }: RevisionRow): Revision {
  return {
    ...figureFrom(row),
    decisions: approvals.map(({ approval: { verdict, reason, decidedAt: at, decidedBy: by } }) => ({
      // Checked when it was written.
      verdict: verdict as Verdict,
      reason,
      by,
      at,
    })),
  }
}
