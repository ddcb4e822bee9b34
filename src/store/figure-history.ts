import type { Figure } from '../figures/figure.ts'
import type { UnitFigures } from '../figures/unit-figures.ts'
import { figureOf } from './figures.ts'
import type { PrismaClient } from './generated/sqlite/client.ts'

const fields = {
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
} as const

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
      select: { ...fields, enteredBy: { select: { name: true } } },
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
        .map(({ enteredBy, ...row }): Figure => figureOf({ ...row, name: enteredBy?.name ?? null })),
    )
  }
}
