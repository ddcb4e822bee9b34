/**
 * `npm run chaos -- --kills 1000 --seed 7`: the test that kills the program at random moments, as often as asked
 * for, and a hundred times unless said. The seed of a run is printed; it brings the same plan
 * again, though not the same machine.
 */
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const { values } = parseArgs({ options: { kills: { type: 'string' }, seed: { type: 'string' } } })
const { kills, seed } = values
const vitest = join(createRequire(import.meta.url).resolve('vitest/package.json'), '..', 'vitest.mjs')
const only = ['--project', 'chaos', 'test/chaos/random.test.ts']
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--config', 'test/vitest.config.ts', ...only],
  {
    env: { ...process.env, CHAOS_KILLS: kills ?? '100', ...(seed && { CHAOS_SEED: seed }) },
    stdio: 'inherit',
  },
)
process.exitCode = status ?? 1
