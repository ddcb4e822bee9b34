import { describe, expect, it } from 'vitest'
import {
  type ClaimedDelivery,
  type PlannedDelivery,
  priorities,
  type Transport,
} from '../../src/outbox/delivery.ts'
import type { Ledger } from '../../src/outbox/ledger.ts'
import type { Limits } from '../../src/outbox/limits.ts'
import { dayBegan, noLimits, openPost, type Sent } from './post.ts'

const ok = { kind: 'sent', message: '1' } as const
const unknown = { kind: 'unknown', detail: 'reset' } as const
const notSent = { kind: 'not-sent', detail: 'no network' } as const
const hour = 3_600_000
const day = 24 * hour

/** So many milliseconds after a test began, on the program’s clock. */
const began = (milliseconds: number) => new Date(dayBegan + milliseconds)

const plannedNow = (key: string, lane: string): PlannedDelivery => ({
  key,
  channel: 'telegram',
  lane,
  body: {},
  priority: priorities.answer,
  notBefore: began(0),
})

/** Resolves when so many others that were resolved at the same time have been heard of. */
const after = async (others: number): Promise<void> => {
  for (let passed = 0; passed < others; passed++) await null
}

/** Telegram's own. */
const limits: Limits = {
  all: { most: 30, window: 1000 },
  of: (lane) => (lane.startsWith('telegram:-') ? { most: 20, window: 60_000 } : { most: 1, window: 1000 }),
}

/** The most calls that may have been counted within any window of this length, wherever each was counted. */
const mostWithin = (sent: readonly Sent[], window: number): number =>
  Math.max(
    0,
    ...sent.map(({ begun }) => {
      // Each is counted as early or as late as suits this window best.
      const end = begun + window
      return sent.filter((one) => one.begun < end && (one.ended ?? one.begun) >= begun).length
    }),
  )

