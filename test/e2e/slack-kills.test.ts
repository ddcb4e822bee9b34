import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { randomFrom } from '../../src/store/sample/random.ts'
import type { FaultOrder } from '../slack/server.ts'
import { numberIn } from './in-database.ts'
import { serveInSlack } from './slack.ts'

/** How often the program is killed while many ask: a few times here, more often by `npm run chaos -- --slack`. */
const { CHAOS_KILLS = '4', CHAOS_SEED = String(Date.now() % 1_000_000) } = process.env
const rounds = Number(CHAOS_KILLS)

/** How Slack fails. */
const failures = [
  { kind: 'drop after' },
  { kind: 500, accepted: true },
  { kind: 'drop before' },
] as const satisfies readonly FaultOrder[]

/**
 * How often it fails in a round, beside what is on its way at the kill. All of it is looked up, which Slack takes fifty
 * times a minute: with more of it the rounds would only wait for that.
 */
const mostFailures = 3

/** Which of the numbered questions a person's answers are to. */
const numbersIn = (texts: readonly string[]) =>
  texts.flatMap((text) => /Số (\d+)/.exec(text)?.[1] ?? []).map(Number)

describe('a kill', () => {
  it('after Slack took a message, or before, loses and doubles nothing', async () => {
    const { slack, member, kill, again } = await serveInSlack()
    const people = [member('An'), member('Bình')] as const
    const faults = people.map(({ dm: channel }, index) =>
      slack.fault({ method: 'chat.postMessage', channel, kind: index === 0 ? 'hold after' : 'hold before' }),
    )
    for (const one of people) one.says('/thuhoi Số 1')
    await slack.until(() => faults.every(({ met }) => met.length > 0))
    await kill()
    await again()
    for (const one of people) one.says('/thuhoi Số 2')
    const answers = () => people.map(({ dm }) => numbersIn(slack.sentTo(dm).map(slack.textOf)))
    await slack.until(() => answers().every((one) => one.includes(2)))
    expect(answers()).toEqual([
      [1, 2],
      [1, 2],
    ])
    // They wrote in their direct messages, which need not be asked for, then or after a start.
    expect(slack.calls.filter(({ method }) => method === 'conversations.open')).toEqual([])
    expect(slack.violations).toEqual([])
  })

  it('again and again, while many ask and Slack fails, leaves one answer to each question, in order', {
    timeout: 240_000 + rounds * 8000,
  }, async () => {
    const { slack, member, kill, again } = await serveInSlack()
    const people = Array.from({ length: 10 }, (_, index) => member(`Người ${index}`))
    const answers = () => people.map(({ dm }) => numbersIn(slack.sentTo(dm).map(slack.textOf)))
    const random = randomFrom(`slack ${CHAOS_SEED}`)
    const below = (most: number) => Math.floor(random.uniform() * most)
    for (let round = 0; round < rounds; round++) {
      for (const who of people) who.says(`/thuhoi Số ${round}`)
      for (let left = below(mostFailures + 1); left > 0; left--)
        slack.fault({ method: 'chat.postMessage', ...(failures[below(failures.length)] as FaultOrder) })
      const enough = answers().flat().length + below(people.length)
      await slack.until(() => answers().flat().length > enough, { timeout: 60_000 })
      await setTimeout(random.uniform() * 25)
      await kill()
      await again()
    }
    await slack.until(() => answers().every((one) => one.includes(rounds - 1)), {
      timeout: 120_000 + rounds * 2000,
    })
    const told = answers()
    const calls = new Map<string, number>()
    for (const { method } of slack.calls) calls.set(method, (calls.get(method) ?? 0) + 1)
    const counts = { kills: rounds, answers: told.flat().length, ...Object.fromEntries(calls) }
    process.stdout.write(`seed ${CHAOS_SEED}, ${JSON.stringify(counts)}\n`)
    expect(told).toEqual(people.map(() => Array.from({ length: rounds }, (_, round) => round)))
    expect(slack.calls.filter(({ answer }) => answer?.error === 'ratelimited')).toEqual([])
    expect(slack.outbounds.every(({ state }) => state === 'acknowledged')).toBe(true)
    expect(slack.violations).toEqual([])
    expect(slack.floods).toEqual([])
  })

  it('does not make it forget how long Slack asked it to wait', async () => {
    const { slack, member, path, kill, again } = await serveInSlack()
    const an = member('An')
    slack.fault({ method: 'chat.postMessage', kind: 'rate limited', retryAfter: 5 })
    an.says('/thuhoi Số 1')
    while (numberIn(path, 'SELECT COUNT(*) FROM "Pause"') === 0) await setTimeout(20)
    await kill()
    await again()
    await slack.sent(an.dm, 1)
    expect(slack.violations).toEqual([])
  })
})
