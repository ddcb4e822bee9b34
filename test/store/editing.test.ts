import { inspect } from 'node:util'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { PrismaPg } from '@prisma/adapter-pg'
import { describe, expect, it } from 'vitest'
import { editingContract } from './editing-contract.ts'
import { freshPostgresqlStore, freshStore } from './fresh.ts'
import { world } from './world.ts'

editingContract('SQLite', freshStore)
editingContract('PostgreSQL', freshPostgresqlStore)

const kinds = [
  ['SQLite', freshStore, (url: string) => new PrismaLibSql({ url })],
  [
    'PostgreSQL',
    freshPostgresqlStore,
    (connectionString: string) => new PrismaPg({ connectionString, max: 1 }),
  ],
] as const

describe('the audit trail', { timeout: 60_000 }, () => {
  it.each(kinds)('can’t be altered on %s, not even in its database', async (_, fresh, factory) => {
    const { store, url, remove } = await fresh()
    try {
      await store.load(world)
      const author = { person: 'binh', chat: 'console:binh', at: new Date(0), today: '2024-06-17' }
      const alias = { kind: 'unit-aliases', unit: 'health', add: ['YT'], drop: [] } as const
      expect(await store.editor.apply(alias, author)).toMatchObject({ ok: true })
      const before = await store.audit.list({ committees: ['an-giang'], limit: 10 })
      expect(before).toHaveLength(1)
      const adapter = await factory(url).connect()
      const attempts = [
        `UPDATE "AuditEntry" SET "personId" = 'lan'`,
        `UPDATE "AuditEntry" SET "id" = "id" + 1`,
        'DELETE FROM "AuditEntry"',
        'DELETE FROM "AuditEntry" WHERE "id" = 1',
      ]
      for (const sql of attempts) {
        const refused = await adapter.executeRaw({ sql, args: [], argTypes: [] }).catch(inspect)
        expect(refused, sql).toContain('append-only')
      }
      await adapter.dispose()
      expect(await store.audit.list({ committees: ['an-giang'], limit: 10 })).toEqual(before)
    } finally {
      await remove()
    }
  })
})
