import { printable } from '../../../charts/printable.ts'
import type { Block, Column } from '../../../chat/reply.ts'
import { cellsOf, pad } from '../../text/layout.ts'
import { join, type Rich, rich } from '../../text/rich.ts'
import type { Paragraph } from '../../text/split.ts'

type Table = Extract<Block, { kind: 'table' }>
type Row = readonly string[]

/** Cells of a fixed-width font that a narrow phone has room for. */
const phone = 33
/** A row longer than this is easier to read in lines of its own: two lines of a phone. */
const longRow = 80
const gap = '  '

/** Whether a table has room on a phone in columns. */
export function fitsOnPhone(table: Table): boolean {
  return widthsOf(table).reduce((sum, one) => sum + one, cellsOf(gap) * (table.columns.length - 1)) <= phone
}

/** A table in columns, where it is to be; else a row a line, or a row in several lines where they are long. */
export function renderTable(given: Table, columned: boolean): readonly Paragraph[] {
  const table = printableTable(given)
  const { columns, rows } = table
  const headings = columns.map(({ heading }) => heading)
  if (columned) return [inColumns(columns, [headings, ...rows], widthsOf(table))]
  const lines = rows.map((row) => lineOf(row, columns))
  if (lines.some((line) => cellsOf(line) > longRow)) return rows.map((row) => entryOf(row, columns))
  return [[rich(lineOf(headings, columns), 'italic'), ...lines.map((line) => rich(line))]]
}

function widthsOf(table: Table): number[] {
  const { columns, rows } = printableTable(table)
  return columns.map(({ heading }, at) =>
    Math.max(cellsOf(heading), ...rows.map((row) => cellsOf(row[at] ?? ''))),
  )
}

function printableTable({ columns, rows, kind }: Table): Table {
  const named = columns.map((column) => ({ ...column, heading: printable(column.heading) }))
  return { kind, columns: named, rows: rows.map((row) => row.map(printable)) }
}

function inColumns(columns: readonly Column[], rows: readonly Row[], widths: readonly number[]): Paragraph {
  const [headings = '', ...lines] = rows.map((row) =>
    columns
      .map(({ align }, at) => pad(row[at] ?? '', widths[at] ?? 0, align))
      .join(gap)
      .trimEnd(),
  )
  const rule = widths.map((cells) => '─'.repeat(cells)).join(gap)
  return [headings, rule, ...lines].map((line) => rich(line, 'pre'))
}

/** "1. Sở Y tế — 56,70 % ▲2", and the headings in the same form, so that they say what stands where. */
function lineOf(row: Row, columns: readonly Column[]): string {
  const { title, from } = titleOf(row, columns)
  const values = columns.slice(from).reduce((line, { heading }, at) => {
    const value = row[from + at] ?? ''
    if (line === '' || value === '') return line + value
    // What has a sign for a heading, such as a movement, belongs to the value before it.
    return `${line}${/\p{L}/u.test(heading) ? ' · ' : ' '}${value}`
  }, '')
  return [title, values].filter((part) => part !== '').join(' — ')
}

/** The first column in bold, the others under it by their headings. */
function entryOf(row: Row, columns: readonly Column[]): Paragraph {
  const { title, from } = titleOf(row, columns)
  const named = columns.slice(from).flatMap(({ heading }, at): Rich[] => {
    const value = row[from + at] ?? ''
    return value === '' ? [] : [join(rich(`${heading}: `, 'italic'), rich(value))]
  })
  return [rich(title, 'bold'), ...named]
}

/** What a row is about: its first cell, with its number where there is one; and where the values begin. */
function titleOf(row: Row, columns: readonly Column[]): { title: string; from: number } {
  const [first = '', second = ''] = row
  if (columns[0]?.align !== 'right' || columns[1]?.align !== 'left') return { title: first, from: 1 }
  const number = first === '' || first.endsWith('=') ? first : `${first}.`
  return { title: [number, second].filter((part) => part !== '').join(' '), from: 2 }
}
