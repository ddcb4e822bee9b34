import type { Column } from '../../chat/reply.ts'
import { cellsOf, pad, wrap } from '../text/layout.ts'
import type { Paint } from './colour.ts'

const gap = '  '
/** A column is not made narrower than this; a table that would need it is set as a list. */
const leastColumn = 6

type Row = readonly string[]

/**
 * A table in columns as wide as what stands in them; where that exceeds `width`, the widest give way and
 * their cells wrap, and where even that is not enough each row becomes a list of "heading: value".
 */
export function renderTable(
  columns: readonly Column[],
  rows: readonly Row[],
  width: number,
  paint: Paint,
): string[] {
  const widths = narrow(
    columns.map(({ heading }, at) =>
      Math.max(cellsOf(heading), ...rows.map((row) => cellsOf(row[at] ?? ''))),
    ),
    width - cellsOf(gap) * (columns.length - 1),
  )
  if (widths === undefined) return listed(columns, rows, width)
  const set = (row: Row) => setRow(row, columns, widths)
  return [
    ...set(columns.map(({ heading }) => heading)).map((line) => paint(line, 'bold')),
    paint(widths.map((cells) => '─'.repeat(cells)).join(gap), 'dim'),
    ...rows.flatMap(set),
  ]
}

/** Widths that add up to at most `room`, taken from the widest, or undefined where the least don't fit. */
function narrow(natural: readonly number[], room: number): number[] | undefined {
  const widths = [...natural]
  const sum = () => widths.reduce((total, one) => total + one, 0)
  while (sum() > room) {
    const widest = widths.indexOf(Math.max(...widths))
    const cells = widths[widest] ?? 0
    if (cells <= leastColumn) return undefined
    widths[widest] = cells - 1
  }
  return widths
}

/** One row, which takes as many lines as its fullest cell. */
function setRow(row: Row, columns: readonly Column[], widths: readonly number[]): string[] {
  const cells = widths.map((width, at) => wrap(row[at] ?? '', width))
  const height = Math.max(...cells.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) =>
    widths
      .map((width, at) => pad(cells[at]?.[line] ?? '', width, columns[at]?.align))
      .join(gap)
      .trimEnd(),
  )
}

function listed(columns: readonly Column[], rows: readonly Row[], width: number): string[] {
  return rows.flatMap((row, index) => [
    ...(index === 0 ? [] : ['']),
    ...columns.flatMap(({ heading }, at) => wrap(`${heading}: ${row[at] ?? ''}`, width)),
  ])
}
