import { expect, it } from 'vitest'
import { unitTold } from '../../src/deadlines/courtesy.ts'
import type { KeptNotice } from '../../src/deadlines/notice-book.ts'
import { at } from './world.ts'

const now = at('2023-11-22 10:00')

/** A reminder of part 12 to its unit. */
const reminder = (more: Partial<KeptNotice> = {}): KeptNotice => ({
  ...{ id: 1, key: 'part:12:overdue-3:an', cause: { kind: 'part', id: 12 }, person: 'an' },
  ...{ occasion: { kind: 'overdue', day: 3 }, due: '2023-11-19', dueAt: at('2023-11-22 08:00'), held: false },
  ...{ state: 'waiting', handedAt: null, delivery: null, sleep: null, ...more },
})
const told = (notice: KeptNotice, ...beside: readonly KeptNotice[]) =>
  unitTold([notice], new Set(beside.map(({ key }) => key)), now).map((one) => one.at)

it('counts as told what was told, what was put off, and what is told beside it', () => {
  const handedAt = at('2023-11-22 08:00')
  expect(told(reminder({ state: 'handed-over', handedAt }))).toEqual([handedAt])
  const sleep = { from: at('2023-11-22 08:00'), until: at('2023-11-22 14:00') }
  expect(told(reminder({ sleep }))).toEqual([sleep.until])
  expect(told(reminder(), reminder())).toEqual([now])
})

it('does not count what waits for another process, what was dropped, nor what others hear', () => {
  expect(told(reminder())).toEqual([])
  expect(told(reminder({ state: 'dropped' }), reminder())).toEqual([])
  const unmanned = reminder({ occasion: { kind: 'unmanned', role: 'head' } })
  expect(told(unmanned, unmanned)).toEqual([])
})