describe('the sender', () => {
  it('sends what is planned, each lane in order, lanes side by side, answers first', async () => {
    const post = await openPost()
    await post.plans([
      { key: 'reminder a', lane: 'telegram:a', priority: priorities.reminder },
      { key: 'a1', lane: 'telegram:a' },
      { key: 'a2', lane: 'telegram:a' },
      { key: 'b1', lane: 'telegram:b' },
    ])
    await post.starts()
    await post.until(() => post.sent.length === 4)
    expect(post.keys()).toEqual(['a1', 'b1', 'a2', 'reminder a'])
    const [a1, b1, a2] = post.sent
    expect(b1?.begun).toBe(a1?.begun)
    expect(a2?.begun).toBeGreaterThanOrEqual(a1?.ended ?? Number.NaN)
  })

  it('sends at once what is planned while it has nothing to do, and at its time what is for later', async () => {
    const post = await openPost()
    const sender = await post.starts()
    await post.plans([{ key: 'later', lane: 'telegram:2', notBefore: began(2 * hour) }])
    await post.pass(5000)
    await post.plans([{ key: 'now' }])
    sender.kick()
    await post.until(() => post.sent.length === 1, 0)
    await post.until(() => post.sent.length === 2, 3 * hour)
    expect(post.sent[1]).toMatchObject({ key: 'later', begun: 2 * hour })
  })

  it('sends within half a minute what another program has planned, though nothing was due before', async () => {
    const post = await openPost()
    await post.plans([{ key: 'a1' }, { key: 'later', lane: 'telegram:2', notBefore: began(hour) }])
    await post.starts()
    await post.pass(40_000)
    await post.plans([{ key: 'b1', lane: 'telegram:3', notBefore: began(40_000) }])
    await post.until(() => post.sent.length === 2, 30_000)
    await post.until(() => post.sent.length === 3, hour)
    expect(post.keys()).toEqual(['a1', 'b1', 'later'])
    expect(post.sent[2]).toMatchObject({ begun: hour })
  })

  it('sends in time what becomes due while others are held up', async () => {
    const post = await openPost()
    post.answers(({ key }) => (key === 'held' ? { kind: 'refused', seconds: 600, chat: '1' } : ok))
    await post.plans([{ key: 'held' }, { key: 'soon', lane: 'telegram:2', notBefore: began(7000) }])
    await post.starts()
    await post.until(() => post.sent.length === 2)
    expect(post.sent[1]).toMatchObject({ key: 'soon', begun: 7000 })
  })

  it('on a clock that runs faster sends at its time on that clock', async () => {
    const post = await openPost()
    await post.plans([{ notBefore: began(2 * hour) }])
    await post.starts({ speed: 3600, now: () => began(post.elapsed() * 3600) })
    await post.until(() => post.sent.length === 1)
    expect(post.sent[0]?.begun).toBe(2000)
  })

  it('never goes beyond the limits, in all, in a private chat and in a group, and wastes none of them', async () => {
    const post = await openPost()
    await post.plans([
      ...Array.from({ length: 200 }, (_, index) => ({ lane: `telegram:${index % 80}` })),
      ...Array.from({ length: 50 }, () => ({ lane: 'telegram:-5' })),
    ])
    post.takes(({ id }) => (id * 37) % 400)
    await post.starts({ limits, atOnce: 50 })
    await post.until(() => post.sent.length === 250 && post.sent.every(({ ended }) => ended !== null))
    expect(mostWithin(post.sent, 1000)).toBeLessThanOrEqual(30)
    for (const lane of new Set(post.sent.map((one) => one.lane))) {
      const { most, window } = limits.of(lane) ?? { most: Number.NaN, window: Number.NaN }
      expect(
        mostWithin(
          post.sent.filter((one) => one.lane === lane),
          window,
        ),
      ).toBeLessThanOrEqual(most)
    }
    // Fifty in a group are two whole minutes and the rest of the third.
    expect(post.elapsed()).toBeLessThan(2.5 * 60_000)
  })

  it('uses the room that comes while it asks the database', async () => {
    const post = await openPost()
    await post.plans([{ key: 'a1' }, { key: 'a2' }, { lane: 'telegram:2', notBefore: began(1500) }])
    const sender = await post.starts({ limits })
    post.slows(7)
    await post.until(() => post.sent[0]?.ended != null)
    await post.pass(995)
    sender.kick()
    await post.until(() => post.sent.length === 2, 100)
    // Likewise what becomes due.
    await post.pass(1496 - post.elapsed())
    sender.kick()
    await post.until(() => post.sent.length === 3, 100)
  })

  it('sends at the very time at which there is room, however long the database takes to claim', async () => {
    const post = await openPost()
    await post.plans(Array.from({ length: 7 }, (_, index) => ({ lane: `telegram:${index}` })))
    await post.starts({ limits: { ...limits, all: { most: 3, window: 1000 } } })
    post.slows(30)
    await post.until(() => post.sent.length === 7)
    for (const [index, { begun }] of post.sent.entries())
      if (index >= 3) expect(begun).toBe((post.sent[index - 3]?.ended ?? Number.NaN) + 1000)
  })

  it('holds back what it has claimed when it is asked to wait just before that leaves, as never sent', async () => {
    const post = await openPost()
    await post.plans(Array.from({ length: 3 }, (_, index) => ({ lane: `telegram:${index}` })))
    // The third may leave at 1010, and is in hand when the answer to the second comes.
    post.takes(({ lane }) => (lane === 'telegram:1' ? 990 : 10))
    post.answers((_delivery, number) => (number === 2 ? { kind: 'refused', seconds: 5, chat: null } : ok))
    await post.starts({ limits: { ...limits, all: { most: 2, window: 1000 } } })
    await post.until(() => post.elapsed() >= 980)
    expect((await post.store.deliveries.recall('telegram', post.now())).sent).toHaveLength(3)
    await post.until(() => post.sent.length === 4)
    expect(post.sent.slice(2).map(({ begun, mayRepeat }) => [begun, mayRepeat])).toEqual([
      [5990, false],
      [5990, false],
    ])
  })

  it('has no more on their way at once than it may', async () => {
    const post = await openPost()
    await post.plans(Array.from({ length: 30 }, (_, index) => ({ lane: `telegram:${index}` })))
    post.takes(() => 1000)
    await post.starts({ atOnce: 4 })
    await post.until(() => post.sent.length === 30)
    for (const { begun } of post.sent) {
      const flying = post.sent.filter(
        (one) => one.begun <= begun && (one.ended ?? Number.POSITIVE_INFINITY) > begun,
      )
      expect(flying.length).toBeLessThanOrEqual(4)
    }
  })

  it('has few on their way when it has just started, and more with those that it hears of', async () => {
    const post = await openPost()
    await post.plans(Array.from({ length: 60 }, (_, index) => ({ lane: `telegram:${index}` })))
    post.takes(() => 100)
    await post.starts({ atOnce: 6 })
    await post.until(() => post.sent.length === 60)
    const begun = post.sent.map((one) => one.begun)
    const together = [...new Set(begun)].map((time) => begun.filter((one) => one === time).length)
    expect(together.slice(0, 7)).toEqual([2, 3, 4, 5, 6, 6, 6])
  })

  it('that is killed soon after its start repeats no more than those few', async () => {
    const post = await openPost()
    await post.plans(Array.from({ length: 60 }, (_, index) => ({ lane: `telegram:${index}` })))
    post.takes(() => 100)
    for (let life = 1; life <= 4; life++) {
      const before = post.sent.length
      await post.starts({ atOnce: 50 })
      await post.until(
        () => post.sent.length >= before + 2 && post.sent.slice(before).some(({ ended }) => ended),
      )
    }
    await post.until(() => new Set(post.keys()).size === 60 && post.sent.at(-1)?.ended != null)
    await post.pass(300_000)
    const repeats = post.sent.filter(({ mayRepeat }) => mayRepeat)
    expect(repeats.length).toBeLessThanOrEqual(4 * 3)
    expect(new Set(repeats.map(({ key }) => key)).size).toBe(repeats.length)
  })

  it('heeds how long it was asked to wait, in a chat', async () => {
    const post = await openPost()
    post.answers((_delivery, number) => (number === 1 ? { kind: 'refused', seconds: 17, chat: '1' } : ok))
    await post.plans([{ key: 'a1' }, { key: 'a2' }])
    const sender = await post.starts()
    await post.until(() => post.sent[0]?.ended != null)
    await post.plans([{ key: 'b1', lane: 'telegram:2' }])
    sender.kick()
    await post.until(() => post.sent.length === 2, 0)
    expect([sender.isPaused('telegram:1'), sender.isPaused('telegram:2')]).toEqual([true, false])
    await post.until(() => post.sent.length === 4)
    expect(sender.isPaused('telegram:1')).toBe(false)
    expect(post.sent.map(({ key, mayRepeat }) => [key, mayRepeat])).toEqual([
      ['a1', false],
      ['b1', false],
      ['a1', false],
      ['a2', false],
    ])
    expect(post.sent[2]?.begun).toBe((post.sent[0]?.ended ?? 0) + 17_000)
  })

  it('heeds how long it was asked to wait with everything, and a process that starts meanwhile does too', async () => {
    const post = await openPost()
    post.answers((_delivery, number) => (number === 1 ? { kind: 'refused', seconds: 40, chat: null } : ok))
    await post.plans([{ key: 'a1' }])
    await post.starts()
    await post.until(() => post.sent[0]?.ended != null)
    await post.plans([{ key: 'b1', lane: 'telegram:2' }])
    await post.pass(5000)
    const sender = await post.starts()
    expect(sender.isPaused('telegram:2')).toBe(true)
    await post.until(() => post.sent.length === 3)
    expect(post.sent.slice(1).map(({ begun }) => begun)).toEqual([40_010, 40_010])
  })

  it('counts what was sent before it was started anew against the limits', async () => {
    const post = await openPost()
    await post.plans(Array.from({ length: 25 }, () => ({ lane: 'telegram:-5' })))
    await post.starts({ limits })
    await post.until(() => post.sent.length === 20)
    await post.pass(1000)
    await post.starts({ limits })
    await post.until(() => post.sent.length === 25)
    expect(mostWithin(post.sent, 59_000)).toBeLessThanOrEqual(20)
    expect(post.elapsed()).toBeGreaterThan(59_000)
  })

  it('that is killed counts what it had claimed ahead from when that may have left', async () => {
    const post = await openPost()
    await post.plans(Array.from({ length: 3 }, (_, index) => ({ lane: `telegram:${index}` })))
    const one = { limits: { ...limits, all: { most: 1, window: 1000 } } }
    await post.starts(one)
    await post.until(() => post.sent.length === 2)
    // It was claimed before the first one's window was over.
    expect(post.sent[1]?.begun).toBe(1010)
    await post.starts(one)
    await post.until(() => post.sent.length === 3)
    expect(post.sent[2]?.begun).toBeGreaterThanOrEqual(2010)
  })

  it('waits out a lost network with growing pauses, and sends everything once when it is back', async () => {
    const post = await openPost()
    await post.plans(Array.from({ length: 12 }, (_, index) => ({ lane: `telegram:${index}` })))
    post.answers(() => (post.elapsed() < 60_000 ? notSent : ok))
    await post.starts()
    await post.until(() => post.sent.length >= 12 && post.elapsed() > 60_000)
    await post.until(
      () => new Set(post.sent.filter(({ begun }) => begun >= 60_000).map(({ key }) => key)).size === 12,
    )
    const tries = [...new Set(post.sent.map(({ begun }) => begun))].filter((time) => time <= 60_000)
    // Those that were on their way together failed for one reason.
    expect(tries.slice(0, 5)).toEqual([0, 510, 1520, 3530, 7540])
    const delivered = post.sent.filter(({ begun }) => begun >= 60_000)
    expect(delivered).toHaveLength(12)
    expect(post.sent.every(({ mayRepeat }) => !mayRepeat)).toBe(true)
  })

  it('while nothing gets through a single one tries, so that few are given up', async () => {
    const post = await openPost()
    await post.plans(Array.from({ length: 40 }, (_, index) => ({ lane: `telegram:${index}` })))
    post.answers(() => (post.elapsed() < 10_000 ? unknown : ok))
    await post.starts()
    await post.until(() => post.elapsed() > 60_000)
    const lost = post.sent.filter(({ begun }) => begun < 10_000).map(({ key }) => key)
    // Two that were on their way when it began, and one at each end of a growing pause.
    expect(lost).toHaveLength(2 + 4)
    expect(post.sent.filter(({ begun }) => begun >= 10_000).length).toBeGreaterThanOrEqual(36)
  })

  it('repeats once, as a possible repeat, what may have been sent, and then gives it up', async () => {
    const post = await openPost()
    post.answers(({ key }) => (key === 'ok' ? ok : unknown))
    await post.plans([{ key: 'odd' }, { key: 'ok' }])
    await post.starts()
    await post.until(() => post.keys().includes('ok'))
    await post.pass(300_000)
    expect(post.sent.map(({ key, mayRepeat }) => [key, mayRepeat])).toEqual([
      ['odd', false],
      ['odd', true],
      ['ok', false],
    ])
  })

  it('lets possible repeats wait while much is not heard of, and others go meanwhile', async () => {
    const post = await openPost()
    await post.plans(Array.from({ length: 400 }, (_, index) => ({ lane: `telegram:${index}` })))
    // Every third is not heard of for a minute.
    post.answers((_, number) => (post.elapsed() < 60_000 && number % 3 === 0 ? unknown : ok))
    await post.starts({ atOnce: 1 })
    await post.until(() => post.elapsed() > 60_000)
    expect(post.sent.filter(({ mayRepeat }) => mayRepeat)).toEqual([])
    expect(post.sent.length).toBeGreaterThan(100)
    await post.until(() => new Set(post.keys()).size === 400)
    await post.pass(60_000)
    const unheard = post.sent.filter(({ begun }, index) => begun < 60_000 && (index + 1) % 3 === 0)
    expect(post.sent.filter(({ mayRepeat }) => mayRepeat).map(({ key }) => key)).toEqual(
      unheard.map(({ key }) => key),
    )
  })

  it('repeats before long where hardly anything is not heard of', async () => {
    const post = await openPost()
    await post.plans(Array.from({ length: 3000 }, (_, index) => ({ lane: `telegram:${index}` })))
    post.answers((_, number) => (number % 50 === 0 ? unknown : ok))
    await post.starts({ atOnce: 5 })
    await post.until(() => post.sent.length >= 1500)
    expect(post.sent.filter(({ mayRepeat }) => mayRepeat).length).toBeGreaterThan(20)
  })

  it('just makes again what does no harm twice', async () => {
    const post = await openPost()
    post.answers((_, number) => (number < 4 ? unknown : ok))
    await post.plans([{ key: 'edit' }])
    await post.starts({}, { isRepeatable: ({ key, attempts }) => key === 'edit' && attempts < 5 })
    await post.until(() => post.sent.length === 4)
    expect(post.sent.map(({ mayRepeat }) => mayRepeat)).toEqual([false, false, false, false])
    expect(post.told).toEqual([])
  })

  it('tells of what it gives up, in the log and where it was to be', async () => {
    const post = await openPost()
    const instead = ({ key }: ClaimedDelivery) =>
      key.startsWith('instead') ? null : plannedNow(`instead of ${key}`, 'telegram:1')
    const transport: Transport = {
      insteadOf: instead,
      send: async ({ key }) => {
        sent.push(key)
        return key === 'odd' ? unknown : ok
      },
    }
    const sent: string[] = []
    await post.plans([{ key: 'odd' }])
    await post.starts({ transport })
    await post.until(() => sent.length === 3, hour)
    expect(sent).toEqual(['odd', 'odd', 'instead of odd'])
    expect(post.told).toEqual(['twice it could not be known what became of a delivery: it is given up'])
  })

  it('takes a transport that throws for an unknown outcome', async () => {
    const post = await openPost()
    await post.plans([{ key: 'odd' }, { key: 'next' }])
    await post.starts({ transport: { send: ({ key, mayRepeat }) => send(key, mayRepeat) } })
    const calls: [string, boolean][] = []
    const send = async (key: string, mayRepeat: boolean) => {
      calls.push([key, mayRepeat])
      if (key === 'odd') throw new Error('nobody foresaw it')
      return ok
    }
    await post.until(() => calls.length === 3)
    expect(calls).toEqual([
      ['odd', false],
      ['odd', true],
      ['next', false],
    ])
  })

  it('claims nothing while it is being prepared, so that a kill meanwhile is no possible repeat', async () => {
    const post = await openPost()
    const prepared: string[] = []
    const sent: [string, boolean, number][] = []
    const transport: Transport = {
      prepare({ body }) {
        if (body !== 'chart') return null
        prepared.push('chart')
        return post.wait(3000)
      },
      async send({ key, mayRepeat }) {
        sent.push([key, mayRepeat, post.elapsed()])
        return ok
      },
    }
    await post.plans([{ key: 'a1', body: 'chart' }, { key: 'a2' }, { key: 'b1', lane: 'telegram:2' }])
    await post.starts({ transport })
    await post.pass(1000)
    await post.starts({ transport })
    await post.until(() => sent.length === 3)
    expect(sent).toEqual([
      ['b1', false, 0],
      ['a1', false, 4000],
      ['a2', false, 4000],
    ])
    expect(prepared).toHaveLength(2)
  })

  it('sends at once what is claimed as it is planned, one a lane, and what waits first where there is no room', async () => {
    const post = await openPost()
    const { store } = post
    const sender = await post.starts({ atOnce: 2 })
    await post.pass(10)
    const plan = (keys: readonly [string, string][]) => {
      const deliveries = keys.map(([key, lane]) => plannedNow(key, `telegram:${lane}`))
      const turn = { arrival: 1, at: began(0), conversation: null, deliveries, keyboards: [] }
      return sender.plan((claim) => post.during(() => store.turns.end([turn], claim(deliveries))))
    }
    post.breaks('markAndClaim', 1)
    await plan([
      ['a1', 'a'],
      ['a2', 'a'],
      ['b1', 'b'],
      ['c1', 'c'],
    ])
    // Without asking the database again.
    expect(post.keys()).toEqual(['a1', 'b1'])
    await plan([['d1', 'd']])
    await post.until(() => post.sent.length === 5)
    expect(post.keys()).toEqual(['a1', 'b1', 'a2', 'c1', 'd1'])
    expect(post.sent.some(({ mayRepeat }) => mayRepeat)).toBe(false)
  })

  it('never gives the same room to what is claimed and to what is planned at the same time', async () => {
    for (const slow of [0, 7]) {
      const post = await openPost()
      const sender = await post.starts({ limits: { ...noLimits, all: { most: 1, window: 1000 } } })
      await post.pass(10)
      post.slows(slow)
      await post.plans([{ key: 'a1', lane: 'telegram:a' }])
      sender.kick()
      // It is being asked what is due.
      await post.pass(3)
      const deliveries = [plannedNow('b1', 'telegram:b')]
      const turn = { arrival: 1, at: began(0), conversation: null, deliveries, keyboards: [] }
      await sender.plan((claim) => post.during(() => post.store.turns.end([turn], claim(deliveries))))
      await post.until(() => post.sent.length === 2)
      expect(mostWithin(post.sent, 1000)).toBe(1)
    }
  })

  it('gives the room back that it held for what could not be planned', async () => {
    const post = await openPost()
    const sender = await post.starts({ limits: { ...noLimits, all: { most: 1, window: 1000 } } })
    await post.pass(10)
    const planning = sender.plan((claim) => {
      claim([plannedNow('a1', 'telegram:a')])
      return Promise.reject(new Error('disk full'))
    })
    await expect(planning).rejects.toThrow('disk full')
    await post.plans([{ key: 'b1' }])
    sender.kick()
    await post.until(() => post.sent.length === 1, 100)
  })

  it('sends once what was claimed in a transaction that was run twice', async () => {
    const post = await openPost()
    const sender = await post.starts({ limits: { ...noLimits, all: { most: 1, window: 1000 } } })
    await post.pass(10)
    const deliveries = [plannedNow('a1', 'telegram:a')]
    const turn = { arrival: 1, at: began(0), conversation: null, deliveries, keyboards: [] }
    await sender.plan((claim) => {
      claim(deliveries)
      return post.during(() => post.store.turns.end([turn], claim(deliveries)))
    })
    expect(post.keys()).toEqual(['a1'])
    await post.plans([{ key: 'b1' }])
    sender.kick()
    await post.until(() => post.sent.length === 2, 1100)
  })

  it('that is killed with what it claimed as it was planned repeats it once, marked', async () => {
    const post = await openPost()
    const sender = await post.starts()
    await post.pass(10)
    post.answers(() => null)
    const deliveries = [plannedNow('a1', 'telegram:a')]
    const turn = { arrival: 1, at: began(0), conversation: null, deliveries, keyboards: [] }
    await sender.plan((claim) => post.during(() => post.store.turns.end([turn], claim(deliveries))))
    await post.pass(10)
    post.answers(() => ok)
    await post.starts()
    await post.pass(hour)
    expect(post.sent.map(({ key, mayRepeat }) => [key, mayRepeat])).toEqual([
      ['a1', false],
      ['a1', true],
    ])
  })

  it('sends what could not be prepared, too', async () => {
    const post = await openPost()
    const sent: string[] = []
    const prepare = async () => Promise.reject(new Error('no picture'))
    const send = async ({ key }: ClaimedDelivery) => {
      sent.push(key)
      return ok
    }
    await post.plans([{ key: 'a1' }, { key: 'a2' }])
    await post.starts({ transport: { prepare, send } })
    await post.until(() => sent.length === 2)
    expect(sent).toEqual(['a1', 'a2'])
  })

  it('tells of what can never be delivered, and goes on with the lane', async () => {
    const post = await openPost()
    post.answers(({ key }) => (key === 'a1' ? { kind: 'final', problem: 'blocked', detail: '403' } : ok))
    await post.plans([{ key: 'a1' }, { key: 'a2' }])
    await post.starts()
    await post.until(() => post.sent.length === 2)
    await post.pass(300_000)
    expect(post.told).toEqual(['final a1 blocked'])
    expect(post.keys()).toEqual(['a1', 'a2'])
  })

  it('sends to the new chat what was for one that has moved', async () => {
    const post = await openPost()
    post.answers(({ lane }) => (lane === 'telegram:-5' ? { kind: 'moved', to: 'telegram:-1005' } : ok))
    await post.plans(['a1', 'a2'].map((key) => ({ key, lane: 'telegram:-5' })))
    await post.starts()
    await post.until(() => post.sent.length === 3)
    await post.pass(300_000)
    expect(post.told).toEqual(['moved telegram:-5 telegram:-1005'])
    expect(post.sent.map(({ key, lane, mayRepeat }) => [key, lane, mayRepeat])).toEqual([
      ['a1', 'telegram:-5', false],
      ['a1', 'telegram:-1005', false],
      ['a2', 'telegram:-1005', false],
    ])
  })

  it('takes up what a process had in hand that was killed, once', async () => {
    const post = await openPost()
    post.answers(() => null)
    await post.plans([{ key: 'a1' }, { key: 'a2' }, { key: 'b1', lane: 'telegram:2' }])
    await post.starts()
    await post.until(() => post.sent.length === 2)
    await post.starts()
    // One possible repeat at a time: that which a second kill meets is given up.
    await post.until(() => post.sent.length === 3)
    post.answers(() => ok)
    await post.starts()
    await post.until(() => post.keys().includes('a2'))
    await post.pass(300_000)
    expect(post.sent.map(({ key, mayRepeat }) => [key, mayRepeat])).toEqual([
      ['a1', false],
      ['b1', false],
      ['a1', true],
      ['a2', false],
      ['b1', true],
    ])
  })

  it('that is stopped ends what is on its way, writes it down, and begins nothing more', async () => {
    const post = await openPost()
    post.takes(() => 800)
    await post.plans([{ key: 'a1' }, { key: 'a2' }, { key: 'b1', lane: 'telegram:2' }])
    const sender = await post.starts()
    await post.until(() => post.sent.length === 2)
    post.slows(50)
    let stopped = false
    const stopping = sender.stop().then(() => {
      stopped = true
    })
    await post.pass(700)
    expect(stopped).toBe(false)
    await post.until(() => stopped)
    await stopping
    expect(post.keys()).toEqual(['a1', 'b1'])
    post.slows(0)
    await post.starts()
    await post.pass(300_000)
    expect(post.sent.map(({ key, mayRepeat }) => [key, mayRepeat])).toEqual([
      ['a1', false],
      ['b1', false],
      ['a2', false],
    ])
  })

  it('that is stopped while it gathers what comes together ends at once', async () => {
    const post = await openPost()
    let gathering = () => {}
    const gathered = new Promise<void>((resolve) => {
      gathering = resolve
    })
    const sender = await post.starts({ gather: () => gathered })
    const stopping = sender.stop()
    gathering()
    let stopped = false
    void stopping.then(() => {
      stopped = true
    })
    // The program gives what is in hand nine seconds.
    await post.until(() => stopped, 9_000)
  })

  it('writes down later what it could not write down, and sends nothing twice for it', async () => {
    const post = await openPost()
    post.breaks('markAndClaim', 4)
    await post.plans([{ key: 'a1' }, { key: 'a2' }, { key: 'b1', lane: 'telegram:2' }])
    const sender = await post.starts()
    await post.until(() => post.sent.length === 3)
    await post.pass(1000)
    await sender.stop()
    await post.starts()
    await post.pass(300_000)
    expect(post.keys().toSorted()).toEqual(['a1', 'a2', 'b1'])
    expect(post.told).toHaveLength(4)
  })

  it('that can’t read the outbox tries again', async () => {
    const post = await openPost()
    post.breaks('markAndClaim', 3)
    post.breaks('outlook', 1)
    await post.plans([{ key: 'a1' }])
    await post.starts()
    await post.until(() => post.sent.length === 1 && post.told.length === 4)
  })

  it('writes down what ends just when it has written what ended before, however close', async () => {
    for (let apart = 0; apart < 20; apart++) {
      const post = await openPost()
      const marked: number[] = []
      let release: () => void = () => undefined
      const written = new Promise<void>((resolve) => {
        release = resolve
      })
      const { deliveries } = post.store
      const markAndClaim: Ledger['markAndClaim'] = async (marks, ...given) => {
        marked.push(...marks.map(({ id }) => id))
        const claimed = await post.during(() => deliveries.markAndClaim(marks, ...given))
        if (marks.length > 0) release()
        await after(apart)
        return claimed
      }
      const send = async ({ key }: ClaimedDelivery) => {
        if (key === 'late') await written
        return ok
      }
      await post.plans([{ key: 'early' }, { key: 'late', lane: 'telegram:2' }])
      await post.starts({ transport: { send }, ledger: { ...deliveries, markAndClaim } })
      await post.until(() => marked.length === 2, 60_000)
    }
  })

  it.each([hour, -hour, 30 * day, -30 * day])(
    'loses and repeats nothing when the program’s clock jumps by %i ms',
    async (jump) => {
      const post = await openPost()
      post.takes(() => 300)
      await post.plans([
        ...['a1', 'a2', 'a3'].map((key) => ({ key })),
        { key: 'later', lane: 'telegram:2', notBefore: began(600_000) },
      ])
      const sender = await post.starts({ limits })
      await post.until(() => post.sent.length === 1)
      post.setsClock(jump)
      await post.plans([{ key: 'b1', lane: 'telegram:3' }])
      sender.kick()
      await post.pass(10_000)
      if (jump < 0) post.setsClock(-jump)
      await post.until(() => post.sent.length === 5)
      await post.pass(hour)
      expect(post.keys().toSorted()).toEqual(['a1', 'a2', 'a3', 'b1', 'later'])
      expect(post.keys().filter((key) => key.startsWith('a'))).toEqual(['a1', 'a2', 'a3'])
      expect(
        mostWithin(
          post.sent.filter(({ lane }) => lane === 'telegram:1'),
          1000,
        ),
      ).toBe(1)
    },
  )

  it.each([hour, -hour, 30 * day, -30 * day])(
    'is not silenced by a pause when the machine’s clock jumps by %i ms before a start',
    async (jump) => {
      const post = await openPost()
      post.answers((_delivery, number) => (number === 1 ? { kind: 'refused', seconds: 60, chat: null } : ok))
      await post.plans([{ key: 'a1' }, { key: 'a2' }])
      await post.starts()
      await post.until(() => post.sent[0]?.ended != null)
      await post.pass(10)
      post.setsMachine(jump)
      await post.starts()
      await post.until(() => post.sent.length === 3, 2 * day)
      expect(post.keys()).toEqual(['a1', 'a1', 'a2'])
    },
  )
})
