import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'

const noFilters = { externalTables: [], externalEnums: [] }

/** One migration: the name of its folder, and its SQL. */
export interface Migration {
  readonly name: string
  readonly sql: string
}

/** Applies those that the database has not had, in order, and records them in `_prisma_migrations`. */
export async function applyMigrations(
  adapter: SqlDriverAdapter,
  migrations: readonly Migration[],
): Promise<void> {
  using engine = await startEngine(adapter)
  const migrationDirectories = migrations.map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
  }))
  const lockfile = { path: 'migration_lock.toml', content: lockOf(adapter) }
  await engine.applyMigrations({
    migrationsList: { baseDir: 'migrations', lockfile, shadowDbInitScript: '', migrationDirectories },
    filters: noFilters,
  })
}

/** The text of migration_lock.toml, which says for which kind of database the migrations are. */
export function lockOf({ provider }: { provider: string }): string {
  return `provider = "${provider === 'postgres' ? 'postgresql' : provider}"\n`
}

/** The SQL that makes a database's structure what the schema says; empty where it is so already. */
export async function sqlTowards(schema: string, adapter: SqlDriverAdapter): Promise<string> {
  using engine = await startEngine(readingChar(adapter))
  const files = [{ path: 'schema.prisma', content: schema }]
  const { stdout } = await engine.diff({
    from: { tag: 'schemaDatasource', files, configDir: '.' },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: true,
    filters: noFilters,
  })
  return stdout ?? ''
}

/**
 * Starts Prisma's schema engine on a connection that stays the caller's. The package's own entry imports
 * its .wasm as a module, which Node 20 does not do, so it is instantiated here.
 */
async function startEngine(adapter: SqlDriverAdapter): Promise<bindings.SchemaEngine> {
  loading ??= loadEngine()
  await loading
  const ignoreLog = () => {}
  return bindings.SchemaEngine.new(
    { datamodels: undefined },
    ignoreLog,
    bindMigrationAwareSqlAdapterFactory(sharing(adapter)),
  )
}

let loading: Promise<void> | undefined

function giveUp(message: string): never {
  throw new Error(`the schema engine gave up: ${message}`)
}

/** What is used of the global WebAssembly, which Node's type declarations leave out. */
interface WebAssemblyLoader {
  instantiate(
    bytes: Uint8Array,
    imports: Record<string, unknown>,
  ): Promise<{ instance: { exports: { __wbindgen_start(): void } } }>
}

async function loadEngine(): Promise<void> {
  // Where the engine looks for somebody to tell why it gives up.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: giveUp } })
  const { WebAssembly } = globalThis as unknown as { WebAssembly: WebAssemblyLoader }
  const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = await readFile(file.replace(/\.js$/, '.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings })
  // The generated glue exports this setter but does not declare it.
  const { __wbg_set_wasm } = bindings as unknown as { __wbg_set_wasm(exports: unknown): void }
  __wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
}

/**
 * adapter-pg can't read PostgreSQL's one-byte "char", of which the engine's questions about constraints
 * tell. They are asked as text and handed on as what the engine expects.
 */
function readingChar(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const asked = /\b(constr\.contype|con\.confdeltype|con\.confupdtype)(?=,| AS)/g
  const answered = ['constraint_type', 'confdeltype', 'confupdtype']
  return {
    ...passingOn(adapter),
    async queryRaw(query) {
      const sql = query.sql.replace(asked, '$1::text')
      const result = await adapter.queryRaw({ ...query, sql })
      if (sql === query.sql) return result
      const columnTypes = result.columnTypes.map((type, at) =>
        answered.includes(result.columnNames[at] ?? '') ? ColumnTypeEnum.Character : type,
      )
      return { ...result, columnTypes }
    },
  }
}

/** A factory that always gives this connection and never closes it. */
function sharing(adapter: SqlDriverAdapter): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    connect: async () => ({ ...passingOn(adapter), dispose: async () => {} }),
    connectToShadowDb: async () => {
      throw new Error('the schema engine was not expected to ask for a shadow database')
    },
  }
}

/** A plain object that does what the adapter does. */
function passingOn(adapter: SqlDriverAdapter): SqlDriverAdapter {
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    queryRaw: (query) => adapter.queryRaw(query),
    executeRaw: (query) => adapter.executeRaw(query),
    executeScript: (script) => adapter.executeScript(script),
    startTransaction: (level) => adapter.startTransaction(level),
    getConnectionInfo: () => adapter.getConnectionInfo?.() ?? { supportsRelationJoins: false },
    dispose: () => adapter.dispose(),
  }
}
