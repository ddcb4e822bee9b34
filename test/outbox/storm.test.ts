import { randomBytes } from 'node:crypto'
import { Api } from 'grammy'
import { expect, it, onTestFinished } from 'vitest'
import type { Now } from '../../src/app/dialogue.ts'
import { createTelling } from '../../src/app/telling.ts'
import { limitsFor } from '../../src/channels/telegram/limits.ts'
import { createComposePush } from '../../src/channels/telegram/push.ts'
import { createTransport } from '../../src/channels/telegram/transport.ts'
import type { Outcome } from '../../src/outbox/delivery.ts'
import { type Random, randomFrom } from '../../src/store/sample/random.ts'
import { openCrowd } from '../app/crowd.ts'
import { authorAt } from '../chat/work.ts'
import { freshFolder } from '../store/fresh.ts'
import { openPost, type Post } from './post.ts'

const [second, minute, hour] = [1000, 60_000, 3_600_000]
const storm = 10 * minute
/** Milliseconds that a request takes. */
const latency = 40

it('loses no reminder in ten minutes of refusals, failures and lost answers, and is done soon after', async () => {
  const { folder, remove } = await freshFolder()
  onTestFinished(remove)
  const size = { departments: 10, officers: 30 }
  const { store, config, desk, work } = await openCrowd(folder, size)
  onTestFinished(() => store.close())
  const post = await openPost(store)
  // The offices open.
  post.setsClock(hour)
  const server = stormyServer(post, randomFrom('storm'))
  const now: Now = () => ({ date: '2024-06-17', at: post.now() })
  const means = createTransport({
    api: new Api('1:token'),
    charts: { render: fail, isDrawn: fail },
    log: fail,
  })
  const sender = await post.starts({ limits: limitsFor(30), atOnce: 16 }, means)
  const compose = new Map([['telegram', createComposePush(() => randomBytes(12).toString('base64url'))]])
  const { tick } = createTelling({ store, config, desk, now, compose, kick: sender.kick, log: fail })
  for (const title of ['Công bố TTHC nội bộ', 'Rà soát dịch vụ công']) {
    await post.during(() => desk.give({ ...work, title }, authorAt(now())))
    await post.during(tick)
    await post.pass(storm / 2)
  }
  const reminders = 2 * size.departments * size.officers
  const known = () => server.accepted().length + server.told().length
  const left = reminders - known()
  expect(left).toBeGreaterThan(reminders / 4)
  // Whoever is not told something is told that.
  const isDone = () => known() === reminders && server.givenUp().length === post.told.length
  await post.until(isDone, (left / 25) * second + minute)

  const counts = { reminders, ...server.met, accepted: server.accepted().length, told: server.told().length }
  process.stdout.write(`storm: ${JSON.stringify({ ...counts, left })}\n`)
  expect(server.met).toEqual({
    refused: expect.any(Number),
    failed: expect.any(Number),
    cut: expect.any(Number),
  })
  expect(Math.min(...Object.values(server.met))).toBeGreaterThan(50)
  expect(server.early).toEqual([])
  expect(server.badCopies).toEqual([])
  expect(server.told().length).toBeLessThan(reminders / 50)
}, 120_000)

/** In a storm half of all requests are refused, a fifth fail, and of a tenth that are accepted the answer is lost. */
function stormyServer(post: Post, random: Random) {
  const copies = new Map<string, boolean[]>()
  const pauses: { readonly chat: string | null; readonly from: number; readonly until: number }[] = []
  const met = { refused: 0, failed: 0, cut: 0 }
  const early: string[] = []
  const badCopies: string[] = []
  const [reminder, sentence] = ['notices:', 'given-up:']
  post.takes(() => latency)
  post.answers(({ key, lane, mayRepeat }): Outcome => {
    const now = post.elapsed()
    const isShut = pauses.some(
      ({ chat, from, until }) => (chat === null || chat === lane) && from <= now && now < until,
    )
    if (isShut) early.push(`${key} at ${now} ms`)
    const fate = now < storm ? random.uniform() : 1
    if (fate < 0.5) {
      met.refused++
      const seconds = 1 + Math.floor(random.uniform() * 5)
      const chat = random.uniform() < 0.1 ? null : lane
      const from = now + latency
      pauses.push({ chat, from, until: from + seconds * second })
      return { kind: 'refused', seconds, chat }
    }
    if (fate < 0.7) {
      met.failed++
      return { kind: 'unknown', detail: '502' }
    }
    const before = copies.get(key) ?? []
    const copy = before.length + 1
    if (key.startsWith(reminder) && (copy > 2 || (copy === 2 && !mayRepeat))) badCopies.push(key)
    copies.set(key, [...before, mayRepeat])
    if (fate < 0.8) {
      met.cut++
      return { kind: 'unknown', detail: 'reset' }
    }
    return { kind: 'sent', message: '1' }
  })
  const of = (kind: string) => [...copies.keys()].filter((key) => key.startsWith(kind))
  return {
    met,
    /** Requests that came before their chat, or everybody, might go on. */
    early,
    /** Messages of which there are three copies, or two that are not told apart. */
    badCopies,
    accepted: () => of(reminder),
    /** The sentences that something may be missing. */
    givenUp: () => of(sentence),
    /** Of these, those in whose place nothing came. */
    told: () => of(sentence).filter((key) => !copies.has(key.slice(sentence.length))),
  }
}

/** Nothing fails here but requests. */
function fail(error: unknown): never {
  throw error
}
