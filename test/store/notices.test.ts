import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { usualPlan } from '../../src/deadlines/assignment.ts'
import type { PlannedNotice } from '../../src/deadlines/notice.ts'
import { applyStep } from '../../src/deadlines/part.ts'
import { priorities, rightAway } from '../../src/outbox/delivery.ts'
import type { Store } from '../../src/store/open.ts'
import { type Fresh, freshPostgresqlStore, freshStore } from './fresh.ts'
import { world } from './world.ts'

const minute = (number: number) => new Date(Date.UTC(2024, 5, 17, 1, number))

describe.each([
  ['SQLite', freshStore],
  ['PostgreSQL', freshPostgresqlStore],
])('what people are to be told, on %s', (_, fresh) => {
  let opened: Fresh
  let store: Store
  let part: number
  beforeAll(async () => {
    opened = await fresh()
    store = opened.store
    await store.load(world)
    const author = { person: null, chat: 'test', at: minute(0), today: '2024-06-17' }
    const work = {
      committee: 'an-giang',
      title: 'Công bố TTHC nội bộ',
      wording: '',
      due: null,
      document: null,
      evidence: 'none',
      reminders: usualPlan,
      follower: null,
      units: ['health'],
    } as const
    part = (await store.assignments.give(work, author))?.parts[0]?.id ?? 0
  }, 60_000)
  afterAll(() => opened.remove())

  const notice = (name: string, dueAt: Date, person = 'lan', held = false): PlannedNotice => ({
    key: name,
    cause: { kind: 'part', id: part },
    person,
    occasion: { kind: 'given' },
    due: null,
    dueAt,
    held,
  })
  const insert = (...notices: PlannedNotice[]) =>
    store.notices.change({ insert: notices, revive: [], move: [], cancel: [] })
  const due = async (now: Date, limit = 10, person?: string) =>
    (await store.notices.due(now, { limit, ...(person !== undefined && { person }) })).map(({ key }) => key)
  const idOf = async (key: string) =>
    (await store.notices.ofParts([part])).find((one) => one.key === key)?.id ?? 0
  const nothing = { handedOver: [], dropped: [], postponed: [] }

  it('come of parts that are open, each with the latest that happened to it', async () => {
    expect(await store.assignments.latestEvents()).toEqual(new Map([[part, null]]))
    const before = (await store.assignments.partWork(part))?.part
    if (before === undefined) throw new Error('no part')
    const author = { person: null, chat: 'test', at: minute(0), today: '2024-06-17' }
    for (const step of [{ kind: 'receive' }, { kind: 'withdraw', reason: null }] as const) {
      const taken = applyStep(before, step, author)
      if (!taken.ok) throw new Error(taken.fault)
      const latest = await store.assignments.change({ before, after: before, event: taken.event }, author)
      expect(await store.assignments.latestEvents()).toEqual(new Map([[part, latest]]))
      expect((await store.assignments.facts([part]))[0]?.events.at(-1)?.id).toBe(latest)
    }
  })

  it('is due from its minute on, the oldest first, to anybody or one person, and not while it is held', async () => {
    await insert(notice('c', minute(3)), notice('a', minute(1)), notice('b', minute(2), 'binh'))
    await insert(notice('held', minute(1), 'lan', true), notice('a', minute(9)))
    expect(await due(minute(0))).toEqual([])
    expect(await due(minute(2))).toEqual(['a', 'b'])
    // What else the same people are to be told comes with it.
    expect(await due(minute(3), 1)).toEqual(['a', 'c'])
    // No more people than it takes.
    expect(await due(minute(3), 2)).toEqual(['a', 'c'])
    expect(await due(minute(3), 3)).toEqual(['a', 'b', 'c'])
    expect(await due(minute(3), 1, 'lan')).toEqual(['a'])
    expect(await due(minute(3), 10, 'lan')).toEqual(['a', 'c'])
    expect(await store.notices.nextDue(minute(0))).toEqual(minute(1))
    expect(await store.notices.nextDue(minute(3))).toBeNull()
  })

  it('sleeps while it is put off, and no longer where the clock was put back', async () => {
    const postponed = [{ id: await idOf('a'), until: minute(30) }]
    await store.notices.settle({ ...nothing, postponed }, minute(4))
    expect(await due(minute(5))).toEqual(['b', 'c'])
    expect(await due(minute(29))).toEqual(['b', 'c'])
    expect(await due(minute(30))).toEqual(['a', 'b', 'c'])
    expect(await due(minute(3))).toEqual(['a', 'b', 'c'])
    expect(await store.notices.nextDue(minute(5))).toEqual(minute(30))
  })

  it('is settled all at once: handed over with its message, or dropped', async () => {
    const [a, b, c] = [await idOf('a'), await idOf('b'), await idOf('c')]
    const handedOver = [
      { ids: [a, c], delivery: 'notices:1', late: true },
      { ids: [b], delivery: 'notices:2', late: false },
    ]
    await store.notices.settle({ ...nothing, handedOver }, minute(31))
    expect(await due(minute(31))).toEqual([])
    const handed = await store.notices.handedOver(minute(31))
    expect(handed.map(({ key, handedAt }) => [key, handedAt])).toEqual([
      ['c', minute(31)],
      ['a', minute(31)],
      ['b', minute(31)],
    ])
    expect(await store.notices.handedOver(minute(30))).toEqual([])
    // What could not be delivered waits again, with all that its message told.
    await store.notices.undelivered('notices:1')
    expect(await due(minute(31))).toEqual(['a', 'c'])
    await store.notices.settle({ ...nothing, dropped: [a, c].map((id) => ({ id, why: 'over' })) }, minute(32))
    expect(await due(minute(32))).toEqual([])
  })

  it('waits again where somebody was not told as they had no chat, from a time on', async () => {
    const names = ['early', 'later', 'over', 'other']
    const key = (name: string) => `part:${part}:${name}:lan`
    await insert(...names.map((name) => notice(key(name), minute(31), name === 'other' ? 'binh' : 'lan')))
    const ids = new Map(
      (await store.notices.due(minute(32), { limit: 10 })).map((one) => [one.key, one.id] as const),
    )
    const drop = (name: string, why: 'no-chat' | 'over', time: Date) =>
      store.notices.settle({ ...nothing, dropped: [{ id: ids.get(key(name)) ?? 0, why }] }, time)
    await drop('early', 'no-chat', minute(32))
    for (const name of ['later', 'other']) await drop(name, 'no-chat', minute(33))
    await drop('over', 'over', minute(33))
    await store.notices.reachableAgain('lan', minute(33))
    expect(await due(minute(34))).toEqual([key('later')])
    await drop('later', 'over', minute(34))
  })

  it('lets go all by which several people hear of the same, and those of others not', async () => {
    const asks = (name: string, person: string) =>
      notice(`part:${part}:${name}:${person}`, minute(33), person, true)
    await insert(asks('leader', 'lan'), asks('leader', 'binh'), asks('other', 'lan'))
    const [first] = (await store.notices.held(['an-giang'])).filter(({ key }) => key.endsWith('leader:lan'))
    expect(await due(minute(34))).toEqual([])
    expect(await store.notices.release(first?.id ?? 0, minute(34))).toBe(true)
    expect(await store.notices.release(first?.id ?? 0, minute(34))).toBe(false)
    expect(await due(minute(34))).toEqual([`part:${part}:leader:lan`, `part:${part}:leader:binh`])
    const told = (await store.notices.due(minute(34), { limit: 10 })).map(({ id }) => ({ id, why: 'over' }))
    await store.notices.settle({ ...nothing, dropped: told }, minute(34))
  })

  it('wakes what was put off, of one person or of all, and it is not late for that', async () => {
    await insert(notice('x', minute(34)), notice('y', minute(34), 'binh'))
    const postponed = [
      { id: await idOf('x'), until: minute(59) },
      { id: await idOf('y'), until: minute(59) },
    ]
    await store.notices.settle({ ...nothing, postponed }, minute(35))
    await store.notices.wake(minute(36), 'lan')
    const [x, ...others] = await store.notices.due(minute(36), { limit: 10 })
    expect([x?.key, x?.sleep?.until, others]).toEqual(['x', minute(36), []])
    await store.notices.wake(minute(36))
    expect(await due(minute(36))).toEqual(['x', 'y'])
    const dropped = postponed.map(({ id }) => ({ id, why: 'over' }))
    await store.notices.settle({ ...nothing, dropped }, minute(36))
  })

  it('forgets after a year what was told of work that has ended, with its messages, and of no other', async () => {
    const year = new Date('2025-06-18T00:00:00Z')
    const upkeep: PlannedNotice = { ...notice('upkeep', minute(1)), cause: { kind: 'upkeep', id: 'z' } }
    await insert(upkeep, notice('of open work', minute(1)))
    const all = await store.notices.due(minute(37), { limit: 10 })
    const planned = all.map(({ key }) => ({
      key: `notices:${key}:0`,
      channel: 'telegram',
      lane: `telegram:${key}`,
      body: {},
      priority: priorities.reminder,
      notBefore: rightAway,
    }))
    await store.deliveries.plan(planned, minute(37))
    const claim = { channel: 'telegram', now: minute(37), machineNow: minute(37), limit: 10, leaveOut: [] }
    const sent = await store.deliveries.claim(claim)
    await store.deliveries.mark(
      sent.map(({ id }) => ({ kind: 'sent', id, message: '1' })),
      minute(37),
    )
    const handedOver = all.map(({ id, key }) => ({ ids: [id], delivery: `notices:${key}`, late: false }))
    await store.notices.settle({ ...nothing, handedOver }, minute(37))
    const kept = async () => {
      const told = await store.told.list({ units: ['health'], people: ['lan'], failedOnly: false, limit: 10 })
      return told.filter(({ message }) => message?.state === 'sent').length
    }
    expect(await kept()).toBe(2)
    const forget = async (before: Date) => {
      await store.notices.forget(before)
      await store.deliveries.forgetReminders(before)
    }
    await forget(minute(30))
    expect(await kept()).toBe(2)
    await forget(year)
    expect(await kept()).toBe(1)
    // A key that is free again was forgotten.
    await store.deliveries.plan(planned, minute(38))
    const again = await store.deliveries.claim({ ...claim, now: minute(38) })
    expect(again.map(({ key }) => key)).toEqual(['notices:upkeep:0'])
  })

  it('takes a plan of thousands, and moves, cancels and revives what changes', async () => {
    const many = Array.from({ length: 2500 }, (_, index) => notice(`many-${index}`, minute(40)))
    await insert(...many)
    expect(await due(minute(40), 5000)).toHaveLength(2500)
    const keys = many.map(({ key }) => key)
    const moved = keys.slice(0, 1500).map((key) => ({ key, dueAt: minute(50) }))
    await store.notices.change({ insert: [], revive: [], move: moved, cancel: keys.slice(1500) })
    expect(await due(minute(49), 5000)).toEqual([])
    expect(await due(minute(50), 5000)).toHaveLength(1500)
    const revived = many.slice(1500).map((one) => ({ ...one, dueAt: minute(51) }))
    await store.notices.change({ insert: [], revive: revived, move: [], cancel: [] })
    expect(await due(minute(51), 5000)).toHaveLength(2500)
    const all = await store.notices.ofParts([part])
    const told = all.filter(({ key }) => key.startsWith('many-'))
    const handedOver = told.map(({ id, key }) => ({ ids: [id], delivery: key, late: false }))
    await store.notices.settle({ ...nothing, handedOver }, minute(52))
    expect(await due(minute(52), 5000)).toEqual([])
    expect(await store.notices.handedOver(minute(52))).toHaveLength(2500)
  })

  it('knows who may be told, and with which roles, in one question', async () => {
    const one = await store.people.find('lan', '2024-06-17')
    const found = await store.people.findAll(['binh', 'lan', 'nobody'], '2024-06-17')
    expect(found.get('lan')).toEqual(one)
    expect([...found.keys()].sort()).toEqual(['binh', 'lan'])
    const terms = await store.people.terms(['an-giang'], '2024-06-17')
    const members = await store.people.members(['an-giang'], '2024-06-17')
    const byId = (all: readonly { id: string; terms: unknown }[]) =>
      new Map(all.map(({ id, terms }) => [id, terms]))
    expect(byId(terms)).toEqual(byId(members))
  })
})
