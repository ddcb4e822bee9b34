import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/calendar/date.ts'
import { decimal } from '../../src/indicators/exact.ts'
import { isStale, paceNeeded, trendOf } from '../../src/indicators/pace.ts'
import type { Target } from '../../src/indicators/target.ts'

const target: Target = {
  indicator: 'online-payment',
  unit: 'so-y-te',
  year: 2024,
  comparator: '>=',
  value: 50,
  document: 'Kết luận',
}
const percent = { least: 0, most: 100 }
const weeks = (values: readonly number[], first = '2024-01-07') =>
  values.map((value, index) => ({ to: addDays(first, 7 * index), value }))

describe('the pace needed', () => {
  it('spreads the gap over the weeks left', () => {
    expect(paceNeeded(decimal(30), target, '2024-06-16', '2024-08-25')).toBe(2)
    expect(paceNeeded(decimal(60), { ...target, comparator: '<=' }, '2024-06-16', '2024-08-25')).toBe(1)
  })

  it('is nothing once the target is met or its date has passed', () => {
    expect(paceNeeded(decimal(50), target, '2024-06-16', '2024-12-31')).toBeNull()
    expect(paceNeeded(decimal(30), target, '2024-12-31', '2024-12-31')).toBeNull()
  })
})

describe('the trend', () => {
  it('carries a straight line on, whatever weeks are missing', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 1, noNaN: true }), fc.nat(11), (slope, missing) => {
        const line = weeks(Array.from({ length: 12 }, (_, index) => 10 + slope * index))
        const found = trendOf(line.toSpliced(missing, 1), 50, '2024-04-21', percent)
        // The fifteenth week after the first is the due one.
        expect(found?.atDue).toBeCloseTo(10 + 15 * slope, 6)
        expect(found?.slope).toBeCloseTo(slope, 6)
      }),
    )
  })

  it('stays on the scale and names the day it reaches the target', () => {
    const rising = trendOf(weeks([40, 42, 44, 46]), 50, '2030-12-31', percent)
    expect(rising).toMatchObject({ atDue: 100, crossing: '2024-02-11', weeks: 4 })
    expect(trendOf(weeks([46, 44, 42, 40]), 50, '2030-12-31', percent)).toMatchObject({
      atDue: 0,
      crossing: null,
    })
    expect(trendOf(weeks([40, 40, 40, 40]), 50, '2024-12-31', percent)).toMatchObject({ crossing: null })
  })

  it('needs four values', () => {
    expect(trendOf(weeks([1, 2, 3]), 50, '2024-12-31', percent)).toBeNull()
  })
})

describe('stale figures', () => {
  it.each([
    ['2024-06-16', false],
    ['2024-06-09', false],
    ['2024-06-02', false],
    ['2024-06-01', true],
    ['2024-05-26', true],
  ])('that ended on %s, seen on 17/06/2024: %s', (end, stale) => {
    expect(isStale(end, '2024-06-17')).toBe(stale)
    expect(isStale(end, '2024-06-23')).toBe(stale)
  })
})
