import { expect, it } from 'vitest'
import { randomFrom } from '../../src/store/sample/random.ts'
import { serve } from '../e2e/telegram.ts'
import { type FormCounts, fillIn } from './form-rounds.ts'

const { CHAOS_FORMS = '10', CHAOS_SEED = String(Date.now() % 1_000_000) } = process.env
const forms = Number(CHAOS_FORMS)

/** Forms that are filled in side by side: as many as the sample has departments, less a few. */
const together = Math.min(20, forms)

it(
  `loses no answer and doubles none in ${forms} forms, killed at every step`,
  async () => {
    const worlds = Math.ceil(forms / together)
    const counted: FormCounts[] = []
    for (let world = 0; world < worlds; world++) {
      const served = await serve({}, { crashes: true })
      counted.push(await fillIn(served, together, randomFrom(`forms ${CHAOS_SEED} ${world}`)))
      expect(served.api.violations).toEqual([])
      expect(served.api.floods).toEqual([])
      await served.kill()
    }
    const sum = (of: (one: FormCounts) => number) => counted.reduce((total, one) => total + of(one), 0)
    const resumed = counted.flatMap((one) => one.resumed).sort((one, other) => one - other)
    const at = (share: number) => resumed[Math.min(resumed.length - 1, Math.floor(share * resumed.length))]
    const told = {
      seed: CHAOS_SEED,
      forms: sum((one) => one.forms),
      kills: sum((one) => one.kills),
      deliveries: sum((one) => one.deliveries),
      wrong: counted.flatMap((one) => one.wrong),
      resumed: { median: at(0.5), p95: at(0.95), slowest: at(1) },
    }
    process.stdout.write(`${JSON.stringify(told)}\n`)
    expect(told.wrong).toEqual([])
  },
  60_000 + forms * 6000,
)
