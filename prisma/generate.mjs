// Derives the PostgreSQL schema and generates both clients. Called by `npm run prepare`.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { derivePostgresql } from './derive.mjs'

const source = fileURLToPath(new URL('./schema.prisma', import.meta.url))
const derived = fileURLToPath(new URL('./postgresql.prisma', import.meta.url))
const prisma = createRequire(import.meta.url).resolve('prisma/build/index.js')

writeFileSync(derived, derivePostgresql(readFileSync(source, 'utf8')))
for (const schema of [source, derived]) generate(schema)

/** Runs `prisma generate`; silent unless it fails. */
function generate(schema) {
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [prisma, 'generate', '--schema', schema],
    {
      // Generate never runs the schema engine, but downloads it unless this names a file that exists.
      env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' },
      encoding: 'utf8',
    },
  )
  if (status === 0) return
  process.stderr.write(
    `prisma generate --schema ${schema} failed\n${error ?? ''}${stdout ?? ''}${stderr ?? ''}`,
  )
  process.exit(1)
}
