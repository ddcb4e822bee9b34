import { lengthOf } from '../calendar/period.ts'
import type { Transaction } from './client.ts'
import { StoreError } from './errors.ts'
import { rowOf } from './figure-row.ts'
import type { NewFigure } from './initial-data.ts'
import { grouped } from './rows.ts'

/** A figure to be added; its revision follows from what is there. */
export type FigureEntry = Omit<NewFigure, 'revision'>

/**
 * Adds figures, each as the current revision of its days.
 *
 * @throws StoreError `overlap` as `Figures.record` does
 */
export async function recordFigures(tx: Transaction, entries: readonly FigureEntry[]): Promise<void> {
  for (const piece of apart(entries)) await append(tx, piece)
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
async function append(tx: Transaction, entries: readonly FigureEntry[]): Promise<void> {
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
    },
  })
  const touching = grouped(standing, (one) => `${one.unitCode} ${one.indicatorSlug}`)
  const replaced: number[] = []
  const rows = entries.map((entry) => {
    const others = touching.get(seriesOf(entry)) ?? []
    const same = others.find((one) => one.periodFrom === entry.from && one.periodTo === entry.to)
    const days = lengthOf(entry)
    const cut = others.find((one) => one !== same && one.days < 2 * days && days < 2 * one.days)
    if (cut) throw overlap(entry, cut)
    if (same) replaced.push(same.id)
    return rowOf({ ...entry, revision: (same?.revision ?? 0) + 1 }, true)
  })
  if (replaced.length > 0) {
    await tx.figure.updateMany({ where: { id: { in: replaced } }, data: { current: false } })
  }
  await tx.figure.createMany({ data: rows })
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
