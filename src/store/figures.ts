import type { FigureQuery, FigureReader } from '../figures/figure.ts'
import { atomically } from './client.ts'
import { type FigureEntry, recordFigures } from './figure-entry.ts'
import { type FigureRow, figureOf } from './figure-row.ts'
import { origins, type SumRow, sumOf, type TallyRow, tallies, tallyOf } from './figure-sums.ts'
import { Prisma, type PrismaClient } from './generated/sqlite/client.ts'

/** The figures, as commands read them and the store adds them. */
export interface Figures extends FigureReader {
  /**
   * Adds figures, all or none. One for days that have a figure already is a correction: it becomes the
   * next revision, and the current one.
   *
   * @throws StoreError `overlap` when the days cut through those of another figure of about the same
   *   length, where neither is at least twice as long as the other: some days would count twice
   */
  record(entries: readonly FigureEntry[]): Promise<void>
}

/** The SQL is one text for both databases. Prisma's own grouping can't take a unit's latest, nor keep pace. */
export function figuresIn(client: PrismaClient): Figures {
  return {
    async list(query) {
      if (query.units.length === 0) return []
      const rows = await client.$queryRaw<FigureRow[]>`
        SELECT f."indicatorSlug", f."unitCode", f."periodFrom", f."periodTo", f."numerator", f."denominator",
          f."value", f."note", f."source", f."revision", f."reason", p."name", f."enteredAt", f."sample", f."approval"
        FROM "Figure" f LEFT JOIN "Person" p ON p."id" = f."enteredById"
        WHERE ${among(query)} ORDER BY f."unitCode", f."periodTo", f."periodFrom"`
      return rows.map(figureOf)
    },

    async sumByUnit(query, accumulation) {
      if (query.units.length === 0) return new Map()
      const rows = await client.$queryRaw<SumRow[]>`
        SELECT f."unitCode", ${tallies}, ${origins} FROM ${counted(query, accumulation)} GROUP BY f."unitCode"`
      return new Map(rows.map((row) => [row.unitCode, sumOf(row, 1)]))
    },

    async tallyByUnit(query, accumulation) {
      if (query.units.length === 0) return new Map()
      const rows = await client.$queryRaw<TallyRow[]>`
        SELECT f."unitCode", ${tallies} FROM ${counted(query, accumulation)} GROUP BY f."unitCode"`
      return new Map(rows.map((row) => [row.unitCode, tallyOf(row, 1)]))
    },

    async total(query, accumulation) {
      if (query.units.length === 0) return undefined
      const [row] = await client.$queryRaw<(SumRow & { units: number | bigint })[]>`
        SELECT COUNT(DISTINCT f."unitCode") AS "units", ${tallies}, ${origins}
        FROM ${counted(query, accumulation)} HAVING COUNT(*) > 0`
      return row && sumOf(row, Number(row.units))
    },

    async sumByPeriod(query) {
      if (query.units.length === 0) return []
      const rows = await client.$queryRaw<SumRow[]>`
        SELECT ${tallies}, ${origins} FROM "Figure" f WHERE ${among(query)}
        GROUP BY f."periodTo", f."periodFrom" ORDER BY f."periodTo", f."periodFrom"`
      // A unit has one current figure for a stretch of days.
      return rows.map((row) => sumOf(row, Number(row.figures)))
    },

    async latest(indicator, units, upTo) {
      if (units.length === 0) return null
      // One seek a unit. Dates are of equal length, so "to from" sorts by the end, then by the later start.
      const [row] = await client.$queryRaw<{ stretch: string | null }[]>`
        SELECT MAX(newest."stretch") AS "stretch" FROM (
          SELECT (
            SELECT f."periodTo" || ' ' || f."periodFrom" FROM "Figure" f
            WHERE f."indicatorSlug" = ${indicator} AND f."unitCode" = u."code"
              AND f."periodTo" <= ${upTo} AND f."current" = true
            ORDER BY f."periodTo" DESC, f."periodFrom" DESC LIMIT 1
          ) AS "stretch" FROM "Unit" u WHERE u."code" IN (${Prisma.join([...units])})
        ) AS newest`
      const [to, from] = row?.stretch?.split(' ') ?? []
      return from === undefined || to === undefined ? null : { from, to }
    },

    async record(entries) {
      await atomically(client, (tx) => recordFigures(tx, entries))
    },
  }
}

/** The condition for the figures that a query means. */
function among({ indicator, units, from, to, longest }: FigureQuery): Prisma.Sql {
  const notTooLong = longest === undefined ? Prisma.empty : Prisma.sql` AND f."days" <= ${longest}`
  return Prisma.sql`f."indicatorSlug" = ${indicator} AND f."unitCode" IN (${Prisma.join([...units])})
    AND f."periodMiddle" >= ${from} AND f."periodMiddle" <= ${to} AND f."current" = true${notTooLong}`
}

/** What is added up: all the figures of a flow, each unit's latest of a snapshot. */
function counted(query: FigureQuery, accumulation: 'flow' | 'snapshot'): Prisma.Sql {
  return accumulation === 'flow' ? Prisma.sql`"Figure" f WHERE ${among(query)}` : latestOfEach(query)
}

/** Each unit's figure with the latest end in the window; of two that end on one day, the shorter. */
function latestOfEach(query: FigureQuery): Prisma.Sql {
  return Prisma.sql`(
    SELECT f."unitCode", f."numerator", f."denominator", f."value", f."periodFrom", f."periodTo", f."days",
      f."revision", f."sample", f."enteredAt", f."approval", ROW_NUMBER() OVER (
        PARTITION BY f."unitCode" ORDER BY f."periodTo" DESC, f."periodFrom" DESC
      ) AS "place"
    FROM "Figure" f WHERE ${among(query)}
  ) AS f WHERE f."place" = 1`
}
