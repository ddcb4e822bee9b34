import { once } from 'node:events'
import { join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { connect, OneConnection } from '../../src/store/connection.ts'
import { migrate, migrationsFor, pendingMigrations } from '../../src/store/migrate.ts'
import { openStore } from '../../src/store/open.ts'
import { freshFolder, freshPostgresql } from './fresh.ts'
import { compileStore, startProcess } from './program.ts'
import { figure, world } from './world.ts'

describe('a process that is killed', () => {
  let url: string
  let remove: () => Promise<void>

  beforeAll(compileStore, 60_000)
  beforeEach(async () => {
    const fresh = await freshFolder()
    url = `file:${join(fresh.folder, 'test.db')}`
    remove = fresh.remove
  })
  afterEach(() => remove())

  it('gives up its ownership of the file', async () => {
    const owner = startProcess(`
      const store = await openStore(${JSON.stringify(url)})
      await store.load(${JSON.stringify(world)})
      console.log('loaded')
      setInterval(() => {}, 1000)`)
    await owner.says('loaded')
    await expect(openStore(url)).rejects.toMatchObject({ code: 'locked' })
    owner.kill('SIGKILL')
    await once(owner, 'close')
    const store = await openStore(url)
    expect((await store.catalogue.load()).committees).toEqual(world.committees)
    await store.close()
  }, 30_000)

  it('in the middle of loading leaves the database empty, to be loaded again', async () => {
    const week = figure({
      indicator: 'on-time',
      unit: 'health',
      from: '2024-06-10',
      to: '2024-06-16',
      value: 1,
    })
    // It dies when it comes to the 4000th figure, after thousands have been inserted.
    const loader = startProcess(`
      const data = ${JSON.stringify(world)}
      const week = { ...${JSON.stringify(week)}, enteredAt: new Date() }
      data.figures = Array.from({ length: 5000 }, (_, at) => ({ ...week, revision: at + 1 }))
      const die = () => process.kill(process.pid, 'SIGKILL')
      Object.defineProperty(data.figures[4000], 'note', { enumerable: true, get: die })
      const store = await openStore(${JSON.stringify(url)})
      await store.load(data)`)
    const [, signal] = await once(loader, 'close')
    expect(signal).toBe('SIGKILL')
    const store = await openStore(url)
    expect(await store.isEmpty()).toBe(true)
    await store.load(world)
    expect(await store.figures.latest('on-time', ['health'], '2025-01-01')).toBeNull()
    await store.close()
  }, 30_000)
})

describe('a migration that fails', { timeout: 60_000 }, () => {
  const broken = {
    name: '29990101000000_broken',
    sql: 'CREATE TABLE a (x INT);\n\nCREATE TABLE a (x INT);\n',
  }

  it('leaves a SQLite file as it was', async () => {
    const { folder, remove } = await freshFolder()
    const connection = connect(join(folder, 'test.db'), 0)
    const adapter = await new OneConnection(connection).connect()
    const migrations = await migrationsFor('sqlite')
    await expect(migrate(adapter, [...migrations, broken])).rejects.toThrow()
    expect(await pendingMigrations(adapter, migrations, {})).toEqual(migrations)
    await migrate(adapter, migrations)
    expect(await pendingMigrations(adapter, migrations, {})).toEqual([])
    connection.close()
    await remove()
  })

  it('leaves a PostgreSQL database as it was', async () => {
    const { url, remove } = await freshPostgresql()
    const adapter = await new PrismaPg({ connectionString: url, max: 1 }).connect()
    const migrations = await migrationsFor('postgresql')
    await expect(migrate(adapter, [...migrations, broken])).rejects.toThrow()
    expect(await pendingMigrations(adapter, migrations, {})).toEqual(migrations)
    await migrate(adapter, migrations)
    expect(await pendingMigrations(adapter, migrations, {})).toEqual([])
    await adapter.dispose()
    await remove()
  }, 60_000)
})
