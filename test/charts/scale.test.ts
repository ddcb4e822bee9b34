import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaleFor, spreadOut, ticksOf } from '../../src/charts/scale.ts'

const free = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }
const percent = { low: 0, high: 100 }

describe('scaleFor', () => {
  it('has round ticks around the values', () => {
    expect(scaleFor([38.4, 60], percent)).toEqual({ low: 35, high: 65, step: 5, decimals: 0 })
  })

  it('keeps a percentage within 0 and 100', () => {
    const { low, high } = scaleFor([0.5, 99.5], percent)
    expect([low, high]).toEqual([0, 100])
  })

  it('shows a value over 100 %', () => {
    expect(scaleFor([80, 104.5], percent).high).toBeGreaterThanOrEqual(104.5)
  })

  it('has whole ticks for whole values', () => {
    expect(scaleFor([3, 4], free)).toMatchObject({ step: 1, decimals: 0 })
  })

  it('takes in every value with a handful of ticks', () => {
    const value = fc.double({ min: -1e12, max: 1e12, noNaN: true })
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), (values) => {
        const { low, high, step } = scaleFor(values, free)
        expect(low).toBeLessThanOrEqual(Math.min(...values))
        expect(high).toBeGreaterThanOrEqual(Math.max(...values))
        expect(high).toBeGreaterThan(low)
        expect((high - low) / step).toBeLessThan(12)
      }),
    )
  })
})

describe('ticksOf', () => {
  it('goes from end to end', () => {
    expect(ticksOf(scaleFor([38.4, 60], percent))).toEqual([35, 40, 45, 50, 55, 60, 65])
    expect(ticksOf(scaleFor([0.1, 0.3], free)).length).toBeGreaterThan(3)
  })

  it('has no tick at an end that is not round', () => {
    expect(ticksOf({ low: 70, high: 104.5, step: 10, decimals: 0 })).toEqual([70, 80, 90, 100])
  })

  it('goes through zero', () => {
    expect(ticksOf({ low: -10, high: 10, step: 5, decimals: 0 })).toEqual([-10, -5, 0, 5, 10])
  })
})

describe('spreadOut', () => {
  it('leaves alone what is far enough apart', () => {
    expect(spreadOut([10, 90, 50], 20, 0, 100)).toEqual([10, 90, 50])
  })

  it('parts a pair to both sides', () => {
    expect(spreadOut([50, 50], 20, 0, 100)).toEqual([40, 60])
  })

  it('stays within its ends', () => {
    expect(spreadOut([99, 100], 20, 0, 100)).toEqual([80, 100])
  })

  it('keeps the order and the distance while there is room', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 10 }),
        (places) => {
          const moved = spreadOut(places, 20, 0, 300)
          const sorted = [...moved].sort((a, b) => a - b)
          for (const [at, place] of sorted.entries()) {
            expect(place).toBeGreaterThanOrEqual(-1e-9)
            expect(place).toBeLessThanOrEqual(300 + 1e-9)
            if (at > 0) expect(place - (sorted[at - 1] ?? 0)).toBeGreaterThanOrEqual(20 - 1e-6)
          }
        },
      ),
    )
  })
})
