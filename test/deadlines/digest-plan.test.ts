import { describe, expect, it } from 'vitest'
import { replan } from '../../src/deadlines/diff.ts'
import { planDigests } from '../../src/deadlines/digest-plan.ts'
import { usualDigest } from '../../src/deadlines/digest-time.ts'
import { at, office } from './world.ts'

const people = ['an', 'binh']
const plan = (now: string, wishes: Parameters<typeof planDigests>[1] = new Map()) =>
  planDigests(people, wishes, office, at(now))
const stored = ({ notices }: ReturnType<typeof plan>) =>
  notices.map(({ key, dueAt }) => ({ key, dueAt, state: 'waiting' as const }))

describe('the plan of digests', () => {
  it('has the next two of everybody', () => {
    expect(plan('2023-11-17 10:00').notices.map(({ key, dueAt }) => [key, dueAt])).toEqual([
      ['digest:2023-11-20:digest:an', at('2023-11-20 08:00')],
      ['digest:2023-11-27:digest:an', at('2023-11-27 08:00')],
      ['digest:2023-11-20:digest:binh', at('2023-11-20 08:00')],
      ['digest:2023-11-27:digest:binh', at('2023-11-27 08:00')],
    ])
  })

  it('stays as it is when it is made again on a later day', () => {
    const changed = replan(stored(plan('2023-11-17 10:00')), plan('2023-11-18 00:00'), at('2023-11-18 00:00'))
    expect(changed).toEqual({ insert: [], revive: [], move: [], cancel: [] })
  })

  it('moves with the wish of one person, and leaves the others', () => {
    const friday = { ...usualDigest, weekday: 5, time: '16:00' }
    const now = '2023-11-18 00:00'
    const changed = replan(stored(plan(now)), plan(now, new Map([['an', friday]])), at(now))
    expect(changed.cancel).toEqual(['digest:2023-11-20:digest:an', 'digest:2023-11-27:digest:an'])
    expect(changed.insert.map(({ dueAt }) => dueAt)).toEqual([at('2023-11-24 16:00'), at('2023-12-01 16:00')])
  })

  it('has none for whoever is muted for as long', () => {
    const muted = { ...usualDigest, mutedUntil: '2024-01-31' }
    const { notices } = plan('2023-11-17 10:00', new Map([['an', muted]]))
    expect(notices.map(({ person }) => person)).toEqual(['binh', 'binh'])
  })
})
