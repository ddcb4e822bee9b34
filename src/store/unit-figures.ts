import type { UnitFigures } from '../figures/unit-figures.ts'
import type { Figures } from './figures.ts'
import { figureOf } from './figures.ts'
import { Prisma, type PrismaClient } from './generated/sqlite/client.ts'

/** Days of the longest stretch that counts as a week. */
const longestWeek = 8

/** What a unit itself reports. */
export function unitFiguresIn(client: PrismaClient, { record }: Pick<Figures, 'record'>): UnitFigures {
  return {
    record,
    async weeks({ unit, indicators, from, to }) {
      if (indicators.length === 0) return []
      const rows = await client.$queryRaw<Parameters<typeof figureOf>[0][]>`
        SELECT f."indicatorSlug", f."unitCode", f."periodFrom", f."periodTo", f."numerator", f."denominator",
          f."value", f."note", f."source", f."revision", f."reason", p."name", f."enteredAt", f."sample"
        FROM "Figure" f LEFT JOIN "Person" p ON p."id" = f."enteredById"
        WHERE f."indicatorSlug" IN (${Prisma.join([...indicators])}) AND f."unitCode" = ${unit}
          AND f."periodMiddle" >= ${from} AND f."periodMiddle" <= ${to} AND f."current" = true
          AND f."days" <= ${longestWeek}
        ORDER BY f."indicatorSlug", f."periodTo", f."periodFrom"`
      return rows.map(figureOf)
    },
  }
}
