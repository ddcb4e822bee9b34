/**
 * `npm run chaos -- --kills 1000 --seed 7`: the test that kills the program at random moments, as often as asked
 * for, and a hundred times unless said. `npm run chaos -- --forms 500`: that which kills it at every step of so many
 * forms. `npm run chaos -- --reminders 20000 --kills 1000`: that which kills it while so many reminders go out, and
 * tells every minute how far it has come.
 * `npm run chaos -- --slack --kills 100`: that which kills it so often while many ask in Slack.
 * `npm run chaos -- --messages 10000`: that which sends hostile messages to an open form. The seed of a run is
 * printed; it brings the same plan again, though not the same machine.
 */
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    kills: { type: 'string' },
    forms: { type: 'string' },
    messages: { type: 'string' },
    reminders: { type: 'string' },
    slack: { type: 'boolean' },
    seed: { type: 'string' },
  },
})
const { kills, forms, messages, reminders, slack, seed } = values
const killing = forms !== undefined ? 'forms' : reminders !== undefined ? 'reminders' : 'random'
const vitest = join(createRequire(import.meta.url).resolve('vitest/package.json'), '..', 'vitest.mjs')
const only =
  messages !== undefined
    ? ['--project', 'parts', 'test/chat/hostile.test.ts']
    : slack
      ? ['--project', 'program', 'test/e2e/slack-kills.test.ts']
      : ['--project', 'chaos', `test/chaos/${killing}.test.ts`]
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--config', 'test/vitest.config.ts', ...only],
  {
    env: {
      ...process.env,
      CHAOS_KILLS: kills ?? '100',
      ...(forms && { CHAOS_FORMS: forms }),
      ...(reminders && { CHAOS_REMINDERS: reminders }),
      ...(messages && { CHAOS_MESSAGES: messages }),
      ...(seed && { CHAOS_SEED: seed }),
    },
    stdio: 'inherit',
  },
)
process.exitCode = status ?? 1
