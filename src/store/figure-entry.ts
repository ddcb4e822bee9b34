import { lengthOf } from '../calendar/period.ts'
import type { Transaction } from './client.ts'
import { StoreError } from './errors.ts'
import { rowOf } from './figure-row.ts'
import type { NewFigure } from './initial-data.ts'
import { grouped } from './rows.ts'

/** A figure to be added; its revision follows from what is there. */
export type FigureEntry = Omit<NewFigure, 'revision'>

/** A figure that another took the place of. */
export type ReplacedFigure = Pick<
  FigureEntry,
  'indicator' | 'unit' | 'from' | 'to' | 'numerator' | 'denominator' | 'value' | 'reason'
>

/**
 * Adds figures, each as the current revision of its days, and gives those that were current before, in no order.
 *
 * @throws StoreError `overlap` as `Figures.record` does
 */
export async function recordFigures(
  tx: Transaction,
  entries: readonly FigureEntry[],
): Promise<ReplacedFigure[]> {
  const replaced: ReplacedFigure[] = []
  for (const piece of apart(entries)) replaced.push(...(await append(tx, piece)))
  return replaced
}

const seriesOf = ({ indicator, unit }: FigureEntry): string => `${unit} ${indicator}`

/** One statement takes so many. */
const entriesAtOnce = 100

/** Entries in pieces, in their order, in which no indicator of a unit comes twice: those of a piece don't touch. */
function* apart(entries: readonly FigureEntry[]): Generator<readonly FigureEntry[]> {
  let piece = new Map<string, FigureEntry>()
  for (const entry of entries) {
    if (piece.has(seriesOf(entry)) || piece.size === entriesAtOnce) {
      yield [...piece.values()]
      piece = new Map()
    }
    piece.set(seriesOf(entry), entry)
  }
  if (piece.size > 0) yield [...piece.values()]
}

/** Adds figures that don't touch each other with three statements, however many there are. */
async function append(tx: Transaction, entries: readonly FigureEntry[]): Promise<ReplacedFigure[]> {
  const standing = await tx.figure.findMany({
    where: {
      current: true,
      OR: entries.map(({ indicator, unit, from, to }) => ({
        indicatorSlug: indicator,
        unitCode: unit,
        periodTo: { gte: from },
        periodFrom: { lte: to },
      })),
    },
    select: {
      id: true,
      indicatorSlug: true,
      unitCode: true,
      periodFrom: true,
      periodTo: true,
      days: true,
      revision: true,
      numerator: true,
      denominator: true,
      value: true,
      reason: true,
    },
  })
  const touching = grouped(standing, (one) => `${one.unitCode} ${one.indicatorSlug}`)
  const replaced: typeof standing = []
  const rows = entries.map((entry) => {
    const others = touching.get(seriesOf(entry)) ?? []
    const same = others.find((one) => one.periodFrom === entry.from && one.periodTo === entry.to)
    const days = lengthOf(entry)
    const cut = others.find((one) => one !== same && one.days < 2 * days && days < 2 * one.days)
    if (cut) throw overlap(entry, cut)
    if (same) replaced.push(same)
    return rowOf({ ...entry, revision: (same?.revision ?? 0) + 1 }, true)
  })
  if (replaced.length > 0) {
    const ids = replaced.map(({ id }) => id)
    await tx.figure.updateMany({ where: { id: { in: ids } }, data: { current: false } })
  }
  await tx.figure.createMany({ data: rows })
  return replaced.map(({ indicatorSlug, unitCode, periodFrom, periodTo, ...said }) => ({
    indicator: indicatorSlug,
    unit: unitCode,
    from: periodFrom,
    to: periodTo,
    numerator: said.numerator,
    denominator: said.denominator,
    value: said.value,
    reason: said.reason,
  }))
}

function overlap(entry: FigureEntry, other: { periodFrom: string; periodTo: string }): StoreError {
  const { indicator, unit, from, to } = entry
  return new StoreError('overlap', {
    indicator,
    unit,
    from,
    to,
    otherFrom: other.periodFrom,
    otherTo: other.periodTo,
  })
}
