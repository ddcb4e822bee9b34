import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/calendar/date.ts'
import { lengthOf } from '../../src/calendar/period.ts'
import type { Figure } from '../../src/figures/figure.ts'
import { mayCountTwice, withoutOverlap } from '../../src/indicators/overlap.ts'
import { sumOf } from '../../src/indicators/sum.ts'
import { figure } from './figures.ts'

const stretches = fc
  .array(fc.record({ start: fc.nat(60), days: fc.integer({ min: 1, max: 31 }) }), { maxLength: 9 })
  .map((list) =>
    list.map(({ start, days }) => {
      const from = addDays('2024-01-01', start)
      return figure({ from, to: addDays(from, days - 1) })
    }),
  )

const overlapping = (figures: readonly Figure[]) =>
  figures.some((one, index) =>
    figures.some((other, at) => at > index && one.from <= other.to && other.from <= one.to),
  )
const daysOf = (figures: readonly Figure[]) => figures.reduce((sum, one) => sum + lengthOf(one), 0)

/** Every choice there is, for comparison. */
function choices(figures: readonly Figure[]): Figure[][] {
  const [first, ...others] = figures
  if (first === undefined) return [[]]
  return choices(others).flatMap((some) => [some, [first, ...some]])
}

describe('figures without overlap', () => {
  it('never share a day, and no other choice covers more days or as many with finer figures', () => {
    fc.assert(
      fc.property(stretches, (figures) => {
        const chosen = withoutOverlap(figures)
        expect(overlapping(chosen)).toBe(false)
        for (const other of choices(figures).filter((some) => !overlapping(some))) {
          expect(daysOf(chosen)).toBeGreaterThanOrEqual(daysOf(other))
          if (daysOf(chosen) === daysOf(other)) expect(chosen.length).toBeGreaterThanOrEqual(other.length)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('prefer weeks to the stretch that they fill', () => {
    const weeks = [
      figure({ from: '2024-06-03', to: '2024-06-09' }),
      figure({ from: '2024-06-10', to: '2024-06-16' }),
    ]
    const both = figure({ from: '2024-06-03', to: '2024-06-16' })
    expect(withoutOverlap([both, ...weeks])).toEqual(weeks)
  })

  it('are asked for only where stretches differ much', () => {
    const week = figure({ from: '2024-06-03', to: '2024-06-09' })
    const month = figure({ from: '2024-06-01', to: '2024-06-30' })
    const mixed = sumOf([week, month])
    const even = sumOf([week])
    expect(mixed && mayCountTwice(mixed)).toBe(true)
    expect(even && mayCountTwice(even)).toBe(false)
  })
})
