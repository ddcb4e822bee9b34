import fc from 'fast-check'
import { expect, it } from 'vitest'
import { keepTidy, tidyingTime } from '../../src/app/tidy.ts'
import type { Keyboard } from '../../src/inbox/turn.ts'
import { freshStore } from '../store/fresh.ts'

const day = 86_400_000
const at = (text: string) => new Date(`${text}T01:00:00Z`)

it('counts ages by the clock as long as it goes on as clocks do, or back', () => {
  expect(tidyingTime(at('2024-06-17'), null, 0)).toEqual(at('2024-06-17'))
  expect(tidyingTime(at('2024-06-18'), at('2024-06-17'), 1)).toEqual(at('2024-06-18'))
  expect(tidyingTime(at('2024-06-24'), at('2024-06-17'), 0)).toEqual(at('2024-06-24'))
  expect(tidyingTime(at('1970-01-01'), at('2024-06-17'), 1)).toEqual(at('1970-01-01'))
})

it('follows one that was put far ahead a week a day, and never for being started again', () => {
  const ahead = at('2026-06-17')
  expect(tidyingTime(ahead, at('2024-06-17'), 0)).toEqual(at('2024-06-17'))
  expect(tidyingTime(ahead, at('2024-06-17'), 1)).toEqual(at('2024-06-24'))
  // After a downtime of a year it is caught up with.
  let last = at('2024-06-17')
  let days = 0
  for (; last < ahead; days++) last = tidyingTime(ahead, last, 1)
  expect(last).toEqual(ahead)
  expect(days).toBeLessThan(120)
})

it('never counts by a later time than the clock’s, nor goes on by more than a week at once', () => {
  const time = fc.date({ min: new Date(0), max: at('2100-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(time, time, fc.constantFrom(0, 1), (now, last, waited) => {
      const counted = tidyingTime(now, last, waited).getTime()
      expect(counted).toBeLessThanOrEqual(now.getTime())
      expect(counted - last.getTime()).toBeLessThanOrEqual(7 * day)
    }),
  )
})

it('forgets what is old, and nothing because of a clock that is two years ahead, over starts too', async () => {
  const { store, remove } = await freshStore()
  try {
    const offered = async (id: string, createdAt: Date) => {
      const own = { channel: 'telegram', chat: 'telegram:1', account: '1', presses: [] }
      const keyboard: Keyboard = { ...own, id, delivery: `d:${id}`, createdAt }
      await store.pushes.add({ deliveries: [], keyboards: [keyboard] }, createdAt)
    }
    /** A start of the program, which runs so many days. */
    const run = async (now: Date, days: number) => {
      const stop = new AbortController()
      let rest = days
      const wait = async () => {
        if (rest-- === 0) stop.abort()
      }
      const clock = () => new Date(now.getTime() + (days - rest) * day)
      await keepTidy(store, clock, clock, wait, stop.signal)
    }
    await offered('old', at('2024-06-01'))
    await offered('new', at('2024-06-16'))
    await run(at('2024-06-17'), 0)
    expect(await store.keyboards.find('old')).toBeNull()
    for (let start = 0; start < 3; start++) await run(at('2026-06-17'), 0)
    expect(await store.keyboards.find('new')).not.toBeNull()
    await run(at('2024-06-18'), 8)
    expect(await store.keyboards.find('new')).toBeNull()
  } finally {
    await remove()
  }
})
