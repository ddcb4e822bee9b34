import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { replan, type StoredNotice } from '../../src/deadlines/diff.ts'
import type { PlannedNotice } from '../../src/deadlines/notice.ts'
import { at } from './world.ts'

const planned = (
  key: string,
  dueAt: string,
  occasion: PlannedNotice['occasion'] = { kind: 'on-day' },
): PlannedNotice => ({
  key,
  cause: { kind: 'part', id: 12 },
  person: 'officer',
  occasion,
  due: '2023-11-17',
  dueAt: at(dueAt),
  held: false,
})
const stored = (key: string, state: StoredNotice['state'], dueAt: string): StoredNotice => ({
  key,
  state,
  dueAt: at(dueAt),
})
const now = at('2023-11-15 10:00')
const until = at('2024-01-15 00:00')
const changes = (kept: StoredNotice[], notices: PlannedNotice[], since = now) => {
  const { insert, revive, move, cancel } = replan(kept, { notices, until }, since)
  const keys = (list: readonly { readonly key: string }[]) => list.map(({ key }) => key)
  return { insert: keys(insert), revive: keys(revive), move: keys(move), cancel }
}
const none = { insert: [], revive: [], move: [], cancel: [] }

describe('a replan', () => {
  it('adds what is new, moves what has another time and cancels what no longer holds', () => {
    const kept = [stored('a', 'waiting', '2023-11-16 08:00'), stored('b', 'waiting', '2023-11-17 08:00')]
    expect(changes(kept, [planned('a', '2023-11-16 09:00'), planned('c', '2023-11-20 08:00')])).toEqual({
      insert: ['c'],
      revive: [],
      move: ['a'],
      cancel: ['b'],
    })
  })

  it('leaves what was handed over or dropped as it is', () => {
    const kept = [stored('a', 'handed-over', '2023-11-16 08:00'), stored('b', 'dropped', '2023-11-17 08:00')]
    expect(changes(kept, [planned('a', '2023-11-20 08:00'), planned('b', '2023-11-20 08:00')])).toEqual(none)
    expect(changes(kept, [])).toEqual(none)
  })

  it('adds nothing whose moment has passed, and keeps what waits since then', () => {
    expect(changes([], [planned('a', '2023-11-14 08:00')])).toEqual(none)
    expect(changes([stored('a', 'waiting', '2023-11-14 08:00')], [planned('a', '2023-11-14 08:00')])).toEqual(
      none,
    )
  })

  it('tells whoever comes later what still holds, from now on and only once', () => {
    const given = planned('a', '2023-11-03 10:00', { kind: 'given' })
    const { insert } = replan([], { notices: [given], until }, now)
    expect(insert).toEqual([{ ...given, dueAt: now }])
    const kept = [{ key: 'a', state: 'waiting' as const, dueAt: now }]
    expect(changes(kept, [given], at('2023-11-15 11:00'))).toEqual(none)
  })

  it('takes up again what was cancelled and holds after all, if it is not past', () => {
    const kept = [stored('a', 'cancelled', '2023-11-14 08:00'), stored('b', 'cancelled', '2023-11-17 08:00')]
    expect(changes(kept, [planned('a', '2023-11-14 08:00'), planned('b', '2023-11-17 08:00')])).toEqual({
      ...none,
      revive: ['b'],
    })
  })

  it('leaves what lies beyond the plan to the clock that planned it', () => {
    expect(changes([stored('a', 'waiting', '2024-02-01 08:00')], [])).toEqual(none)
  })

  it('has nothing left to do when it is done', () => {
    const when = fc
      .integer({ min: 0, max: 30 })
      .map((day) => new Date(now.getTime() + (day - 15) * 86_400_000))
    const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
    const state = fc.constantFrom<StoredNotice['state']>('waiting', 'handed-over', 'dropped', 'cancelled')
    const kept = fc.uniqueArray(fc.record({ key, state, dueAt: when }), { selector: (one) => one.key })
    const kind = fc.constantFrom<PlannedNotice['occasion']>({ kind: 'given' }, { kind: 'on-day' })
    const wanted = fc.uniqueArray(fc.tuple(key, when, kind), { selector: ([one]) => one })
    fc.assert(
      fc.property(kept, wanted, (list, plan) => {
        const notices = plan.map(([one, dueAt, occasion]) => ({
          ...planned(one, '2023-11-17 08:00', occasion),
          dueAt,
        }))
        const first = replan(list, { notices, until }, now)
        const rows = new Map<string, StoredNotice>(list.map((one) => [one.key, one]))
        for (const one of [...first.insert, ...first.revive]) rows.set(one.key, { ...one, state: 'waiting' })
        for (const { key: one, dueAt } of first.move) rows.set(one, { key: one, state: 'waiting', dueAt })
        for (const one of first.cancel) rows.set(one, { key: one, state: 'cancelled', dueAt: now })
        const inserted = first.insert.map((one) => one.key)
        expect(inserted.filter((one) => list.some((was) => was.key === one))).toEqual([])
        expect(replan([...rows.values()], { notices, until }, now)).toEqual(none)
        // Every notice that is still to come waits or has gone.
        for (const { key: one, dueAt } of notices)
          if (dueAt >= now) expect(rows.get(one)?.state).not.toBe('cancelled')
      }),
    )
  })
})
