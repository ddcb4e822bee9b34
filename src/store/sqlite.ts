import { mkdir, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Opened } from './client.ts'
import { connect, OneConnection } from './connection.ts'
import { asStoreError, StoreError } from './errors.ts'
import { PrismaClient } from './generated/sqlite/client.ts'
import { migrate, migrationsFor, pendingMigrations } from './migrate.ts'
import type { Connection } from './statements.ts'
import { waitingRoomAt } from './waiting-room.ts'

/** Milliseconds for which a statement waits at the start and at the end, when nobody waits for the program. */
const busyTimeout = 2000

/** Memory for pages, in KiB: the recent weeks of a large committee, for which SQLite's own 2 MB are too few. */
const cacheSize = 16_384

/** Transactions queue for the one connection, and loading a whole sample takes a few seconds. */
const transactionOptions = { maxWait: 30_000, timeout: 60_000 }

/** The locks that this process holds: one that nothing referred to would be collected, and let go, unasked. */
const held = new Set<Connection>()

/**
 * Opens a SQLite file, making it and its folder where they are missing, and brings its structure up to
 * date. Nothing is written before the file has proved to be ours, and of a version this program knows.
 */
export async function openSqlite(url: string): Promise<Opened> {
  const path = pathOf(url)
  const opened: Connection[] = []
  const close = () => {
    for (const connection of opened.splice(0).reverse()) {
      connection.close()
      held.delete(connection)
    }
  }
  try {
    await prepareFolder(path)
    opened.push(takeOwnership(path))
    const connection = connect(path, busyTimeout)
    opened.push(connection)
    const factory = new OneConnection(connection)
    await bringUpToDate(connection, factory, path)
    const client = new PrismaClient({ adapter: factory, transactionOptions })
    const waitingRoom = waitingRoomAt(`${path}-arrivals`)
    return {
      provider: 'sqlite',
      client,
      factsVersion: factory.factsVersion,
      waitingRoom,
      facts: { path },
      close: async () => {
        await client.$disconnect()
        waitingRoom.close()
        // Into the file itself, so that a copy of it is whole.
        if (connection.open) connection.exec(`${waiting(busyTimeout)}; PRAGMA wal_checkpoint(TRUNCATE)`)
        close()
      },
    }
  } catch (error) {
    close()
    throw asStoreError(error, { path })
  }
}

/** The absolute path that a `file:` address names, relative to the working directory. */
function pathOf(url: string): string {
  const path = url.slice('file:'.length).replace(/^\/\/(?=\/)/, '')
  if (path === '' || path.startsWith('//') || path === ':memory:') throw new StoreError('bad-url')
  return resolve(path)
}

async function prepareFolder(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (found?.isDirectory()) throw new StoreError('not-a-file', { path })
}

/**
 * Makes this process the file's only owner, for as long as the connection that is returned stays open. The
 * lock is the operating system's, on a file beside it, so it goes when the process does, however it ends.
 */
function takeOwnership(path: string): Connection {
  const lock = connect(`${path}-lock`, 0)
  try {
    lock.exec('BEGIN EXCLUSIVE')
    held.add(lock)
    return lock
  } catch (error) {
    lock.close()
    throw error
  }
}

async function bringUpToDate(connection: Connection, factory: OneConnection, path: string): Promise<void> {
  const adapter = await factory.connect()
  const migrations = await migrationsFor('sqlite')
  const pending = await pendingMigrations(adapter, migrations, { path })
  connection.exec('PRAGMA journal_mode = WAL')
  connection.exec('PRAGMA synchronous = FULL')
  connection.exec('PRAGMA foreign_keys = ON')
  connection.exec(`PRAGMA cache_size = -${cacheSize}`)
  if (pending.length > 0) await migrate(adapter, migrations)
  else proveWritable(connection)
  // From now on a write waits without keeping everybody else waiting, and reading needs nobody's leave.
  connection.exec(waiting(0))
}

const waiting = (milliseconds: number) => `PRAGMA busy_timeout = ${milliseconds}`

/**
 * That a file is read-only is told at the start, not by the first question of the day. BEGIN alone does not
 * tell: on such a file it begins to read.
 */
function proveWritable(connection: Connection): void {
  connection.exec('BEGIN IMMEDIATE; DELETE FROM "Setting" WHERE false; ROLLBACK')
}
