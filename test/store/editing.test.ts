import { inspect } from 'node:util'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { PrismaPg } from '@prisma/adapter-pg'
import { describe, expect, it } from 'vitest'
import type { Author } from '../../src/directory/author.ts'
import type { Store } from '../../src/store/open.ts'
import { editingContract } from './editing-contract.ts'
import { freshPostgresqlStore, freshStore } from './fresh.ts'
import { figure, world } from './world.ts'

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

/** A figure that was sent back: a decision, which is kept as the trail is. */
async function returnedFigure(store: Store, author: Author & { readonly person: string }): Promise<void> {
  const week = { from: '2024-06-10', to: '2024-06-16' }
  const given = { indicator: 'on-time', unit: 'health', ...week, numerator: 9, denominator: 10 }
  await store.figures.record([figure({ ...given, approval: 'waiting' })])
  const [open] = await store.approvals.open(['health'])
  const decision = { figures: [open?.id ?? 0], verdict: 'returned', reason: 'x' } as const
  expect(await store.approvals.decide(decision, author)).toHaveLength(1)
}

describe('the audit trail and what was decided of figures', { timeout: 60_000 }, () => {
  it.each(kinds)('can’t be altered on %s, not even in its database', async (_, fresh, factory) => {
    const { store, url, remove } = await fresh()
    try {
      await store.load(world)
      const author = { person: 'binh', chat: 'console:binh', at: new Date(0), today: '2024-06-17' }
      const alias = { kind: 'unit-aliases', unit: 'health', add: ['YT'], drop: [] } as const
      expect(await store.editor.apply(alias, author)).toMatchObject({ ok: true })
      await returnedFigure(store, author)
      const before = await store.audit.list({ committees: ['an-giang'], limit: 10 })
      expect(before).toHaveLength(2)
      const adapter = await factory(url).connect()
      const attempts = [
        `UPDATE "AuditEntry" SET "personId" = 'lan'`,
        `UPDATE "AuditEntry" SET "id" = "id" + 1`,
        'DELETE FROM "AuditEntry"',
        'DELETE FROM "AuditEntry" WHERE "id" = 1',
        `UPDATE "Approval" SET "verdict" = 'approved'`,
        'DELETE FROM "ApprovalFigure"',
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
