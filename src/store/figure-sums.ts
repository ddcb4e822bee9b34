import type { CivilDate } from '../calendar/date.ts'
import type { Sum, Tally } from '../figures/figure.ts'
import { Prisma } from './generated/sqlite/client.ts'

/** What is added up of figures `f`. */
export const tallies = Prisma.sql`COUNT(*) AS "figures", COUNT(f."denominator") AS "counts",
  COUNT(f."approval") AS "unapproved", SUM(f."numerator") AS "numerator", SUM(f."denominator") AS "denominator",
  SUM(f."value") AS "value",
  MIN(f."days") AS "shortest", MAX(f."days") AS "longest"`

/** Where it comes from. */
export const origins = Prisma.sql`MIN(f."periodFrom") AS "from", MAX(f."periodTo") AS "to",
  MAX(f."revision") AS "revision", MAX(CASE WHEN f."sample" = true THEN 1 ELSE 0 END) AS "sample", MAX(f."enteredAt") AS "enteredAt"`

/** A row of `tallies`. Whole numbers come as bigint from one database or the other; sums are null over nothing. */
export interface TallyRow {
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

/** A row of `tallies` and `origins`. */
export interface SumRow extends TallyRow {
  readonly from: CivilDate
  readonly to: CivilDate
  readonly revision: number | bigint
  readonly sample: number | bigint
  /** SQLite has no type for the greatest of several instants, so it gives text. */
  readonly enteredAt: Date | string
}

/** A row as the sum of the figures of so many units. */
export function sumOf(row: SumRow, units: number): Sum {
  return {
    ...tallyOf(row, units),
    from: row.from,
    to: row.to,
    corrected: Number(row.revision) > 1,
    sample: Number(row.sample) === 1,
    enteredAt: new Date(row.enteredAt),
  }
}

/** A row as the tally of the figures of so many units. */
export function tallyOf(row: TallyRow, units: number): Tally {
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
