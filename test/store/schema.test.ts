import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { PrismaPg } from '@prisma/adapter-pg'
import { describe, expect, it } from 'vitest'
import { derivePostgresql } from '../../prisma/derive.mjs'
import { packageRoot } from '../../src/store/root.ts'
import { lockOf, sqlTowards } from '../../src/store/schema-engine.ts'
import { freshPostgresqlStore, freshStore } from './fresh.ts'

const read = (name: string) => readFile(join(packageRoot, 'prisma', name), 'utf8')

const kinds = [
  ['sqlite', 'schema.prisma', freshStore, (url: string) => new PrismaLibSql({ url })],
  [
    'postgresql',
    'postgresql.prisma',
    freshPostgresqlStore,
    (connectionString: string) => new PrismaPg({ connectionString, max: 1 }),
  ],
] as const

describe('the models', { timeout: 60_000 }, () => {
  it('are the same for both databases', async () => {
    expect(await read('postgresql.prisma')).toBe(derivePostgresql(await read('schema.prisma')))
  })

  it.each(kinds)('are what the migrations make of %s', async (provider, schema, fresh, factory) => {
    const { store, url, remove } = await fresh()
    await store.close()
    const adapter = await factory(url).connect()
    try {
      expect(await sqlTowards(await read(schema), adapter)).not.toMatch(/^\s*[^-\s]/m)
      const changed = (await read(schema)).replace('model Setting {', 'model Setting {\n  addedLater String?')
      expect(await sqlTowards(changed, adapter)).toContain('addedLater')
      expect(await read(`migrations/${provider}/migration_lock.toml`)).toBe(lockOf(adapter))
    } finally {
      await adapter.dispose()
      await remove()
    }
  })
})
