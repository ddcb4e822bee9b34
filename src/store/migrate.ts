import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import { StoreError, type StoreErrorFacts } from './errors.ts'
import { packageRoot } from './root.ts'
import type { Migration } from './schema-engine.ts'

/** The kinds of database. */
export type Provider = 'sqlite' | 'postgresql'

/** The migrations that this program has for a kind of database, oldest first. */
export async function migrationsFor(provider: Provider): Promise<Migration[]> {
  const folder = join(packageRoot, 'prisma', 'migrations', provider)
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.sort().map(async (name) => ({
      name,
      sql: await readFile(join(folder, name, 'migration.sql'), 'utf8'),
    })),
  )
}

/**
 * Which migrations the database still lacks. Reads only, and needs no schema engine, which takes a fifth
 * of a second to start.
 *
 * @throws StoreError `newer`, `failed-migration` or `foreign`
 */
export async function pendingMigrations(
  adapter: SqlDriverAdapter,
  migrations: readonly Migration[],
  facts: StoreErrorFacts,
): Promise<readonly Migration[]> {
  const applied = await appliedMigrations(adapter, facts)
  const failed = applied.filter((one) => !one.finished).map((one) => one.name)
  if (failed.length > 0) throw new StoreError('failed-migration', { ...facts, migrations: failed.join(' ') })
  const known = new Set(migrations.map((one) => one.name))
  const unknown = applied.filter((one) => !known.has(one.name)).map((one) => one.name)
  if (unknown.length > 0) throw new StoreError('newer', { ...facts, migrations: unknown.join(' ') })
  const done = new Set(applied.map((one) => one.name))
  return migrations.filter((one) => !done.has(one.name))
}

/**
 * Applies what is pending, all or nothing: the engine works inside one transaction, so that a process
 * killed in the middle leaves the database as it was. The connection must be a single session that
 * nothing else uses meanwhile.
 */
export async function migrate(adapter: SqlDriverAdapter, migrations: readonly Migration[]): Promise<void> {
  const { applyMigrations } = await import('./schema-engine.ts')
  const sqlite = adapter.provider === 'sqlite'
  // Tables that are made anew are dropped under their references; the check before COMMIT makes up for it.
  if (sqlite) await run(adapter, 'PRAGMA foreign_keys = OFF')
  try {
    await run(adapter, sqlite ? 'BEGIN IMMEDIATE' : 'BEGIN')
    try {
      await applyMigrations(adapter, migrations)
      if (sqlite) await checkForeignKeys(adapter)
      await run(adapter, 'COMMIT')
    } catch (error) {
      await run(adapter, 'ROLLBACK')
      throw error
    }
  } finally {
    if (sqlite) await run(adapter, 'PRAGMA foreign_keys = ON')
  }
}

/** What `_prisma_migrations` says, those rolled back left out; nothing for an empty database. */
async function appliedMigrations(
  adapter: SqlDriverAdapter,
  facts: StoreErrorFacts,
): Promise<{ name: string; finished: boolean }[]> {
  const tables = (await rows(adapter, tablesIn(adapter))).map(([name]) => name)
  if (!tables.includes('_prisma_migrations')) {
    if (tables.length > 0) throw new StoreError('foreign', facts)
    return []
  }
  const found = await rows(
    adapter,
    'SELECT migration_name, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
  )
  return found.map(([name, finishedAt]) => ({ name: String(name), finished: finishedAt !== null }))
}

function tablesIn(adapter: SqlDriverAdapter): string {
  return adapter.provider === 'sqlite'
    ? `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`
    : `SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema()`
}

async function checkForeignKeys(adapter: SqlDriverAdapter): Promise<void> {
  const broken = await rows(adapter, 'PRAGMA foreign_key_check')
  if (broken.length > 0)
    throw new Error(`a migration leaves ${broken.length} rows without what they refer to`)
}

async function rows(adapter: SqlDriverAdapter, sql: string): Promise<unknown[][]> {
  return (await adapter.queryRaw({ sql, args: [], argTypes: [] })).rows
}

async function run(adapter: SqlDriverAdapter, sql: string): Promise<void> {
  await adapter.executeRaw({ sql, args: [], argTypes: [] })
}
