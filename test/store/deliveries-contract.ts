import { describe, expect, it, onTestFinished } from 'vitest'
import { priorities } from '../../src/outbox/delivery.ts'
import type { Store } from '../../src/store/open.ts'
import { arrived, at, dueAt, keyboard, keysOf, planned, turn } from './delivery-world.ts'
import type { Fresh } from './fresh.ts'

/** What every database must do alike with what is planned, claimed and sent. */
export function deliveriesContract(name: string, fresh: () => Promise<Fresh>): void {
  const outbox = async (): Promise<Store['deliveries']> => {
    const { store, remove } = await fresh()
    onTestFinished(remove)
    return store.deliveries
  }
  const reminder = { priority: priorities.reminder }

  describe(`the outbox on ${name}`, { timeout: 60_000 }, () => {
    it('gives what was planned, once, as it was planned', async () => {
      const ledger = await outbox()
      const body = { html: `<b>ạ</b> \u0000 \ud800 "'`, chat: -1_001_234_567_890 }
      await ledger.plan([planned('a', 'telegram:1', { body }), planned('a', 'telegram:2')], at(0))
      await ledger.plan([planned('a', 'telegram:3')], at(0))
      expect(await ledger.claim(dueAt(0))).toEqual([
        { id: expect.any(Number), key: 'a', lane: 'telegram:1', body, mayRepeat: false, attempts: 0 },
      ])
      expect(await ledger.claim(dueAt(60_000))).toEqual([])
    })

    it('gives those of a lane in order, one at a time, and of other lanes meanwhile', async () => {
      const ledger = await outbox()
      await ledger.plan(
        ['a1', 'a2', 'b1'].map((key) => planned(key, `telegram:${key[0]}`)),
        at(0),
      )
      await ledger.plan([planned('a3', 'telegram:a')], at(0))
      const [a1, b1, ...others] = await ledger.claim(dueAt(0))
      expect([a1?.key, b1?.key, others]).toEqual(['a1', 'b1', []])
      expect(await ledger.claim(dueAt(0))).toEqual([])
      await ledger.mark([{ kind: 'sent', id: a1?.id ?? 0, message: '1' }], at(0))
      const [a2] = await ledger.claim(dueAt(0))
      expect(a2?.key).toBe('a2')
      await ledger.mark([{ kind: 'waiting', id: a2?.id ?? 0, problem: 'asked to wait 3 s' }], at(0))
      expect(keysOf(await ledger.claim(dueAt(0)))).toEqual(['a2'])
    })

    it('gives an answer before the reminders of its lane, and of others where not all may go', async () => {
      const ledger = await outbox()
      await ledger.plan(
        [
          planned('reminder a', 'telegram:a', reminder),
          planned('reminder b', 'telegram:b', reminder),
          planned('reminder c', 'telegram:c', reminder),
          planned('answer a', 'telegram:a', { notBefore: at(10) }),
          planned('answer d', 'telegram:d', { notBefore: at(20) }),
        ],
        at(0),
      )
      expect(keysOf(await ledger.claim(dueAt(20, { limit: 3 })))).toEqual([
        'answer a',
        'answer d',
        'reminder b',
      ])
      expect(keysOf(await ledger.claim(dueAt(20)))).toEqual(['reminder c'])
    })

    it('gives nothing before its time, to the millisecond', async () => {
      const ledger = await outbox()
      await ledger.plan([planned('a', 'telegram:1', { notBefore: at(1000) })], at(0))
      await ledger.plan([planned('b', 'telegram:1', { notBefore: at(500) })], at(0))
      expect(await ledger.claim(dueAt(499))).toEqual([])
      const [b] = await ledger.claim(dueAt(500))
      expect(b?.key).toBe('b')
      await ledger.mark([{ kind: 'sent', id: b?.id ?? 0, message: null }], at(500))
      expect(await ledger.claim(dueAt(999))).toEqual([])
      expect(keysOf(await ledger.claim(dueAt(1000)))).toEqual(['a'])
    })

    it('keeps to the limit, the channel and the lanes that are left out', async () => {
      const ledger = await outbox()
      const keys = Array.from({ length: 10 }, (_, index) => `k${index}`)
      await ledger.plan(
        keys.map((key) => planned(key, `telegram:${key}`)),
        at(0),
      )
      await ledger.plan([planned('s', 'slack:1', { channel: 'slack' })], at(0))
      const leaveOut = ['telegram:k0', 'telegram:k2']
      expect(keysOf(await ledger.claim(dueAt(0, { limit: 3, leaveOut })))).toEqual(['k1', 'k3', 'k4'])
      expect(keysOf(await ledger.claim(dueAt(0, { leaveOut })))).toEqual(['k5', 'k6', 'k7', 'k8', 'k9'])
      expect(keysOf(await ledger.claim(dueAt(0)))).toEqual(['k0', 'k2'])
      expect(keysOf(await ledger.claim(dueAt(0, { channel: 'slack' })))).toEqual(['s'])
    })

    it('shows what is due without claiming it, and claims of it what it is told to', async () => {
      const ledger = await outbox()
      await ledger.plan(
        ['a', 'b', 'c', 'd'].map((key) => planned(key, `telegram:${key}`)),
        at(0),
      )
      const due = await ledger.due(dueAt(0, { limit: 3 }))
      expect(due.map(({ lane, body }) => [lane, body])).toEqual(
        ['a', 'b', 'c'].map((key) => [`telegram:${key}`, { html: key }]),
      )
      const only = due.filter(({ lane }) => lane !== 'telegram:b').map(({ id }) => id)
      expect(keysOf(await ledger.claim(dueAt(0, { only })))).toEqual(['a', 'c'])
      expect(await ledger.claim(dueAt(0, { only }))).toEqual([])
      expect(keysOf(await ledger.claim(dueAt(0)))).toEqual(['b', 'd'])
    })

    it('leaves out what may be a repeat where only others are meant, and what comes after it in its lane', async () => {
      const ledger = await outbox()
      await ledger.plan(
        ['a1', 'a2', 'b1'].map((key) => planned(key, `telegram:${key[0]}`)),
        at(0),
      )
      const [a1] = await ledger.claim(dueAt(0, { limit: 1 }))
      await ledger.mark([{ kind: 'repeat', id: a1?.id ?? 0, problem: 'unknown' }], at(0))
      const lanes = async (fresh: boolean) =>
        (await ledger.due(dueAt(0, { fresh }))).map(({ lane, mayRepeat }) => [lane, mayRepeat])
      expect(await lanes(true)).toEqual([['telegram:b', false]])
      expect((await lanes(false)).toSorted()).toEqual([
        ['telegram:a', true],
        ['telegram:b', false],
      ])
    })

    it('plans thousands at once', async () => {
      const ledger = await outbox()
      const many = Array.from({ length: 6000 }, (_, index) => planned(`k${index}`, `telegram:${index}`))
      await ledger.plan(many, at(0))
      expect(await ledger.claim(dueAt(0, { limit: 10_000 }))).toHaveLength(6000)
    })

    it('never gives the same to two that claim at once, nor two of one lane', async () => {
      const ledger = await outbox()
      const lanes = Array.from({ length: 30 }, (_, index) => `telegram:${index}`)
      await ledger.plan(
        lanes.flatMap((lane) => [planned(`${lane} 1`, lane), planned(`${lane} 2`, lane, reminder)]),
        at(0),
      )
      const claimed = (
        await Promise.all(Array.from({ length: 12 }, () => ledger.claim(dueAt(0, { limit: 7 }))))
      ).flat()
      claimed.push(...(await ledger.claim(dueAt(0))))
      expect(claimed.map(({ lane }) => lane).toSorted()).toEqual(lanes.toSorted())
    })

    it('repeats once what may have been sent, says so, and leaves what failed', async () => {
      const ledger = await outbox()
      await ledger.plan([planned('a', 'telegram:1'), planned('b', 'telegram:1')], at(0))
      const claim = async () => (await ledger.claim(dueAt(0)))[0] ?? expect.fail('nothing was due')
      const first = await claim()
      await ledger.mark([{ kind: 'waiting', id: first.id, problem: 'no network' }], at(0))
      expect(await claim()).toEqual({ ...first, attempts: 1 })
      await ledger.mark([{ kind: 'repeat', id: first.id, problem: 'unknown' }], at(0))
      expect(await claim()).toEqual({ ...first, attempts: 2, mayRepeat: true })
      await ledger.mark([{ kind: 'waiting', id: first.id, problem: 'no network' }], at(0))
      expect(await claim()).toEqual({ ...first, attempts: 3, mayRepeat: true })
      await ledger.mark([{ kind: 'failed', id: first.id, problem: 'unknown' }], at(0))
      expect((await claim()).key).toBe('b')
    })

    it('marks several in one go, and each as it was', async () => {
      const ledger = await outbox()
      await ledger.plan(
        ['a', 'b', 'c', 'd'].map((key) => planned(key, `telegram:${key}`)),
        at(0),
      )
      const [a = 0, b = 0, c = 0, d = 0] = (await ledger.claim(dueAt(0))).map(({ id }) => id)
      await ledger.mark(
        [
          { kind: 'sent', id: a, message: null },
          { kind: 'waiting', id: b, problem: 'x' },
          { kind: 'repeat', id: c, problem: 'x' },
          { kind: 'failed', id: d, problem: 'x' },
        ],
        at(5),
      )
      const left = await ledger.claim(dueAt(0))
      expect(left.map(({ key, mayRepeat }) => [key, mayRepeat])).toEqual([
        ['b', false],
        ['c', true],
      ])
      await ledger.mark([], at(5))
    })

    it('takes back what a dead process had claimed: once to be repeated, then given up', async () => {
      const ledger = await outbox()
      await ledger.plan([planned('a', 'telegram:1'), planned('s', 'slack:1', { channel: 'slack' })], at(0))
      await ledger.claim(dueAt(1000))
      await ledger.claim(dueAt(1000, { channel: 'slack' }))
      await ledger.recover('telegram', at(1000), at(0))
      expect(await ledger.claim(dueAt(2000))).toEqual([])
      await ledger.recover('telegram', at(1001), at(0))
      expect(await ledger.claim(dueAt(2000))).toMatchObject([{ key: 'a', mayRepeat: true, attempts: 1 }])
      await ledger.recover('telegram', at(2001), at(0))
      await ledger.recover('telegram', at(9999), at(0))
      expect(await ledger.claim(dueAt(9999))).toEqual([])
      expect(await ledger.claim(dueAt(9999, { channel: 'slack' }))).toEqual([])
    })

    it('plans what is told instead of what is given up, in the same transaction', async () => {
      const ledger = await outbox()
      const instead = (key: string) => planned(`instead of ${key}`, 'telegram:1')
      await ledger.plan([planned('a', 'telegram:1'), planned('b', 'telegram:2')], at(0))
      await ledger.claim(dueAt(1000))
      const how = { insteadOf: ({ key }: { key: string }) => instead(key) }
      expect(await ledger.recover('telegram', at(1001), at(0), how)).toEqual([])
      const [a, b] = await ledger.claim(dueAt(2000))
      expect([a?.key, b?.key]).toEqual(['a', 'b'])
      const failed = { kind: 'failed', id: b?.id ?? 0, problem: 'x' } as const
      await ledger.mark([{ ...failed, instead: instead('b') }], at(0))
      expect(keysOf(await ledger.recover('telegram', at(2001), at(0), how))).toEqual(['a'])
      expect(keysOf(await ledger.claim(dueAt(3000)))).toEqual(['instead of b'])
      await ledger.mark([{ kind: 'sent', id: b?.id ?? 0, message: null }], at(0))
      expect(await ledger.recover('telegram', at(2001), at(0), how)).toEqual([])
    })

    it('tells when the next one will be due that is not yet', async () => {
      const ledger = await outbox()
      expect(await ledger.outlook('telegram', at(0))).toEqual({ due: false, next: null })
      await ledger.plan(
        [
          planned('now', 'telegram:1', { notBefore: at(100) }),
          planned('later', 'telegram:1', { notBefore: at(3000) }),
          planned('soon', 'telegram:2', { notBefore: at(2000), ...reminder }),
          planned('other', 'slack:2', { notBefore: at(500), channel: 'slack' }),
        ],
        at(0),
      )
      expect(await ledger.outlook('telegram', at(99))).toEqual({ due: false, next: at(100) })
      expect(await ledger.outlook('telegram', at(100))).toEqual({ due: true, next: at(2000) })
      expect(await ledger.outlook('telegram', at(2000))).toEqual({ due: true, next: at(3000) })
      expect(await ledger.outlook('telegram', at(3000))).toEqual({ due: true, next: null })
    })

    it('recalls the pauses that hold, and what was claimed in the last minute, oldest first', async () => {
      const ledger = await outbox()
      await ledger.plan(
        ['a', 'b', 'c'].map((key) => planned(key, `telegram:${key}`)),
        at(0),
      )
      for (const [index, key] of ['a', 'b', 'c'].entries()) {
        const others = ['a', 'b', 'c'].filter((one) => one !== key).map((one) => `telegram:${one}`)
        await ledger.claim(dueAt(20_000 * index, { leaveOut: others }))
      }
      await ledger.pause('telegram', { chat: 'telegram:a', until: at(70_000) })
      await ledger.pause('telegram', { chat: '*', until: at(65_000) })
      await ledger.pause('slack', { chat: '*', until: at(99_000) })
      const { pauses, sent } = await ledger.recall('telegram', at(65_000))
      expect(pauses).toEqual([{ chat: 'telegram:a', until: at(70_000) }])
      expect(sent).toEqual([
        { lane: 'telegram:b', at: at(20_000) },
        { lane: 'telegram:c', at: at(40_000) },
      ])
    })

    it('makes a pause longer, never shorter', async () => {
      const ledger = await outbox()
      const pauses = async () => (await ledger.recall('telegram', at(0))).pauses
      for (const until of [5000, 3000, 7000, 6000]) {
        await ledger.pause('telegram', { chat: 'telegram:1', until: at(until) })
      }
      expect(await pauses()).toEqual([{ chat: 'telegram:1', until: at(7000) }])
    })
  })

  describe(`a chat that gets another id on ${name}`, { timeout: 60_000 }, () => {
    it('keeps its pause comparable with those that come after', async () => {
      const { store, remove } = await fresh()
      onTestFinished(remove)
      const { deliveries: ledger, moves } = store
      const pauseOf = async () => (await ledger.recall('telegram', at(0))).pauses[0]?.until
      await ledger.pause('telegram', { chat: 'telegram:-5', until: at(9000) })
      await moves.moveChat('telegram', 'telegram:-5', 'telegram:-1005')
      await ledger.pause('telegram', { chat: 'telegram:-1005', until: at(8999) })
      expect(await pauseOf()).toEqual(at(9000))
      await ledger.pause('telegram', { chat: 'telegram:-1005', until: at(9001) })
      expect(await pauseOf()).toEqual(at(9001))
    })

    it('takes along everything that is kept of it, and nothing of others', async () => {
      const { store, remove } = await fresh()
      onTestFinished(remove)
      const { deliveries: ledger, conversations, arrivals, turns, keyboards, moves } = store
      const chats = ['telegram:-5', 'telegram:-55', 'telegram:-1005']
      const [done] = await arrivals.add([arrived('done', 'telegram:-5'), arrived('waits', 'telegram:-5')])
      await turns.end([
        turn(done?.id ?? 0, {
          deliveries: chats.flatMap((chat) => [planned(`${chat} 1`, chat), planned(`${chat} 2`, chat)]),
          keyboards: [
            keyboard('moves', 'telegram:-5 1', { chat: 'telegram:-5' }),
            keyboard('stays', 'telegram:-55 1', { chat: 'telegram:-55' }),
          ],
        }),
      ])
      const conversationsBefore = ['-5/0#1', '-5/7#1', '-55/0#1', '-1005/0#1'].map((key) => `telegram:${key}`)
      for (const chat of conversationsBefore) await conversations.put(chat, { of: chat }, at(0))
      await ledger.pause('telegram', { chat: 'telegram:-5', until: at(9000) })
      await ledger.pause('telegram', { chat: 'telegram:-1005', until: at(8000) })
      const [flying] = await ledger.claim(dueAt(1000, { leaveOut: ['telegram:-55', 'telegram:-1005'] }))

      await moves.moveChat('telegram', 'telegram:-5', 'telegram:-1005')
      await moves.moveChat('telegram', 'telegram:-5', 'telegram:-1005')

      await ledger.mark([{ kind: 'waiting', id: flying?.id ?? 0, problem: 'moved' }], at(1000))
      const claimed = await ledger.claim(dueAt(1000))
      expect(claimed.map(({ key, lane }) => [key, lane])).toEqual([
        ['telegram:-5 1', 'telegram:-1005'],
        ['telegram:-55 1', 'telegram:-55'],
      ])
      expect(await keyboards.find('moves')).toMatchObject({ chat: 'telegram:-1005' })
      expect(await keyboards.find('stays')).toMatchObject({ chat: 'telegram:-55' })
      expect(await arrivals.takeUp('telegram', at(1000))).toMatchObject([
        { key: 'waits', lane: 'telegram:-1005' },
      ])
      expect((await ledger.recall('telegram', at(0))).pauses).toEqual([
        { chat: 'telegram:-1005', until: at(9000) },
      ])
      expect(await conversations.get('telegram:-5/0#1')).toBeNull()
      expect(await conversations.get('telegram:-1005/7#1')).toEqual({ of: 'telegram:-5/7#1' })
      expect(await conversations.get('telegram:-1005/0#1')).toEqual({ of: 'telegram:-1005/0#1' })
      expect(await conversations.get('telegram:-55/0#1')).toEqual({ of: 'telegram:-55/0#1' })
    })
  })
}
