import { addDays } from '../calendar/date.ts'
import type { UnitFigures, WeekValue } from '../figures/unit-figures.ts'
import { atomically } from './client.ts'
import { recordEntries } from './figure-audit.ts'
import { recordFigures } from './figure-entry.ts'
import { historyIn } from './figure-history.ts'
import { figureOf } from './figure-row.ts'
import { Prisma, type PrismaClient } from './generated/sqlite/client.ts'

interface ReportRow {
  readonly unit: string
  readonly expected: number | bigint
  readonly given: number | bigint
  readonly enteredAt: Date | string | null
}

/** Days of the longest stretch that counts as a week. */
const longestWeek = 8

/** What a unit itself reports. */
export function unitFiguresIn(client: PrismaClient): UnitFigures {
  return {
    history: historyIn(client),
    record: (entries, author) =>
      atomically(client, async (tx) => {
        await recordEntries(tx, entries, await recordFigures(tx, entries), author)
      }),
    async reported({ units, indicators, week, since }) {
      if (units.length === 0 || indicators.length === 0) return []
      const end = addDays(week, 6)
      // The first revision of each figure says when it was reported; corrections come later.
      const rows = await client.$queryRaw<ReportRow[]>`
        SELECT f."unitCode" AS "unit", COUNT(DISTINCT f."indicatorSlug") AS "expected",
          COUNT(DISTINCT CASE WHEN f."periodFrom" = ${week} THEN f."indicatorSlug" END) AS "given",
          MAX(CASE WHEN f."periodFrom" = ${week} THEN f."enteredAt" END) AS "enteredAt"
        FROM "Figure" f
        WHERE f."indicatorSlug" IN (${Prisma.join([...indicators])}) AND f."unitCode" IN (${Prisma.join([...units])})
          AND f."periodMiddle" >= ${since} AND f."periodMiddle" <= ${end} AND f."revision" = 1
          AND f."days" <= ${longestWeek}
        GROUP BY f."unitCode"`
      return rows.map(({ unit, expected, given, enteredAt }) => ({
        unit,
        expected: Number(expected),
        given: Number(given),
        enteredAt: enteredAt === null ? null : new Date(enteredAt),
      }))
    },
    async weeks({ unit, indicators, from, to }) {
      if (indicators.length === 0) return []
      const rows = await client.$queryRaw<Parameters<typeof figureOf>[0][]>`
        SELECT f."indicatorSlug", f."unitCode", f."periodFrom", f."periodTo", f."numerator", f."denominator",
          f."value", f."note", f."source", f."revision", f."reason", p."name", f."enteredAt", f."sample", f."approval"
        FROM "Figure" f LEFT JOIN "Person" p ON p."id" = f."enteredById"
        WHERE f."indicatorSlug" IN (${Prisma.join([...indicators])}) AND f."unitCode" = ${unit}
          AND f."periodMiddle" >= ${from} AND f."periodMiddle" <= ${to} AND f."current" = true
          AND f."days" <= ${longestWeek}
        ORDER BY f."indicatorSlug", f."periodTo", f."periodFrom"`
      return rows.map(figureOf)
    },
    async ofWeek({ units, indicators, from, to }) {
      if (units.length === 0 || indicators.length === 0) return []
      return client.$queryRaw<(WeekValue & { unit: string })[]>`
        SELECT f."indicatorSlug" AS "indicator", f."unitCode" AS "unit", f."periodFrom" AS "from",
          f."periodTo" AS "to", f."numerator", f."denominator", f."value", f."approval"
        FROM "Figure" f
        WHERE f."indicatorSlug" IN (${Prisma.join([...indicators])}) AND f."unitCode" IN (${Prisma.join([...units])})
          AND f."periodMiddle" >= ${from} AND f."periodMiddle" <= ${to} AND f."current" = true
          AND f."periodFrom" = ${from} AND f."periodTo" = ${to}`
    },
    async values({ unit, indicators, from, to }) {
      if (indicators.length === 0) return []
      // All of it stands in the index of the sums: a page an indicator, not a row a week.
      return client.$queryRaw<WeekValue[]>`
        SELECT f."indicatorSlug" AS "indicator", f."periodFrom" AS "from", f."periodTo" AS "to", f."numerator",
          f."denominator", f."value", f."approval"
        FROM "Figure" f
        WHERE f."indicatorSlug" IN (${Prisma.join([...indicators])}) AND f."unitCode" = ${unit}
          AND f."periodMiddle" >= ${from} AND f."periodMiddle" <= ${to} AND f."current" = true
          AND f."days" <= ${longestWeek}
        ORDER BY f."indicatorSlug", f."periodTo", f."periodFrom"`
    },
  }
}
