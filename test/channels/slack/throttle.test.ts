import { expect, it, onTestFinished } from 'vitest'
import { createThrottle } from '../../../src/channels/slack/throttle.ts'
import { priorities, rightAway } from '../../../src/outbox/delivery.ts'
import { freshStore } from '../../store/fresh.ts'

const start = Date.parse('2024-06-21T09:55:00Z')

/** Programs that follow each other on one database, by one clock, in milliseconds after the first began. */
async function programs() {
  const { store, remove } = await freshStore()
  onTestFinished(remove)
  const clock = { now: 0 }
  const begin = () =>
    createThrottle({
      ledger: store.deliveries,
      machineNow: () => new Date(start + clock.now),
      elapsed: () => clock.now,
      log: (error) => {
        throw error
      },
    })
  /** Notes in the outbox what leaves now. */
  const leaves = async (key: string) => {
    const at = new Date(start + clock.now)
    const rest = { channel: 'slack', lane: key, body: {}, priority: priorities.answer, notBefore: rightAway }
    await store.deliveries.plan([{ key, ...rest }], at)
    await store.deliveries.claim({ channel: 'slack', now: at, machineNow: at, limit: 1, leaveOut: [] })
  }
  return { clock, begin, leaves }
}

it('lets no more than fifty calls of a tier 3 method through in a minute, over kills too', async () => {
  const { clock, begin, leaves } = await programs()
  const calls: number[] = []
  let throttle = await begin()
  for (clock.now = 0; clock.now < 300_000; clock.now += 50) {
    if (clock.now % 4000 === 0) throttle = await begin()
    if (throttle.secondsUntil('conversations.history') > 0) continue
    await leaves(`call ${calls.length}`)
    calls.push(clock.now)
  }
  const within = calls.map((from) => calls.filter((at) => at >= from && at < from + 60_000).length)
  expect(Math.max(...within)).toBeLessThanOrEqual(50)
  expect(calls.length).toBeGreaterThan(190)
})

it('lets as many calls through as a tier allows, in one go too', async () => {
  const { clock, begin } = await programs()
  const throttle = await begin()
  const free = (method: string) => {
    let calls = 0
    while (throttle.secondsUntil(method) === 0) calls++
    return calls
  }
  expect([free('chat.update'), free('views.publish')]).toEqual([48, 96])
  const wait = throttle.secondsUntil('chat.update')
  expect(wait).toBeGreaterThan(60)
  clock.now = wait * 1000
  expect(free('chat.update')).toBe(48)
  // What somebody waits for at once, or Slack takes hundreds of, is held back by Slack alone.
  for (const method of ['views.open', 'chat.postMessage'])
    for (let call = 0; call < 300; call++) expect(throttle.secondsUntil(method)).toBe(0)
})

it('gives those who wait their turns one after another', async () => {
  const { clock, begin } = await programs()
  const throttle = await begin()
  const asked = () => throttle.secondsUntil('conversations.history')
  for (let call = 0; call < 10; call++) expect(asked()).toBe(0)
  expect([asked(), asked(), asked()]).toEqual([1.5, 3, 4.5])
  for (const turn of [1500, 3000, 4500]) {
    clock.now = turn
    expect(asked()).toBe(0)
  }
  expect(asked()).toBe(1.5)
})

it('leaves a method alone for as long as Slack asked, over a kill too, and others go on', async () => {
  const { clock, begin } = await programs()
  const first = await begin()
  await first.close('chat.update', 30)
  expect(first.secondsUntil('chat.update')).toBe(30)
  expect(first.secondsUntil('chat.postMessage')).toBe(0)
  clock.now = 20_000
  const second = await begin()
  expect(second.secondsUntil('chat.update')).toBe(10)
  expect(second.secondsUntil('chat.delete')).toBe(0)
  clock.now = 30_000
  expect([first.secondsUntil('chat.update'), second.secondsUntil('chat.update')]).toEqual([0, 0])
})
