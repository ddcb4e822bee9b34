import { setTimeout } from 'node:timers/promises'
import type { Random } from '../../src/store/sample/random.ts'
import type { Served } from '../e2e/telegram.ts'
import type { BotApi } from '../telegram/server.ts'

/** What the program was doing, as the server sees it, when it was killed. */
export type Phase = 'starting' | 'sending' | 'waiting for updates' | 'between'

/** Starts it, lets it run for a while and kills it; what it was doing then. */
export async function liveAndDie({ api, launch, kill }: Served, random: Random): Promise<Phase> {
  const born = api.calls.length
  const { ended, process } = launch()
  // Some die before they serve; the others after some calls, and some milliseconds.
  if (random.uniform() < 0.3) await setTimeout(random.uniform() * 900)
  else {
    const enough = born + 11 + Math.floor(random.uniform() ** 2 * 24)
    const called = api.until(() => api.calls.length > enough, { timeout: 60_000, what: 'some calls' })
    const died = ended.then(({ code, stderr }) => {
      throw new Error(`it ended by itself with ${code}\n${stderr}`)
    })
    // Once it is killed nobody waits for its end here.
    died.catch(() => {})
    await Promise.race([called, died]).catch(async (error: Error) => {
      process.kill('SIGKILL')
      throw new Error(`${error.message}\n${(await ended).stderr.slice(-4000)}`)
    })
    await setTimeout(random.uniform() * 25)
  }
  const phase = phaseOf(api, born)
  await kill()
  return phase
}

function phaseOf(api: BotApi, born: number): Phase {
  const calls = api.calls.slice(born)
  const open = calls.filter(({ over }) => !over).map(({ method }) => method)
  if (!calls.some(({ method }) => method === 'getUpdates')) return 'starting'
  if (open.some((method) => /^(send|edit|delete|answer)/.test(method))) return 'sending'
  return open.includes('getUpdates') ? 'waiting for updates' : 'between'
}
