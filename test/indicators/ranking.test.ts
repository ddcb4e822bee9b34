import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toNumber } from '../../src/indicators/exact.ts'
import { pullingDown } from '../../src/indicators/pull.ts'
import { minimumVolume, movement, rank } from '../../src/indicators/ranking.ts'
import { type Reading, read } from '../../src/indicators/reading.ts'
import { sumOf } from '../../src/indicators/sum.ts'
import { figure, indicator } from './figures.ts'

const week = { from: '2024-06-10', to: '2024-06-16' }
const rate = indicator()
const readings = (counts: Record<string, [number, number] | null>): Map<string, Reading> =>
  new Map(
    Object.entries(counts).map(([unit, pair]) => {
      const sum = pair && sumOf([figure({ ...week, numerator: pair[0], denominator: pair[1] })])
      return [unit, read(rate, sum ?? undefined)]
    }),
  )
const order = (counts: Record<string, [number, number] | null>) =>
  rank(rate, readings(counts)).places.map(({ unit, place, tied }) => `${place}${tied ? '=' : ''} ${unit}`)

describe('a ranking', () => {
  it('gives equal rates one place, whatever their counts, and leaves out the next', () => {
    expect(order({ a: [10, 30], b: [9, 10], c: [20, 60], d: [1, 10] })).toEqual([
      '1 b',
      '2= a',
      '2= c',
      '4 d',
    ])
  })

  it('knows which way is better', () => {
    const found = rank(indicator({ direction: 'lower' }), readings({ a: [9, 10], b: [1, 10] }))
    expect(found.places.map(({ unit }) => unit)).toEqual(['b', 'a'])
  })

  it('sets apart units without figures, without cases and with too few', () => {
    const found = rank(
      rate,
      readings({ a: [5, 10], b: null, c: [0, 0], d: [9, minimumVolume - 1], e: [0, 10] }),
    )
    expect(found.places.map(({ unit }) => unit)).toEqual(['a', 'e'])
    expect(found).toMatchObject({ missing: ['b'], noCases: ['c'], tooFew: ['d'] })
  })

  it('ranks every unit once, places growing with worse rates', () => {
    const pair = fc.tuple(fc.nat(40), fc.integer({ min: 40, max: 60 }))
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ minLength: 1, maxLength: 3 }), pair, { maxKeys: 12 }),
        (counts) => {
          const { places } = rank(rate, readings(counts))
          expect(new Set(places.map(({ unit }) => unit)).size).toBe(Object.keys(counts).length)
          for (const one of places) {
            const better = places.filter((other) => other.reading.value > one.reading.value + 1e-9).length
            expect(one.place).toBe(better + 1)
          }
        },
      ),
    )
  })

  it('shows who moved since the ranking before, and not who is new', () => {
    const before = rank(rate, readings({ a: [9, 10], b: [5, 10], c: null }))
    const now = rank(rate, readings({ a: [5, 10], b: [9, 10], c: [1, 10] }))
    expect([...movement(now, before)].sort()).toEqual([
      ['a', -1],
      ['b', 1],
    ])
  })

  it('moves nobody up because better units have not reported yet', () => {
    const before = rank(rate, readings({ a: [9, 10], b: [8, 10], c: [5, 10], d: [4, 10] }))
    const now = rank(rate, readings({ a: null, b: null, c: [4, 10], d: [5, 10] }))
    expect([...movement(now, before)].sort()).toEqual([
      ['c', -1],
      ['d', 1],
    ])
  })
})

describe('pulling the total down', () => {
  it('weighs a unit by its volume', () => {
    const pulls = pullingDown(
      rate,
      readings({ good: [900, 1000], small: [0, 10], big: [500, 1000], none: null }),
    )
    expect(pulls.map(({ unit }) => unit)).toEqual(['big', 'small'])
    // Without the big unit 900/1010, with it 1400/2010.
    expect(toNumber((pulls[0] as (typeof pulls)[number]).points)).toBeCloseTo(89.1089 - 69.6517, 3)
  })

  it('is nothing where all are equal or there is one unit', () => {
    expect(pullingDown(rate, readings({ a: [5, 10], b: [10, 20] }))).toEqual([])
    expect(pullingDown(rate, readings({ a: [5, 10] }))).toEqual([])
    expect(pullingDown(indicator({ kind: 'count' }), readings({ a: [5, 10], b: [1, 20] }))).toEqual([])
  })

  it('turns round where lower is better', () => {
    const pulls = pullingDown(indicator({ direction: 'lower' }), readings({ a: [9, 10], b: [1, 10] }))
    expect(pulls.map(({ unit }) => unit)).toEqual(['a'])
  })
})
