import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compare,
  decimal,
  minus,
  percentOf,
  roundedTo,
  signOf,
  toNumber,
} from '../../src/indicators/exact.ts'

const whole = fc.integer({ min: 0, max: 2_000_000_000 })
const above = fc.integer({ min: 1, max: 2_000_000_000 })

describe('rounding', () => {
  it.each([
    [8578, 17464, '49.12'],
    [85486, 334507, '25.56'],
    [13946, 22095, '63.12'],
    [1, 3, '33.33'],
    [2, 3, '66.67'],
    [0, 7, '0.00'],
    [7, 7, '100.00'],
    // Exactly .005: floating point gives 50.00 and 1.00 for these.
    [10001, 20000, '50.01'],
    [201, 20000, '1.01'],
  ])('%d/%d is %s %%', (numerator, denominator, written) => {
    expect(roundedTo(2, percentOf(numerator, denominator))).toBe(written)
  })

  it('rounds a decimal as it is written', () => {
    expect(roundedTo(2, decimal(1.005))).toBe('1.01')
    expect(roundedTo(2, decimal(-1.005))).toBe('-1.01')
    expect(roundedTo(2, decimal(-0.001))).toBe('0.00')
    expect(roundedTo(0, decimal(2.5))).toBe('3')
    expect(roundedTo(2, decimal(1e21))).toBe('1000000000000000000000.00')
    expect(roundedTo(8, decimal(1e-7))).toBe('0.00000010')
  })

  it('is never off by more than half of the last place', () => {
    fc.assert(
      fc.property(whole, above, fc.integer({ min: 0, max: 6 }), (numerator, denominator, places) => {
        const value = percentOf(numerator, denominator)
        const digits = BigInt(roundedTo(places, value).replace('.', ''))
        const off = digits * value.under - value.over * 10n ** BigInt(places)
        expect(2n * (off < 0n ? -off : off)).toBeLessThanOrEqual(value.under)
      }),
    )
  })
})

describe('exact numbers', () => {
  it('order as cross-multiplied counts do', () => {
    expect(compare(percentOf(1, 3), percentOf(2, 6))).toBe(0)
    expect(compare(percentOf(333_333_333, 1_000_000_000), percentOf(1, 3))).toBe(-1)
    fc.assert(
      fc.property(whole, above, whole, above, (a, b, c, d) => {
        const expected = BigInt(a) * BigInt(d) - BigInt(c) * BigInt(b)
        expect(compare(percentOf(a, b), percentOf(c, d))).toBe(expected < 0n ? -1 : expected > 0n ? 1 : 0)
      }),
    )
  })

  it('keep what a decimal says', () => {
    fc.assert(
      fc.property(fc.integer(), (thousandths) => {
        const value = thousandths / 1000
        expect(toNumber(decimal(value))).toBe(value)
        expect(signOf(minus(decimal(value), decimal(value)))).toBe(0)
      }),
    )
  })
})
