import Database from 'libsql'

type Connection = InstanceType<typeof Database>
type Statement = ReturnType<Connection['prepare']>

/** What was sent to the database: a statement with its values, or a bare command such as COMMIT. */
interface Sent {
  readonly sql: string
  readonly values: readonly unknown[] | null
}

/** What connections opened from now on send, gathered by `during`. */
export interface Recorder {
  during<T>(work: () => Promise<T>): Promise<{ value: T; sent: readonly Sent[] }>
}

/**
 * Listens in on the driver. It notes down what the program sends and changes nothing of it, so that the same
 * can be sent again without the program.
 */
export function recordStatements(): Recorder {
  let sent: Sent[] | null = null
  const { prepare, exec } = Database.prototype
  Database.prototype.prepare = function (this: Connection, sql: string) {
    const statement = prepare.call(this, sql)
    const { all, run } = statement
    statement.all = (values: readonly unknown[] = []) => {
      sent?.push({ sql, values })
      return all.call(statement, values)
    }
    statement.run = (values: readonly unknown[] = []) => {
      sent?.push({ sql, values })
      return run.call(statement, values)
    }
    return statement
  } as typeof prepare
  Database.prototype.exec = function (this: Connection, sql: string) {
    sent?.push({ sql, values: null })
    return exec.call(this, sql)
  }
  return {
    async during(work) {
      const heard: Sent[] = []
      sent = heard
      try {
        return { value: await work(), sent: heard }
      } finally {
        sent = null
      }
    },
  }
}

/** How long the same took on a connection of its own: all of it, and what it asked of the figures alone. */
export interface Replayed {
  readonly all: number
  readonly figures: number
  readonly rows: number
}

/** Sends recorded statements again, prepared once and kept, to a connection set up like the program's. */
export function replayOn(path: string): (sent: readonly Sent[]) => Replayed {
  const connection = new Database(path)
  connection.exec('PRAGMA synchronous = FULL')
  connection.exec('PRAGMA foreign_keys = ON')
  connection.exec('PRAGMA cache_size = -16384')
  const prepared = new Map<string, Statement>()
  const statementOf = (sql: string) => {
    const known = prepared.get(sql)
    if (known !== undefined) return known
    const made = connection.prepare(sql)
    if (made.reader) made.raw()
    prepared.set(sql, made)
    return made
  }
  return (sent) => {
    let [all, figures, rows] = [0, 0, 0]
    for (const { sql, values } of sent) {
      const start = performance.now()
      if (values === null) connection.exec(sql)
      else {
        const statement = statementOf(sql)
        if (statement.reader) rows += (statement.all(values) as unknown[]).length
        else statement.run(values)
      }
      const took = performance.now() - start
      all += took
      if (sql.includes('"Figure"')) figures += took
    }
    return { all, figures, rows }
  }
}
