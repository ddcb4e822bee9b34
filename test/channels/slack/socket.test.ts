import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { wait } from '../../../src/app/wait.ts'
import { clientOptions } from '../../../src/channels/slack/client.ts'
import type { SlackDependencies } from '../../../src/channels/slack/dependencies.ts'
import { receiveBySocket } from '../../../src/channels/slack/socket.ts'
import { startSlack } from '../../slack/server.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] })
})
afterEach(() => void vi.useRealTimers())

/** What the operator is told, and what receiving needs of the program. */
function programUntil(stop: AbortSignal) {
  const troubles: (string | null)[] = []
  const deps = {
    stop,
    wait,
    elapsed: () => performance.now(),
    trouble: (trouble: string | null) => troubles.push(trouble),
    log: () => {},
  } as unknown as SlackDependencies
  return { troubles, deps }
}

/** Has the program ask for a connection, by answers in turn, again and again, for so long; the pauses between them. */
async function pausesIn(milliseconds: number, answers: readonly (() => Promise<Response>)[]) {
  const stop = new AbortController()
  const asked: number[] = []
  const fetch = () => {
    const answer = answers[asked.length % answers.length] as () => Promise<Response>
    asked.push(performance.now())
    return answer()
  }
  const { troubles, deps } = programUntil(stop.signal)
  const options = { ...clientOptions('http://127.0.0.1:1/api/'), fetch: fetch as never }
  const receiving = receiveBySocket(
    { appToken: 'xapp-1', clientOptions: options, process: async () => {} },
    deps,
  )
  await vi.advanceTimersByTimeAsync(milliseconds)
  stop.abort()
  await vi.advanceTimersByTimeAsync(0)
  await receiving
  return { troubles, pauses: asked.slice(1).map((time, index) => time - (asked[index] as number)) }
}

const unreachable = (code: string) => () => Promise.reject(new TypeError('fetch failed', { cause: { code } }))

it('asks for a connection again within ten seconds, after an hour without a network as after a minute', async () => {
  const { troubles, pauses } = await pausesIn(3_600_000, [
    unreachable('ECONNREFUSED'),
    unreachable('ENOTFOUND'),
    async () => new Response('upstream error', { status: 503 }),
    async () => Response.json({ ok: false, error: 'internal_error' }),
  ])
  expect(Math.max(...pauses)).toBeLessThanOrEqual(10_000)
  // They grow at first, so that nobody is stormed.
  expect(pauses.slice(0, 4)).toEqual([1000, 2000, 4000, 8000])
  expect(pauses.length).toBeGreaterThan(300)
  // It is said once, not each time.
  expect(troubles).toEqual(['network'])
})

it('waits for as long as Slack asks it to', async () => {
  const headers = { 'retry-after': '90' }
  const refused = async () => Response.json({ ok: false, error: 'ratelimited' }, { status: 429, headers })
  const { pauses } = await pausesIn(400_000, [refused])
  expect(pauses).toEqual([90_000, 90_000, 90_000, 90_000])
})

it('says that Socket Mode was turned off in Slack, and looks every half a minute whether it is on again', async () => {
  const slack = await startSlack()
  const stop = new AbortController()
  const { troubles, deps } = programUntil(stop.signal)
  /** Waits for what real sockets bring about, which takes no time of the clock. */
  const until = async (holds: () => boolean) => {
    while (!holds()) await new Promise((resolve) => setImmediate(resolve))
  }
  const receiving = receiveBySocket(
    { appToken: slack.appToken, clientOptions: clientOptions(slack.url), process: async () => {} },
    deps,
  )
  await until(() => slack.socket.open === 1)
  slack.socket.disconnect('link_disabled')
  await until(() => slack.socket.open === 0 && troubles.length > 0)
  await vi.advanceTimersByTimeAsync(29_000)
  expect([slack.socket.opened, troubles]).toEqual([1, ['socket-off']])
  await vi.advanceTimersByTimeAsync(1000)
  await until(() => troubles.length === 2)
  expect([slack.socket.opened, troubles]).toEqual([2, ['socket-off', null]])
  stop.abort()
  await until(() => slack.socket.open === 0)
  await vi.advanceTimersByTimeAsync(10_000)
  await receiving
  await slack.stop()
})
