import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'
import { PrismaPg } from '@prisma/adapter-pg'
import { openStore, type Store } from '../../src/store/open.ts'

/** A database of its own for a test, and the store on it. */
export interface Fresh {
  readonly store: Store
  readonly url: string
  /** Closes the store and removes the database. */
  remove(): Promise<void>
}

/** An empty SQLite store in a folder of its own. */
export async function freshStore(): Promise<Fresh> {
  const { folder, remove } = await freshFolder()
  const url = `file:${join(folder, 'test.db')}`
  const store = await openStore(url)
  return {
    store,
    url,
    remove: async () => {
      await store.close()
      await remove()
    },
  }
}

/** An empty folder that is removed afterwards. */
export async function freshFolder(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'tro-ly-'))
  // Windows lets go of a closed file a moment later.
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) }
}

/** An empty PostgreSQL store: in this process, or a database of its own on the server TEST_POSTGRES_URL names. */
export async function freshPostgresqlStore(): Promise<Fresh> {
  const { url, remove } = await freshPostgresql()
  const store = await openStore(url)
  return {
    store,
    url,
    remove: async () => {
      await store.close()
      await remove()
    },
  }
}

/** The address of an empty PostgreSQL database. */
export async function freshPostgresql(): Promise<{ url: string; remove(): Promise<void> }> {
  const server = process.env.TEST_POSTGRES_URL
  if (server !== undefined) return freshDatabase(server)
  const db = await PGlite.create()
  const socket = new PGLiteSocketServer({ db, port: 0, maxConnections: 20 })
  await socket.start()
  return {
    url: `postgresql://postgres@${socket.getServerConn()}/postgres`,
    remove: async () => {
      await socket.stop()
      await db.close()
    },
  }
}

/** A database of its own on a server. */
async function freshDatabase(server: string): Promise<{ url: string; remove(): Promise<void> }> {
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`
  const run = async (sql: string) => {
    const adapter = await new PrismaPg({ connectionString: server, max: 1 }).connect()
    await adapter.executeScript(sql)
    await adapter.dispose()
  }
  await run(`CREATE DATABASE ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, remove: () => run(`DROP DATABASE ${name}`) }
}
