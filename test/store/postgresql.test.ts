import { inspect } from 'node:util'
import { PrismaPg } from '@prisma/adapter-pg'
import { describe, expect, it } from 'vitest'
import { StoreError } from '../../src/store/errors.ts'
import { openStore } from '../../src/store/open.ts'
import { storeContract } from './contract.ts'
import { freshPostgresql, freshPostgresqlStore } from './fresh.ts'
import { world } from './world.ts'

storeContract('PostgreSQL', freshPostgresqlStore)

describe('a PostgreSQL server', () => {
  const withPassword = (url: string, password: string) => {
    const changed = new URL(url)
    changed.password = password
    return changed.href
  }

  it('that does not answer is told apart, and the password kept out of it', async () => {
    const error = await openStore('postgresql://lan:s3cret@127.0.0.1:1/tro-ly').catch((reason) => reason)
    expect(error).toBeInstanceOf(StoreError)
    expect(error).toMatchObject({
      code: 'unreachable',
      facts: { host: '127.0.0.1:1', user: 'lan', database: 'tro-ly' },
    })
    expect(inspect(error, { depth: 20, showHidden: true })).not.toContain('s3cret')
  })

  // The server in this process asks for no password.
  it.skipIf(process.env.TEST_POSTGRES_URL === undefined)('that refuses the user is told apart', async () => {
    const { url, remove } = await freshPostgresql()
    const error = await openStore(withPassword(url, 's3cret')).catch((reason) => reason)
    expect(error).toMatchObject({ code: 'denied' })
    expect(inspect(error, { depth: 20, showHidden: true })).not.toContain('s3cret')
    await remove()
  })

  it('takes several instances at once, and none of an older version', async () => {
    const { url, remove } = await freshPostgresql()
    const [first, second] = await Promise.all([openStore(url), openStore(url)])
    await first.load(world)
    expect(await second.catalogue.version()).toBe(await first.catalogue.version())
    await Promise.all([first.close(), second.close()])
    const adapter = await new PrismaPg({ connectionString: url, max: 1 }).connect()
    await adapter.executeScript(`INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at)
      VALUES ('x', 'x', '29990101000000_later', now())`)
    await adapter.dispose()
    await expect(openStore(url)).rejects.toMatchObject({
      code: 'newer',
      facts: { migrations: '29990101000000_later' },
    })
    await remove()
  }, 60_000)
})
