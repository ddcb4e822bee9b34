import { describe, expect, it } from 'vitest'
import { moversIn } from '../../src/indicators/movers.ts'
import { read } from '../../src/indicators/reading.ts'
import { sumOf } from '../../src/indicators/sum.ts'
import { figure, indicator } from './figures.ts'

const week = { from: '2024-06-10', to: '2024-06-16' }
const rate = indicator()

/** Readings by unit, from `[numerator, denominator]`. */
const readings = (counts: Record<string, readonly [number, number]>, of = rate) =>
  new Map(
    Object.entries(counts).map(([unit, [numerator, denominator]]) => [
      unit,
      read(of, sumOf([figure({ ...week, unit, numerator, denominator })])),
    ]),
  )

describe('movers', () => {
  it('are told by points, in exact numbers, the furthest first', () => {
    const { better, worse } = moversIn(
      [
        {
          indicator: rate,
          before: readings({ a: [50, 100], b: [50, 100], c: [90, 100], d: [1, 3 * 10] }),
          now: readings({ a: [60, 100], b: [70, 100], c: [60, 100], d: [2, 3 * 20] }),
        },
      ],
      2,
    )
    expect(better.map(({ unit }) => unit)).toEqual(['b', 'a'])
    // d stayed at one thirtieth.
    expect(worse.map(({ unit }) => unit)).toEqual(['c'])
  })

  it('turn round where lower is better', () => {
    const late = indicator({ direction: 'lower' })
    const { better, worse } = moversIn(
      [{ indicator: late, before: readings({ a: [50, 100] }, late), now: readings({ a: [60, 100] }, late) }],
      2,
    )
    expect([better, worse.map(({ unit }) => unit)]).toEqual([[], ['a']])
  })

  it('leave out what is no rate, what has few cases, and who has figures of one period only', () => {
    const count = indicator({ kind: 'count' })
    const one = { before: readings({ a: [50, 100] }), now: readings({ a: [60, 100] }) }
    const moving = [
      { indicator: count, ...one },
      {
        indicator: rate,
        before: readings({ few: [1, 9], new: [0, 0], gone: [10, 20] }),
        now: readings({ few: [8, 9], new: [10, 20] }),
      },
    ]
    expect(moversIn(moving, 2)).toEqual({ better: [], worse: [] })
  })
})
