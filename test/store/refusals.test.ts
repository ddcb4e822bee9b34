import { chmod, mkdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import Database from 'libsql'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { StoreError } from '../../src/store/errors.ts'
import { openStore } from '../../src/store/open.ts'
import { freshFolder } from './fresh.ts'
import { world } from './world.ts'

/** What opening is refused with; fails where it is not. */
async function refusal(url: string): Promise<StoreError> {
  try {
    await (await openStore(url)).close()
  } catch (error) {
    if (error instanceof StoreError) return error
    throw error
  }
  throw new Error(`${url} was opened`)
}

/** Runs SQL on a file as any other program would. */
function alter(path: string, sql: string): void {
  const other = new Database(path)
  other.exec(`${sql}; PRAGMA wal_checkpoint(TRUNCATE)`)
  other.close()
}

/** Runs as a user whom permissions bind, which they don't the superuser. */
async function asOrdinaryUser<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work()
  process.seteuid?.(65534)
  try {
    return await work()
  } finally {
    process.seteuid?.(0)
  }
}

describe('a SQLite file', { timeout: 30_000 }, () => {
  let folder: string
  let path: string
  let url: string
  let remove: () => Promise<void>

  beforeEach(async () => {
    const fresh = await freshFolder()
    folder = fresh.folder
    remove = fresh.remove
    path = join(folder, 'test.db')
    url = `file:${path}`
  })
  afterEach(() => remove())

  async function loaded(): Promise<Buffer> {
    const store = await openStore(url)
    await store.load(world)
    await store.close()
    return readFile(path)
  }

  it('is made with its folders, whatever their names, and opened again', async () => {
    const odd = `file:${join(folder, 'cơ sở dữ liệu 100% #1?', 'tro ly.db')}`
    const first = await openStore(odd)
    await first.load(world)
    await first.close()
    const second = await openStore(odd)
    expect(await second.isEmpty()).toBe(false)
    await second.close()
    expect((await readFile(odd.slice('file:'.length))).subarray(0, 15).toString()).toBe('SQLite format 3')
  })

  it('has one owner at a time', async () => {
    const owner = await openStore(url)
    expect(await refusal(url)).toMatchObject({ code: 'locked', facts: { path } })
    await owner.load(world)
    await owner.close()
    await (await openStore(url)).close()
  })

  it('that another program is writing is refused, and left alone', async () => {
    const before = await loaded()
    const other = new Database(path)
    other.exec('BEGIN EXCLUSIVE')
    expect(await refusal(url)).toMatchObject({ code: 'locked' })
    other.exec('ROLLBACK')
    other.close()
    expect(await readFile(path)).toEqual(before)
  })

  it('that another program writes keeps a write waiting until it is free, and nothing else', async () => {
    await loaded()
    const store = await openStore(url)
    const other = new Database(path)
    other.exec('BEGIN IMMEDIATE')
    const writes = [store.settings.set('a', '1'), store.atomically(() => store.settings.set('b', '1'))]
    // It is this very process that lets go: it could not if it were held up.
    for (let turn = 0; turn < 20; turn++) await setImmediate()
    other.exec('ROLLBACK')
    other.close()
    await Promise.all(writes)
    expect(await Promise.all(['a', 'b'].map((key) => store.settings.get(key)))).toEqual(['1', '1'])
    await store.close()
  })

  it('that another program writes for too long fails all that is to be written, and no more', async () => {
    await loaded()
    const store = await openStore(url)
    const other = new Database(path)
    other.exec('BEGIN IMMEDIATE')
    vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] })
    const ended: unknown[] = []
    const writes = [() => store.settings.set('a', '1'), () => store.figures.record([])].map((write) =>
      write().catch((error: unknown) => ended.push(error)),
    )
    await vi.advanceTimersByTimeAsync(4000)
    expect(ended).toEqual([])
    await vi.advanceTimersByTimeAsync(2000)
    vi.useRealTimers()
    await Promise.all(writes)
    expect(ended).toMatchObject([{ code: 'locked' }, { code: 'locked' }])
    expect(await store.isEmpty()).toBe(false)
    other.exec('ROLLBACK')
    other.close()
    await store.settings.set('a', '2')
    expect(await store.settings.get('a')).toBe('2')
    await store.close()
  })

  it.each([
    [
      'newer',
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, started_at)
      VALUES ('x', 'x', '29990101000000_later', 1, 1)`,
    ],
    ['failed-migration', 'UPDATE _prisma_migrations SET finished_at = NULL'],
  ])('that is %s is refused, and left alone', async (code, sql) => {
    await loaded()
    alter(path, sql)
    const before = await readFile(path)
    expect(await refusal(url)).toMatchObject({ code, facts: { path } })
    expect(await readFile(path)).toEqual(before)
  })

  it('that holds another program’s tables is refused, and left alone', async () => {
    alter(path, `CREATE TABLE songs (title TEXT); INSERT INTO songs VALUES ('Lý kéo chài')`)
    const before = await readFile(path)
    expect(await refusal(url)).toMatchObject({ code: 'foreign' })
    expect(await readFile(path)).toEqual(before)
  })

  it('that is no database is refused, and left alone', async () => {
    await writeFile(path, 'Kính gửi Quý đơn vị,\n'.repeat(1000))
    const before = await readFile(path)
    expect(await refusal(url)).toMatchObject({ code: 'corrupt' })
    expect(await readFile(path)).toEqual(before)
  })

  it('that was cut short is refused, and left alone', async () => {
    await loaded()
    await truncate(path, 20_000)
    const before = await readFile(path)
    expect(await refusal(url)).toMatchObject({ code: 'corrupt' })
    expect(await readFile(path)).toEqual(before)
  })

  it('that is damaged inside says so when the damage is read', async () => {
    const bytes = await loaded()
    await writeFile(path, Buffer.concat([bytes.subarray(0, 4096), Buffer.alloc(bytes.length - 4096, 0xa5)]))
    const damaged = openStore(url).then(async (store) => {
      try {
        return await store.catalogue.load()
      } finally {
        await store.close()
      }
    })
    await expect(damaged).rejects.toMatchObject({ code: 'corrupt' })
  })

  it('that is a folder is refused', async () => {
    await mkdir(path)
    expect(await refusal(url)).toMatchObject({ code: 'not-a-file', facts: { path } })
  })

  it('that may not be written is refused, and left alone', async () => {
    const before = await loaded()
    await chmod(folder, 0o777)
    await chmod(path, 0o444)
    await chmod(`${path}-lock`, 0o666)
    expect(await asOrdinaryUser(() => refusal(url))).toMatchObject({ code: 'read-only', facts: { path } })
    expect(await readFile(path)).toEqual(before)
  })

  // Windows knows no read-only folders.
  it.skipIf(process.platform === 'win32')('in a folder that may not be written is refused', async () => {
    await loaded()
    const before = await readFile(path)
    await chmod(folder, 0o555)
    expect(await asOrdinaryUser(() => refusal(url))).toMatchObject({ code: 'read-only' })
    const within = `file:${join(folder, 'new', 'test.db')}`
    expect(await asOrdinaryUser(() => refusal(within))).toMatchObject({ code: 'read-only' })
    await chmod(folder, 0o755)
    expect(await readFile(path)).toEqual(before)
  })

  it('keeps its pragmas after transactions', async () => {
    await loaded()
    const { openSqlite } = await import('../../src/store/sqlite.ts')
    const { client, close } = await openSqlite(url)
    await client.$transaction(async (tx) => tx.setting.create({ data: { key: 'k', value: 'v' } }))
    await client.$transaction(async () => Promise.reject(new Error('rolled back'))).catch(() => {})
    const pragma = async (name: string) =>
      Object.values((await client.$queryRawUnsafe<object[]>(`PRAGMA ${name}`))[0] ?? {})[0]
    const inside = client.$transaction((tx) => tx.$queryRawUnsafe<object[]>('PRAGMA foreign_keys'))
    expect(Number(Object.values((await inside)[0] ?? {})[0])).toBe(1)
    expect(await pragma('journal_mode')).toBe('wal')
    expect(Number(await pragma('synchronous'))).toBe(2)
    expect(Number(await pragma('foreign_keys'))).toBe(1)
    // SQLite's own waiting would hold everything up.
    expect(Number(await pragma('busy_timeout'))).toBe(0)
    await close()
  })
})

describe('an address', () => {
  it.each([
    '',
    'mysql://host/db',
    'data/tro-ly.db',
    'file:',
    'file::memory:',
    'file://server/share',
    'postgresql://[',
  ])('%j is refused without being repeated', async (url) => {
    const error = await refusal(url)
    expect(error).toMatchObject({ code: 'bad-url', facts: {} })
  })
})
