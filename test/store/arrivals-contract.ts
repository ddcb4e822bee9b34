import { describe, expect, it, onTestFinished } from 'vitest'
import { pressKey } from '../../src/inbox/double-taps.ts'
import type { Store } from '../../src/store/open.ts'
import { arrived, at, dueAt, keyboard, keysOf, planned, turn } from './delivery-world.ts'
import type { Fresh } from './fresh.ts'

/** What every database must do alike with what arrives, and with what is left of it when it was worked. */
export function arrivalsContract(name: string, fresh: () => Promise<Fresh>): void {
  const opened = async (): Promise<Store> => {
    const { store, remove } = await fresh()
    onTestFinished(remove)
    return store
  }
  const later = at(60_000)

  describe(`the inbox on ${name}`, { timeout: 60_000 }, () => {
    it('takes each thing once, within a batch and across batches, in order', async () => {
      const { arrivals } = await opened()
      const keys = Array.from({ length: 120 }, (_, index) => `update:${index}`)
      const first = await arrivals.add(
        [...keys, 'update:7', 'update:0'].map((key) => arrived(key, 'telegram:1')),
      )
      expect(keysOf(first)).toEqual(keys)
      expect(first.map(({ id }) => id)).toEqual(
        first.map(({ id }) => id).toSorted((one, other) => one - other),
      )
      const second = await arrivals.add(['update:3', 'update:120'].map((key) => arrived(key, 'telegram:1')))
      expect(keysOf(second)).toEqual(['update:120'])
      expect(second[0]).toMatchObject({ lane: 'telegram:1', body: { text: 'update:120' }, wasLeft: false })
      expect(await arrivals.add([arrived('update:3', 'slack:1', { channel: 'slack' })])).toHaveLength(1)
      expect(await arrivals.add([])).toEqual([])
    })

    it('of two that store the same at once one is told that it is new', async () => {
      const { arrivals } = await opened()
      const batch = Array.from({ length: 20 }, (_, index) => arrived(`update:${index}`, 'telegram:1'))
      const added = await Promise.all(Array.from({ length: 8 }, () => arrivals.add(batch)))
      expect(keysOf(added.flat()).toSorted()).toEqual(keysOf(batch).toSorted())
    })

    it('takes two quick taps on a button that stays for one, and a later one for another', async () => {
      const { arrivals, turns } = await opened()
      const tap = (press: string, milliseconds: number) =>
        arrived(pressKey('x:0+:1', press), 'telegram:1', { receivedAt: at(milliseconds) })
      const [first] = await arrivals.add([tap('a', 0), tap('b', 200)])
      expect(first?.key).toBe(tap('a', 0).key)
      expect(await arrivals.add([tap('c', 5000)])).toEqual([])
      await turns.end([turn(first?.id ?? 0)])
      expect(await arrivals.add([tap('d', 900)])).toEqual([])
      expect(keysOf(await arrivals.add([tap('a', 0), tap('e', 1500)]))).toEqual([tap('e', 0).key])
    })

    it('keeps what was sent as it was typed', async () => {
      const { arrivals } = await opened()
      const text = `Sở Y tế "ạ" \\ \u0000 \ud800 😀 '; DROP TABLE "Arrival" -- $1 ?`
      await arrivals.add([
        arrived('odd', 'telegram:1', { body: { text, nothing: null, chat: -1_001_234_567_890 } }),
      ])
      const [found] = await arrivals.takeUp('telegram', later)
      expect(found?.body).toEqual({ text, nothing: null, chat: -1_001_234_567_890 })
    })

    it('takes up what was not worked, the oldest first, and counts what was begun of it', async () => {
      const { arrivals, turns } = await opened()
      const [first] = await arrivals.add(['a', 'b', 'c'].map((key) => arrived(key, 'telegram:1')))
      await arrivals.add([arrived('young', 'telegram:1', { receivedAt: later })])
      await arrivals.add([arrived('other', 'slack:1', { channel: 'slack' })])
      await turns.end([turn(first?.id ?? 0)])
      const left = await arrivals.takeUp('telegram', later)
      expect(left).toMatchObject([
        { key: 'b', attempts: 0, wasLeft: true },
        { key: 'c', attempts: 0, wasLeft: true },
      ])
      await Promise.all(left.map(({ id }) => arrivals.begin(id)))
      await arrivals.begin(left[1]?.id ?? 0)
      expect(await arrivals.takeUp('telegram', at(60_001))).toMatchObject([
        { key: 'b', attempts: 1 },
        { key: 'c', attempts: 2 },
        { key: 'young', attempts: 0 },
      ])
    })

    it('forgets what was done before a time, and nothing that waits', async () => {
      const { arrivals, turns } = await opened()
      const [old, young] = await arrivals.add(
        ['old', 'young', 'waiting'].map((key) => arrived(key, 'telegram:1')),
      )
      await turns.end([turn(old?.id ?? 0, { at: at(999) })])
      await turns.end([turn(young?.id ?? 0, { at: at(1000) })])
      await arrivals.forget(at(1000))
      const again = await arrivals.add(['old', 'young', 'waiting'].map((key) => arrived(key, 'telegram:1')))
      expect(keysOf(again)).toEqual(['old'])
      expect(keysOf(await arrivals.takeUp('telegram', later))).toEqual(['waiting', 'old'])
    })
  })

  describe(`the end of a turn on ${name}`, { timeout: 60_000 }, () => {
    it('stores all that it left, and the arrival is done', async () => {
      const { arrivals, turns, deliveries, keyboards, conversations } = await opened()
      const [arrival] = await arrivals.add([arrived('a', 'telegram:1')])
      const conversation = { chat: 'telegram:1', state: { asked: 'rate' } }
      await turns.end([
        turn(arrival?.id ?? 0, {
          conversation,
          deliveries: [planned('answer:1:0', 'telegram:1'), planned('answer:1:1', 'telegram:1')],
          keyboards: [keyboard('k1', 'answer:1:1')],
        }),
      ])
      expect(await arrivals.takeUp('telegram', later)).toEqual([])
      expect(await conversations.get('telegram:1')).toEqual({ asked: 'rate' })
      expect(keysOf(await deliveries.claim(dueAt(60_000)))).toEqual(['answer:1:0'])
      expect(await keyboards.find('k1')).toEqual({
        channel: 'telegram',
        chat: 'telegram:1',
        account: '1',
        presses: [{ command: 'rank', slots: { indicator: 'on-time' } }],
        createdAt: at(1000),
        message: null,
        others: [],
        delivery: 'answer:1:1',
      })
      expect(await keyboards.find('k2')).toBeNull()
    })

    it('stores nothing where a part of it can’t be stored', async () => {
      const { arrivals, turns, deliveries, keyboards, conversations } = await opened()
      const [one, two] = await arrivals.add([arrived('a', 'telegram:1'), arrived('b', 'telegram:2')])
      const left = (id: number, key: string) =>
        turn(id, {
          conversation: { chat: `telegram:${key}`, state: {} },
          deliveries: [planned(key, `telegram:${key}`)],
          keyboards: [keyboard('same', key)],
        })
      await expect(turns.end([left(one?.id ?? 0, '1'), left(two?.id ?? 0, '2')])).rejects.toThrow()
      expect(keysOf(await arrivals.takeUp('telegram', later))).toEqual(['a', 'b'])
      expect(await deliveries.claim(dueAt(60_000))).toEqual([])
      expect(await keyboards.find('same')).toBeNull()
      expect(await conversations.get('telegram:1')).toBeNull()
    })

    it('leaves of two turns of one conversation what the last one said', async () => {
      const { arrivals, turns, conversations } = await opened()
      const stored = await arrivals.add(['a', 'b', 'c'].map((key) => arrived(key, 'telegram:1')))
      const [a = 0, b = 0, c = 0] = stored.map(({ id }) => id)
      const state = (said: string) => ({ conversation: { chat: 'telegram:1', state: { said } } })
      await turns.end([turn(a, state('first')), turn(b, state('second')), turn(c)])
      expect(await conversations.get('telegram:1')).toEqual({ said: 'second' })
      expect(await arrivals.takeUp('telegram', later)).toEqual([])
      const inThread = (also: string, said: string) => ({
        conversation: { chat: `slack:C/${said}`, also, state: { said } },
      })
      await turns.end([turn(a, inThread('slack:C/0', '17')), turn(b, inThread('slack:C/0', '18'))])
      const kept = await Promise.all(
        ['17', '18', '0'].map((thread) => conversations.get(`slack:C/${thread}`)),
      )
      expect(kept).toEqual([{ said: '17' }, { said: '18' }, { said: '18' }])
    })

    it('claims at once what it is told to, save what has to wait in its lane', async () => {
      const { turns, deliveries } = await opened()
      await deliveries.plan([planned('before', 'telegram:2')], at(0))
      const left = turn(1, {
        deliveries: [
          planned('1:0', 'telegram:1'),
          planned('1:1', 'telegram:1'),
          planned('2:0', 'telegram:2'),
          planned('3:0', 'telegram:3'),
        ],
      })
      const claim = { keys: ['1:0', '2:0'], machineNow: at(1000) }
      const claimed = await turns.end([left], claim)
      expect(claimed).toMatchObject([
        { key: '1:0', lane: 'telegram:1', body: { html: '1:0' }, attempts: 0, mayRepeat: false },
      ])
      expect((await deliveries.recall('telegram', at(2000))).sent).toEqual([
        { lane: 'telegram:1', at: at(1000) },
      ])
      expect(keysOf(await deliveries.claim(dueAt(60_000))).toSorted()).toEqual(['3:0', 'before'])
      // Whoever ends the turn again after a kill finds it on its way.
      expect(await turns.end([left], claim)).toEqual([])
      await deliveries.recover('telegram', later, later)
      const again = await deliveries.claim(dueAt(60_000))
      expect(again.map(({ key, mayRepeat }) => [key, mayRepeat])).toContainEqual(['1:0', true])
    })

    it('plans a delivery once, however often its turn is ended', async () => {
      const { turns, deliveries } = await opened()
      const left = turn(1, { deliveries: [planned('answer:1:0', 'telegram:1')] })
      await Promise.all([turns.end([left]), turns.end([left]), turns.end([left])])
      const [claimed] = await deliveries.claim(dueAt(60_000))
      await deliveries.mark([{ kind: 'sent', id: claimed?.id ?? 0, message: '5' }], later)
      await turns.end([left])
      expect(await deliveries.claim(dueAt(60_000))).toEqual([])
    })

    it('knows a keyboard’s message, and the others of its answer', async () => {
      const { turns, deliveries, keyboards } = await opened()
      const answers = [
        'answer:1:0',
        'answer:1:1',
        'answer:1:2',
        'answer:1:10',
        'answer:10:0',
        'answer:2:0',
        'answer:1',
      ]
      await turns.end([
        turn(1, {
          deliveries: answers.map((key) => planned(key, `telegram:${key}`)),
          keyboards: [keyboard('k', 'answer:1:2')],
        }),
      ])
      const claimed = await deliveries.claim(dueAt(60_000))
      const sent = claimed.filter(({ key }) => key !== 'answer:1:1')
      await deliveries.mark(
        sent.map(({ id, key }) => ({ kind: 'sent', id, message: key })),
        later,
      )
      expect(await keyboards.find('k')).toMatchObject({
        message: 'answer:1:2',
        others: ['answer:1:0', 'answer:1:10'],
      })
    })

    it('binds a keyboard to the message that its delivery became, and forgets old ones', async () => {
      const { turns, deliveries, keyboards } = await opened()
      const old = keyboard('old', 'answer:1:0', { createdAt: at(999) })
      const young = keyboard('young', 'answer:1:0')
      await turns.end([
        turn(1, { deliveries: [planned('answer:1:0', 'telegram:1')], keyboards: [old, young] }),
      ])
      const [claimed] = await deliveries.claim(dueAt(60_000))
      expect(await keyboards.find('young')).toMatchObject({ message: null })
      await deliveries.mark([{ kind: 'sent', id: claimed?.id ?? 0, message: '4711' }], later)
      expect(await keyboards.find('young')).toMatchObject({ message: '4711' })
      await keyboards.forget(at(1000))
      expect(await keyboards.find('old')).toBeNull()
      expect(await keyboards.find('young')).not.toBeNull()
    })
  })
}
