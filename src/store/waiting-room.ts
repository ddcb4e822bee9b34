import { existsSync } from 'node:fs'
import type { NewArrival } from '../inbox/arrival.ts'
import { mostAtOnce, type WaitingRoom } from '../inbox/intake.ts'
import type { Arrivals } from './arrivals.ts'
import { connect, inTransaction } from './connection.ts'
import { asStoreError } from './errors.ts'
import type { Connection } from './statements.ts'

/** The waiting room as a file of its own, which nobody else writes and no backup holds. */
export interface WaitingRoomFile extends WaitingRoom {
  /** What an earlier process left in it, in the order in which it came. */
  left(): NewArrival[]
  close(): void
}

/**
 * The waiting room beside a SQLite file. It is the same owner's, so nobody else writes it; it is made when it is first
 * needed, and all that is kept in it has reached the disk. Everything in it fails with a StoreError.
 */
export function waitingRoomAt(path: string): WaitingRoomFile {
  let file: ReturnType<typeof open> | undefined
  /** What is to go; where that fails it goes with the next. */
  let over: NewArrival[] = []
  const guarded = <T>(work: (opened: ReturnType<typeof open>) => T): T => {
    try {
      file ??= open(path)
      return work(file)
    } catch (error) {
      throw asStoreError(error, { path })
    }
  }
  return {
    left: () => (existsSync(path) ? guarded(({ list }) => list()) : []),
    keep: (arrivals) => guarded(({ add }) => add(arrivals)),
    release(arrivals) {
      over.push(...arrivals)
      guarded(({ remove }) => remove(over))
      over = []
    },
    close: () => file?.close(),
  }
}

/** Stores what an earlier process left in the waiting room, before anything that arrives now. */
export async function takeIn(room: WaitingRoomFile, { add }: Pick<Arrivals, 'add'>): Promise<void> {
  const left = room.left()
  for (let at = 0; at < left.length; at += mostAtOnce) {
    const some = left.slice(at, at + mostAtOnce)
    await add(some)
    room.release(some)
  }
}

/** Milliseconds for which it waits where somebody looks into the file just then; nobody else writes it. */
const lookedInto = 200

/** Its statements, prepared once: each lives until it is collected. */
function open(path: string) {
  const connection = connect(path, lookedInto)
  connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  connection.exec(`
    CREATE TABLE IF NOT EXISTS "Arrival" (
      "place" INTEGER PRIMARY KEY, "channel" TEXT NOT NULL, "key" TEXT NOT NULL, "lane" TEXT NOT NULL,
      "body" TEXT NOT NULL, "receivedAt" INTEGER NOT NULL, UNIQUE ("channel", "key")
    )`)
  const select = connection.prepare(
    'SELECT "channel", "key", "lane", "body", "receivedAt" FROM "Arrival" ORDER BY "place"',
  )
  const insert = connection.prepare(
    'INSERT OR IGNORE INTO "Arrival" ("channel", "key", "lane", "body", "receivedAt") VALUES (?, ?, ?, ?, ?)',
  )
  const del = connection.prepare('DELETE FROM "Arrival" WHERE "channel" = ? AND "key" = ?')
  return {
    list: () => (select.all([]) as Row[]).map(arrivalOf),
    add: (arrivals: readonly NewArrival[]) =>
      each(connection, arrivals, ({ channel, key, lane, body, receivedAt }) =>
        insert.run([channel, key, lane, JSON.stringify(body), receivedAt.getTime()]),
      ),
    remove: (arrivals: readonly NewArrival[]) =>
      each(connection, arrivals, ({ channel, key }) => del.run([channel, key])),
    close() {
      connection.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      connection.close()
    },
  }
}

interface Row extends Omit<NewArrival, 'body' | 'receivedAt'> {
  readonly body: string
  readonly receivedAt: number
}

const arrivalOf = ({ channel, key, lane, body, receivedAt }: Row): NewArrival => ({
  channel,
  key,
  lane,
  body: JSON.parse(body),
  receivedAt: new Date(receivedAt),
})

/** All of them in one transaction. */
function each(
  connection: Connection,
  arrivals: readonly NewArrival[],
  work: (arrival: NewArrival) => unknown,
): void {
  connection.exec('BEGIN IMMEDIATE')
  inTransaction(connection, () => arrivals.forEach((arrival) => void work(arrival)))
}
