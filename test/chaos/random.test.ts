import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { randomFrom } from '../../src/store/sample/random.ts'
import { serve } from '../e2e/telegram.ts'
import { settled } from './check.ts'
import { count } from './count.ts'
import { slow, trouble } from './faults.ts'
import { liveAndDie, type Phase } from './kills.ts'
import { createLoad } from './load.ts'

const { CHAOS_KILLS = '30', CHAOS_SEED = String(Date.now() % 1_000_000) } = process.env
const kills = Number(CHAOS_KILLS)

/** Milliseconds between what people do. */
const pace = 110

it(
  `loses nothing and doubles nothing unmarked in ${kills} kills`,
  async () => {
    const random = randomFrom(`chaos ${CHAOS_SEED}`)
    const served = await serve()
    const { api, kill, launch } = served
    const load = createLoad(served, random)
    await kill()
    slow(api, random)
    const phases = new Map<Phase, number>()
    const done = new AbortController()
    const living = people()
    try {
      for (let kill = 1; kill <= kills; kill++) {
        const phase = await liveAndDie(served, random)
        phases.set(phase, (phases.get(phase) ?? 0) + 1)
      }
    } finally {
      done.abort()
      await living
    }
    launch()
    await settled(served, 120_000)
    const counts = count(served, load)
    process.stdout.write(
      `seed ${CHAOS_SEED}: ${JSON.stringify({ ...counts, kills: Object.fromEntries(phases) }, null, 1)}\n`,
    )
    expect(counts).toMatchObject({
      lost: [],
      doubledUnmarked: [],
      tripled: [],
      outOfOrder: [],
      excuses: 0,
      changedNotOnce: [],
      pressesLost: [],
    })
    // Each of them takes two kills of the same send.
    expect(counts.givenUp.length).toBeLessThanOrEqual(kills / 10)
    expect(api.violations).toEqual([])
    expect(api.floods).toEqual([])

    /** Whatever happens to the program, people go on. */
    async function people(): Promise<void> {
      for (let step = 1; !done.signal.aborted; step++) {
        await load.step()
        if (step % 25 === 0) trouble(api, random)
        await setTimeout(pace)
      }
    }
  },
  120_000 + kills * 6000,
)
