import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { type Random, randomFrom } from '../../src/store/sample/random.ts'
import { type Served, serve } from '../e2e/telegram.ts'
import type { Fault } from '../telegram/server.ts'
import { settled } from './check.ts'
import { type Counts, count } from './count.ts'
import { slow, trouble } from './faults.ts'
import { liveAndDie, type Phase } from './kills.ts'
import { createLoad, type Load } from './load.ts'

const { CHAOS_KILLS = '100', CHAOS_SEED = String(Date.now() % 1_000_000) } = process.env
const kills = Number(CHAOS_KILLS)

/** Programs that are killed side by side, each with a server and people of its own. */
const worlds = Math.min(2, kills)

/** Milliseconds between what people do, as long as no more than so many of them wait for an answer. */
const pace = 60
const mostOpen = 30

it(
  `loses nothing and doubles nothing unmarked in ${kills} kills`,
  async () => {
    process.stdout.write(`seed ${CHAOS_SEED}, ${kills} kills in ${worlds} worlds\n`)
    const shares = Array.from({ length: worlds }, (_, world) => Math.floor((kills + world) / worlds))
    const served = await Promise.all(shares.map(() => serve()))
    const counted = await Promise.all(
      served.map((one, world) => killed(one, shares[world] ?? 0, randomFrom(`chaos ${CHAOS_SEED} ${world}`))),
    )
    process.stdout.write(`${JSON.stringify(counted, null, 1)}\n`)
    for (const { counts } of counted) {
      expect(counts).toMatchObject({
        lost: [],
        givenUpWrongly: [],
        doubledUnmarked: [],
        tripled: [],
        outOfOrder: [],
        excuses: 0,
        changedNotOnce: [],
        pressesLost: [],
      })
    }
    for (const { api } of served) {
      expect(api.violations).toEqual([])
      expect(api.floods).toEqual([])
    }
  },
  180_000 + kills * 6000,
)

/** Kills a program so many times at random while people talk to it, and counts what came of it all. */
async function killed(
  served: Served,
  times: number,
  random: Random,
): Promise<{ readonly counts: Counts; readonly phases: Readonly<Record<string, number>> }> {
  const { api, kill, launch } = served
  const load = createLoad(served, random)
  await kill()
  slow(api, random)
  const phases = new Map<Phase, number>()
  const done = new AbortController()
  const living = people(served, load, random, done.signal)
  try {
    for (let nth = 1; nth <= times; nth++) {
      const phase = await liveAndDie(served, random)
      phases.set(phase, (phases.get(phase) ?? 0) + 1)
    }
  } finally {
    done.abort()
    await living
  }
  launch()
  await settled(served, 120_000)
  return { counts: count(served, load), phases: Object.fromEntries(phases) }
}

/** Whatever happens to the program, people go on: by what it does and not by the clock, however slow the machine. */
async function people({ api }: Served, load: Load, random: Random, done: AbortSignal): Promise<void> {
  let last: Fault | null = null
  const answered = () =>
    api.calls.filter(({ method, answer }) => /^(send|edit)/.test(method) && answer?.ok === true).length
  for (let step = 1; !done.aborted; await setTimeout(pace)) {
    if (load.asked.length + load.pressed.length - answered() > mostOpen) continue
    await load.step()
    // One at a time: those that gather while it is dead would meet one message after another.
    if (step++ % 25 === 0 && last?.met.length !== 0) last = trouble(api, random)
  }
}
