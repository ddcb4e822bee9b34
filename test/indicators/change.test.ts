import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contributions, sharesOf } from '../../src/indicators/change.ts'
import { compare, minus, percentOf, signOf, toNumber } from '../../src/indicators/exact.ts'
import { read } from '../../src/indicators/reading.ts'
import { sumOf } from '../../src/indicators/sum.ts'
import { figure, indicator } from './figures.ts'

const counts = (numerator: number, denominator: number) => ({ numerator, denominator })
const whole = fc.integer({ min: 0, max: 100_000 })
const some = fc.tuple(whole, fc.integer({ min: 1, max: 100_000 })).map(([n, d]) => counts(n, d))

describe('what each count makes of a change', () => {
  it('is told apart: fewer paid, and more to pay', () => {
    const { numerator, denominator } = sharesOf(counts(40, 100), counts(60, 100))
    expect([toNumber(numerator), toNumber(denominator)]).toEqual([-20, 0])
    const more = sharesOf(counts(60, 120), counts(60, 100))
    expect([toNumber(more.numerator), toNumber(more.denominator)]).toEqual([0, -10])
  })

  it('adds up to the change exactly, whatever the counts', () => {
    fc.assert(
      fc.property(some, some, (now, was) => {
        const { numerator, denominator } = sharesOf(now, was)
        const change = minus(
          percentOf(now.numerator, now.denominator),
          percentOf(was.numerator, was.denominator),
        )
        const sum = minus(numerator, { over: -denominator.over, under: denominator.under })
        expect(compare(sum, change)).toBe(0)
      }),
    )
  })
})

describe('the units that a total changes with', () => {
  const week = { from: '2024-06-10', to: '2024-06-16' }
  const readings = (all: Record<string, readonly [number, number]>) =>
    new Map(
      Object.entries(all).map(([unit, [numerator, denominator]]) => [
        unit,
        read(indicator(), sumOf([figure({ ...week, unit, numerator, denominator })])),
      ]),
    )

  it('are told by volume, those alone that moved it the way it went', () => {
    const was = readings({ big: [800, 1000], small: [9, 10], up: [50, 100], gone: [5, 10] })
    const now = readings({ big: [700, 1000], small: [1, 10], up: [60, 100], fresh: [0, 10] })
    const found = contributions(now, was)
    expect(found.map(({ unit }) => unit)).toEqual(['big', 'small'])
    expect(found[0]?.points && toNumber(found[0].points)).toBeCloseTo((-100 * 100) / 1120)
  })

  it('are none where the total is as it was', () => {
    const same = readings({ a: [5, 10] })
    expect(contributions(same, same)).toEqual([])
    expect(contributions(readings({ a: [0, 0] }), same)).toEqual([])
  })

  it('moved it the way it went, whatever their counts', () => {
    const unit = fc.constantFrom('a', 'b', 'c', 'd')
    const all = fc.dictionary(unit, fc.tuple(whole, whole))
    fc.assert(
      fc.property(all, all, (before, after) => {
        const [now, was] = [readings(after), readings(before)]
        const signs = new Set(contributions(now, was).map(({ points }) => signOf(points)))
        expect(signs.size).toBeLessThanOrEqual(1)
        expect(signs.has(0)).toBe(false)
      }),
    )
  })
})
