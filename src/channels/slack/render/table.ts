import { printable } from '../../../charts/printable.ts'
import type { Block as ReplyBlock } from '../../../chat/reply.ts'
import { cut } from '../../text/cut.ts'
import { limits } from '../calls.ts'

type Table = Extract<ReplyBlock, { kind: 'table' }>
type Block = Readonly<Record<string, unknown>>

/** Characters of one cell: more is no table any more. */
const longestCell = 300

/** Room that a table leaves in its message to what is said with it, as JSON. */
const mostOfMessage = 9000

/** Tables as Slack has them, each small enough for a message; one that is too long goes on under its headings. */
export function tablesOf(table: Table): Block[] {
  const columns = table.columns.slice(0, limits.tableColumns)
  const settings = columns.map(({ align }) => ({ align, is_wrapped: align === 'left' }))
  const headings = columns.map(({ heading }) => cell(heading))
  const blockOf = (rows: readonly unknown[]) => ({
    type: 'table',
    column_settings: settings,
    rows: [headings, ...rows],
  })
  const blocks: Block[] = []
  let rows: unknown[] = []
  for (const row of table.rows) {
    const cells = columns.map((_, at) => cell(row[at] ?? ''))
    const isFull = rows.length + 1 >= limits.tableRows || sizeOf(blockOf([...rows, cells])) > mostOfMessage
    if (isFull && rows.length > 0) {
      blocks.push(blockOf(rows))
      rows = []
    }
    rows.push(cells)
  }
  return rows.length === 0 && blocks.length > 0 ? blocks : [...blocks, blockOf(rows)]
}

/** Slack refuses a cell with nothing in it. */
function cell(value: string) {
  const text = cut(printable(value), longestCell)
  return { type: 'raw_text', text: text === '' ? '\u00a0' : text }
}

/** Letters of a block as Slack is sent it. */
export const sizeOf = (block: unknown): number => JSON.stringify(block).length
