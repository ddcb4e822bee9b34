import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'
import { PrismaPg } from '@prisma/adapter-pg'
import type { InitialData } from '../../src/store/initial-data.ts'
import { openStore, type Store } from '../../src/store/open.ts'

/** A database of its own for a test, and the store on it. */
export interface Fresh {
  readonly store: Store
  readonly url: string
  /** Closes the store and removes the database. */
  remove(): Promise<void>
}

/** A SQLite store in a folder of its own, empty or with this in it. */
export async function freshStore(data: InitialData | null = null): Promise<Fresh> {
  const { folder, remove } = await freshFolder()
  const path = join(folder, 'test.db')
  await writeFile(path, await fileWith(data))
  const url = `file:${path}`
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

/** The files of stores, by what is in them: to make one takes longer than most of the tests that begin with it. */
const files = new Map<InitialData | null, Promise<Buffer>>()

function fileWith(data: InitialData | null): Promise<Buffer> {
  const file = files.get(data) ?? makeFile(data)
  files.set(data, file)
  return file
}

async function makeFile(data: InitialData | null): Promise<Buffer> {
  const { folder, remove } = await freshFolder()
  const path = join(folder, 'test.db')
  if (data !== null) await writeFile(path, await fileWith(null))
  const store = await openStore(`file:${path}`)
  if (data !== null) await store.load(data)
  await store.close()
  const file = await readFile(path)
  await remove()
  return file
}

/** An empty folder that is removed afterwards. */
export async function freshFolder(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'tro-ly-'))
  // Windows lets go of a closed file a moment later.
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) }
}

/** An empty PostgreSQL store: in this process, or a database of its own on the server TEST_POSTGRES_URL names. */
export async function freshPostgresqlStore(): Promise<Fresh> {
  const { url, remove } = await (server === undefined ? serve(await upToDate()) : freshDatabase(server))
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
  return server === undefined ? serve(await PGlite.create()) : freshDatabase(server)
}

const server = process.env.TEST_POSTGRES_URL

/** A database in this process whose structure is up to date. Made once, then loaded: a third of the time. */
async function upToDate(): Promise<PGlite> {
  dumped ??= dump()
  return PGlite.create({ loadDataDir: await dumped })
}

let dumped: Promise<Blob> | undefined

async function dump(): Promise<Blob> {
  const db = await PGlite.create()
  const socket = await listen(db)
  await (await openStore(addressOf(socket))).close()
  await socket.stop()
  await db.exec('CHECKPOINT')
  const dumped = await db.dumpDataDir('none')
  await db.close()
  return dumped
}

async function serve(db: PGlite): Promise<{ url: string; remove(): Promise<void> }> {
  const socket = await listen(db)
  return {
    url: addressOf(socket),
    remove: async () => {
      await socket.stop()
      await db.close()
    },
  }
}

async function listen(db: PGlite): Promise<PGLiteSocketServer> {
  const socket = new PGLiteSocketServer({ db, port: 0, maxConnections: 20 })
  await socket.start()
  return socket
}

const addressOf = (socket: PGLiteSocketServer) => `postgresql://postgres@${socket.getServerConn()}/postgres`

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
