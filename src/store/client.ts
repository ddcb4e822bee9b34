import { AsyncLocalStorage } from 'node:async_hooks'
import type { StoreErrorFacts } from './errors.ts'
import type { FactsVersion } from './facts-version.ts'
import { Prisma, type PrismaClient } from './generated/sqlite/client.ts'
import type { Provider } from './migrate.ts'
import type { WaitingRoomFile } from './waiting-room.ts'

/** A database that is open, ours and up to date. */
export interface Opened {
  readonly provider: Provider
  readonly client: PrismaClient
  /**
   * Changes whenever anything does that answers are made of, save messages on their way; null where others
   * write, too, and it can't be told.
   */
  readonly factsVersion: FactsVersion | null
  /** Beside a file; null beside a server, as another machine may start anew what this one began. */
  readonly waitingRoom: WaitingRoomFile | null
  /** Where it is, for errors. */
  readonly facts: StoreErrorFacts
  close(): Promise<void>
}

/** What can be asked of a database inside a transaction. */
export type Transaction = Prisma.TransactionClient

/** How often a transaction is tried that others' writes get in the way of. */
const attempts = 5

/** Prisma's codes for "changed by somebody else meanwhile": a write conflict, a unique value just taken. */
const conflicts = ['P2034', 'P2002']

/** The transaction that is running around the statements of an asynchronous call, where one is. */
const running = new AsyncLocalStorage<Transaction>()

/**
 * Runs all of it or nothing, as if nobody else were writing: what it read is still so when it commits. Where
 * other instances get in its way it is run again, so it must do nothing but work on the database. Inside
 * another such call it belongs to that one.
 */
export async function atomically<T>(client: PrismaClient, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const outer = running.getStore()
  if (outer !== undefined) return work(outer)
  for (let attempt = 1; ; attempt++) {
    try {
      return await client.$transaction((tx) => running.run(tx, () => work(tx)), {
        isolationLevel: Prisma.TransactionIsolationLevel.Serializable,
      })
    } catch (error) {
      if (!isConflict(error) || attempt === attempts) throw error
    }
  }
}

function isConflict(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  if (conflicts.includes(error.code)) return true
  // Inside raw SQL it is told by the driver's own error alone.
  const { driverAdapterError } = (error.meta ?? {}) as { driverAdapterError?: { cause?: { kind?: unknown } } }
  return error.code === 'P2010' && driverAdapterError?.cause?.kind === 'TransactionWriteConflict'
}

/** Whether this is asked from within a transaction of `atomically`. */
export const isInTransaction = (): boolean => running.getStore() !== undefined

/** The same client, whose statements belong to the transaction of `atomically` where they are inside one. */
export function joining(client: PrismaClient): PrismaClient {
  return new Proxy(client, {
    get(target, name) {
      const tx = running.getStore()
      if (tx === undefined) return Reflect.get(target, name)
      if (name === '$transaction') return (work: (inner: Transaction) => unknown) => work(tx)
      return Reflect.get(tx, name)
    },
  })
}
