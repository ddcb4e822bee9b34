import type { CivilDate } from '../calendar/date.ts'
import type { Figure, FigureQuery, FigureReader, Sum, Tally } from '../figures/figure.ts'
import { atomically } from './client.ts'
import { type FigureEntry, recordFigures } from './figure-entry.ts'
import { Prisma, type PrismaClient } from './generated/sqlite/client.ts'

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

    record: (entries) => atomically(client, (tx) => recordFigures(tx, entries)),
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

const tallies = Prisma.sql`COUNT(*) AS "figures", COUNT(f."denominator") AS "counts",
  COUNT(f."approval") AS "unapproved",  SUM(f."numerator") AS "numerator", SUM(f."denominator") AS "denominator", SUM(f."value") AS "value",
  MIN(f."days") AS "shortest", MAX(f."days") AS "longest"`

const origins = Prisma.sql`MIN(f."periodFrom") AS "from", MAX(f."periodTo") AS "to",
  MAX(f."revision") AS "revision", MAX(CASE WHEN f."sample" = true THEN 1 ELSE 0 END) AS "sample", MAX(f."enteredAt") AS "enteredAt"`

/** Whole numbers come as bigint from one database or the other; sums are null over nothing. */
interface TallyRow {
  readonly unitCode: string
  readonly figures: number | bigint
  readonly counts: number | bigint
  readonly unapproved: number | bigint
  readonly numerator: number | bigint | null
  readonly denominator: number | bigint | null
  readonly value: number | bigint | null
  readonly shortest: number | bigint
  readonly longest: number | bigint
}

interface SumRow extends TallyRow {
  readonly from: CivilDate
  readonly to: CivilDate
  readonly revision: number | bigint
  readonly sample: number | bigint
  /** SQLite has no type for the greatest of several instants, so it gives text. */
  readonly enteredAt: Date | string
}

function sumOf(row: SumRow, units: number): Sum {
  return {
    ...tallyOf(row, units),
    from: row.from,
    to: row.to,
    corrected: Number(row.revision) > 1,
    sample: Number(row.sample) === 1,
    enteredAt: new Date(row.enteredAt),
  }
}

function tallyOf(row: TallyRow, units: number): Tally {
  return {
    figures: Number(row.figures),
    counts: Number(row.counts),
    units,
    unapproved: Number(row.unapproved),
    numerator: Number(row.numerator ?? 0),
    denominator: Number(row.denominator ?? 0),
    value: Number(row.value ?? 0),
    shortest: Number(row.shortest),
    longest: Number(row.longest),
  }
}

interface FigureRow {
  readonly indicatorSlug: string
  readonly unitCode: string
  readonly periodFrom: CivilDate
  readonly periodTo: CivilDate
  readonly numerator: number | null
  readonly denominator: number | null
  readonly value: number | null
  readonly note: string | null
  readonly source: string | null
  readonly revision: number
  readonly reason: string | null
  readonly name: string | null
  readonly enteredAt: Date
  readonly sample: boolean
  readonly approval: string | null
}

/** What a row says; its counts are safe integers. */
export function figureOf({
  indicatorSlug,
  unitCode,
  periodFrom,
  periodTo,
  name,
  approval,
  ...rest
}: FigureRow): Figure {
  return {
    indicator: indicatorSlug,
    unit: unitCode,
    from: periodFrom,
    to: periodTo,
    ...rest,
    enteredBy: name,
    // Checked when it was written.
    approval: approval as Figure['approval'],
  }
}
