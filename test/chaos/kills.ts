import { setTimeout } from 'node:timers/promises'
import type { Random } from '../../src/store/sample/random.ts'
import type { Served } from '../e2e/telegram.ts'
import type { BotApi } from '../telegram/server.ts'

/** What the program was doing, as the server sees it, when it was killed. */
export type Phase = 'starting' | 'sending' | 'waiting for updates' | 'between'

/** Starts it, lets it run for a while and kills it; what it was doing then. */
export async function liveAndDie({ api, launch, kill }: Served, random: Random): Promise<Phase> {
  const born = api.calls.length
  launch()
  // Some die before they serve; the others after some calls, and some milliseconds.
  if (random.uniform() < 0.3) await setTimeout(random.uniform() * 900)
  else {
    const enough = born + 11 + Math.floor(random.uniform() ** 2 * 24)
    await api.until(() => api.calls.length > enough, { timeout: 20_000, what: 'some calls' })
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
