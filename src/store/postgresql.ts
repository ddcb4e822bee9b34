import { PrismaPg } from '@prisma/adapter-pg'
import type { Opened } from './client.ts'
import { asStoreError, StoreError, type StoreErrorFacts } from './errors.ts'
import type { PrismaClient } from './generated/sqlite/client.ts'
import { migrate, migrationsFor, pendingMigrations } from './migrate.ts'

/** What adapter-pg's factory takes. */
type PoolConfig = Exclude<ConstructorParameters<typeof PrismaPg>[0], string>

/** Connects to a PostgreSQL database and brings its structure up to date. */
export async function openPostgresql(url: string): Promise<Opened> {
  const facts = factsOf(url)
  try {
    const schema = await bringUpToDate(url, facts)
    const generated = await import('./generated/postgresql/client.ts')
    const client = new generated.PrismaClient({
      adapter: new PrismaPg(poolOf(url, 10), { schema }),
      transactionOptions: { maxWait: 10_000, timeout: 60_000 },
    })
    return {
      provider: 'postgresql',
      // Both clients come from the same models, so what the store calls of one the other has too; the
      // compiler can't see it, since each names its own types.
      client: client as unknown as PrismaClient,
      factsVersion: null,
      waitingRoom: null,
      facts,
      close: () => client.$disconnect(),
    }
  } catch (error) {
    throw asStoreError(error, facts)
  }
}

/** Where and as whom, without the password. */
function factsOf(url: string): StoreErrorFacts {
  if (!URL.canParse(url)) throw new StoreError('bad-url')
  const { host, username, pathname } = new URL(url)
  return { host, user: decodeURIComponent(username), database: decodeURIComponent(pathname.slice(1)) }
}

/**
 * Works on a session of its own, since the engine's advisory lock and the transaction hold for one. Gives
 * the schema that the tables are in, the first of the search path: left to itself, Prisma says "public".
 */
async function bringUpToDate(url: string, facts: StoreErrorFacts): Promise<string> {
  const adapter = await new PrismaPg(poolOf(url, 1)).connect()
  try {
    const migrations = await migrationsFor('postgresql')
    const pending = await pendingMigrations(adapter, migrations, facts)
    if (pending.length > 0) await migrate(adapter, migrations)
    const { rows } = await adapter.queryRaw({ sql: 'SELECT current_schema()::text', args: [], argTypes: [] })
    return String(rows[0]?.[0])
  } finally {
    await adapter.dispose()
  }
}

function poolOf(connectionString: string, max: number): PoolConfig {
  return {
    connectionString,
    max,
    connectionTimeoutMillis: 10_000,
    onConnect: (client) => client.query(`SET TIME ZONE 'UTC'`),
  }
}
