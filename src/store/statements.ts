import type Database from 'libsql'
import { changedBy } from './facts-version.ts'

/** An open connection to a SQLite file. */
export type Connection = InstanceType<typeof Database>

/** What the adapter asks. */
export interface Question {
  readonly sql: string
  readonly args: readonly unknown[]
}

/** What the adapter reads of a result: rows are arrays, and each column has its declared type. */
interface Result {
  readonly columns: readonly string[]
  readonly columnTypes: readonly string[]
  readonly rows: readonly unknown[]
  readonly rowsAffected: number
}

type Prepared = ReturnType<typeof prepared>

/** A statement that is ready, and what of it has to be known each time. */
export function prepared(connection: Connection, sql: string) {
  const statement = connection.prepare(sql)
  const changed = changedBy(sql)
  if (!statement.reader) return { statement, changed, reads: false, columns: [], columnTypes: [] }
  const columns = statement.raw().columns()
  return {
    statement,
    changed,
    reads: true,
    columns: columns.map((column) => column.name),
    columnTypes: columns.map((column) => column.type ?? ''),
  }
}

/** Runs a statement with its values. */
export function step({ statement, reads, columns, columnTypes }: Prepared, args: readonly unknown[]): Result {
  // SQLite has no truth values.
  const values = args.map((value) => (typeof value === 'boolean' ? Number(value) : value))
  const rows = reads ? statement.all(values) : []
  return { columns, columnTypes, rows, rowsAffected: reads ? 0 : statement.run(values).changes }
}

/** Statements that are kept, those used last: more than the store has, for lists of various lengths. */
const remembered = 300

/**
 * Keeps prepared statements for their text. It saves a third of a short question's time, and the memory of
 * a statement, which is not the engine's own, comes back only some turns of the event loop after it is let go.
 */
export function remembering<T>(make: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>()
  return (text) => {
    const found = kept.get(text) ?? make(text)
    kept.delete(text)
    kept.set(text, found)
    const [oldest] = kept.keys()
    if (kept.size > remembered && oldest !== undefined) kept.delete(oldest)
    return found
  }
}
