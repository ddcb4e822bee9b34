import { array, assert, constantFrom, integer, property, tuple } from 'fast-check'
import { expect, it } from 'vitest'
import { createPaceKeeper, pace } from '../../src/inbox/pace.ts'

it('allows so many at once, and then one in each stretch', () => {
  const keeper = createPaceKeeper({ burst: 3, each: 1000 })
  const allowed = (now: number) => keeper.allows('an', now)
  expect([0, 0, 0, 0, 999, 1000, 1000, 5000, 5000, 5000, 5000].map(allowed)).toEqual([
    ...[true, true, true, false, false, true, false],
    ...[true, true, true, false],
  ])
})

it('one who types fast is never stopped, and one account never stops another', () => {
  const keeper = createPaceKeeper(pace)
  for (let now = 0; now < 3_600_000; now += 1000) {
    for (let tries = 0; tries < 50; tries++) keeper.allows('flood', now)
    expect(keeper.allows('an', now)).toBe(true)
  }
})

it('never lets more through than the burst and one for each stretch, however they come', () => {
  const shape = { burst: 4, each: 100 }
  const arrivals = array(tuple(constantFrom('an', 'binh'), integer({ min: 0, max: 150 })), { maxLength: 200 })
  assert(
    property(arrivals, (script) => {
      const keeper = createPaceKeeper(shape)
      const through: { account: string; time: number }[] = []
      let now = 0
      for (const [account, passed] of script) {
        now += passed
        // As much as a bucket holds that fills by one in each stretch.
        const mine = through.filter((one) => one.account === account)
        const within = (from: number) => mine.filter(({ time }) => time >= from).length
        const fits = mine.every(({ time }) => within(time) + 1 <= shape.burst + (now - time) / shape.each)
        expect(keeper.allows(account, now)).toBe(fits)
        if (fits) through.push({ account, time: now })
      }
    }),
  )
})
