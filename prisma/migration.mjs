// Writes the migration that brings both databases from where the migrations leave them to the models of
// schema.prisma: `npm run migration -- NAME`, where NAME says what changes (such as add_assignments).
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { PrismaPg } from '@prisma/adapter-pg'
import { migrationsFor } from '../dist/src/store/migrate.js'
import { applyMigrations, lockOf, sqlTowards } from '../dist/src/store/schema-engine.js'

const here = dirname(fileURLToPath(import.meta.url))
const name = process.argv[2]
if (!/^[a-z][a-z0-9_]*$/.test(name ?? '')) {
  process.stderr.write('Say what changes, in lower case: npm run migration -- add_assignments\n')
  process.exit(1)
}
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)

await withSqlite((adapter) => write('sqlite', 'schema.prisma', adapter))
await withPostgresql((adapter) => write('postgresql', 'postgresql.prisma', adapter))

/** Migrates the empty database, then writes what it still lacks. */
async function write(provider, schema, adapter) {
  const folder = join(here, 'migrations', provider)
  await mkdir(folder, { recursive: true })
  const migrations = await migrationsFor(provider)
  if (migrations.length > 0) await applyMigrations(adapter, migrations)
  const sql = await sqlTowards(await readFile(join(here, schema), 'utf8'), adapter)
  if (sql.trim() === '' || sql.includes('This is an empty migration')) {
    process.stdout.write(`${provider}: nothing to change\n`)
    return
  }
  const migration = join(folder, `${stamp}_${name}`)
  await mkdir(migration)
  await writeFile(join(migration, 'migration.sql'), sql)
  await writeFile(join(folder, 'migration_lock.toml'), lockOf(adapter))
  process.stdout.write(`${provider}: ${migration}\n`)
}

async function withSqlite(work) {
  const folder = await mkdtemp(join(tmpdir(), 'migration-'))
  const adapter = await new PrismaLibSql({ url: `file:${join(folder, 'empty.db')}` }).connect()
  await work(adapter)
  await adapter.dispose()
  await rm(folder, { recursive: true })
}

async function withPostgresql(work) {
  const server = new PGLiteSocketServer({ db: await PGlite.create(), port: 0 })
  await server.start()
  const adapter = await new PrismaPg({
    connectionString: `postgresql://postgres@${server.getServerConn()}/postgres`,
    max: 1,
  }).connect()
  await work(adapter)
  await adapter.dispose()
  await server.stop()
}
