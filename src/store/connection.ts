import { PrismaLibSql } from '@prisma/adapter-libsql'
import Database from 'libsql'
import type { FactsVersion } from './facts-version.ts'
import { createPatience } from './patience.ts'
import { type Connection, prepared, type Question, remembering, step } from './statements.ts'

/**
 * Opens a file, making it where it is missing; a statement waits so many milliseconds for others' writes, and keeps
 * the whole program waiting.
 */
export function connect(path: string, timeout: number): Connection {
  const connection = new Database(path, { timeout })
  try {
    // Opening reads nothing yet: this tells a file that is no database from one that is. Not by a prepared
    // statement, which lives until it is collected and would keep the file open, and locked, after closing.
    connection.exec('SELECT COUNT(*) FROM sqlite_master')
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

/**
 * Gives Prisma's adapter one connection for everything, in place of the client that it would make. That
 * client moves on to a new connection with each transaction, where no pragma is set; begins transactions
 * deferred, so that another writer can fail them half-way; and spends more time on making row objects of
 * two hundred rows than SQLite on finding them. The adapter queues whatever comes during a transaction, so
 * one connection is enough.
 */
export class OneConnection extends PrismaLibSql {
  readonly #connection: Connection
  /** How often what was read may have been changed, or a change undone; and how often only figures were. */
  #changes = 0
  #figureChanges = 0
  #dataVersion: ReturnType<Connection['prepare']> | null = null

  constructor(connection: Connection) {
    super({ url: 'file:' })
    this.#connection = connection
  }

  /** Changes with every statement that may change what answers are made of, and with every write of others. */
  readonly factsVersion: FactsVersion = {
    anything: () => `${this.factsVersion.apartFromFigures()} ${this.#figureChanges}`,
    apartFromFigures: () => {
      // Changes when another connection has written, and only then.
      this.#dataVersion ??= this.#connection.prepare('PRAGMA data_version').raw()
      return `${this.#dataVersion.get([])} ${this.#changes}`
    },
  }

  override async connect(): ReturnType<PrismaLibSql['connect']> {
    const adapter = await super.connect()
    const getConnectionInfo = () => ({ maxBindValues: mostValues, supportsRelationJoins: false })
    return Object.assign(adapter, { getConnectionInfo })
  }

  override createClient(): ReturnType<PrismaLibSql['createClient']> {
    const connection = this.#connection
    const prepare = remembering((sql) => prepared(connection, sql))
    const patience = createPatience()
    // All writes begin here. Once the write is ours, nothing meets anybody else's in a file with a log of its own.
    const begin = () => patience(() => connection.exec('BEGIN IMMEDIATE'))
    const execute = async ({ sql, args }: Question) => {
      const statement = prepare(sql)
      const work = () => {
        if (statement.changed === 'figures') this.#figureChanges++
        else if (statement.changed === 'anything') this.#changes++
        return step(statement, args)
      }
      if (connection.inTransaction || !writing.test(sql)) return work()
      // A statement that finds the file locked stays open, and holds the connection to what it saw, until it is
      // collected. Taking the lock first leaves it nothing to wait for.
      await begin()
      return inTransaction(connection, work)
    }
    const client = {
      execute,
      executeMultiple: async (script: string) => {
        this.#changes++
        connection.exec(script)
      },
      transaction: async () => {
        await turnOfLoop()
        await begin()
        return {
          execute,
          commit: async () => {
            try {
              commit(connection)
            } catch (error) {
              this.#changes++
              throw error
            }
          },
          rollback: async () => {
            this.#changes++
            rollback(connection)
          },
        }
      },
      // Whoever opened the connection closes it.
      close() {},
    }
    // The adapter calls nothing else of a client.
    return client as unknown as ReturnType<PrismaLibSql['createClient']>
  }
}

/**
 * As many values as SQLite takes in a statement. Left to itself Prisma counts on 999 of them, and fails where it looks
 * for more that are to come in an order, as it does for what belongs to more than so many rows.
 */
const mostValues = 32_766

/**
 * The database never keeps anybody waiting for long, so transactions that queue would follow each other without the
 * event loop ever turning: requests that the first of them let leave would stay until the last has ended.
 */
function turnOfLoop(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** A write that no transaction holds. */
const writing = /^\s*(insert|update|delete)\b/i

/** Does the work in the transaction that is begun, and ends it. */
export function inTransaction<T>(connection: Connection, work: () => T): T {
  try {
    const result = work()
    commit(connection)
    return result
  } catch (error) {
    rollback(connection)
    throw error
  }
}

/** A COMMIT that fails, for want of space say, must not leave the connection inside its transaction. */
function commit(connection: Connection): void {
  try {
    connection.exec('COMMIT')
  } catch (error) {
    rollback(connection)
    throw error
  }
}

/** Some errors have ended the transaction already. */
function rollback(connection: Connection): void {
  if (connection.inTransaction) connection.exec('ROLLBACK')
}
