import { describe, expect, it } from 'vitest'
import { read } from '../../src/indicators/reading.ts'
import { accumulated, sumOf } from '../../src/indicators/sum.ts'
import { figure, indicator } from './figures.ts'

const week1 = { from: '2024-06-03', to: '2024-06-09' }
const week2 = { from: '2024-06-10', to: '2024-06-16' }

describe('a reading', () => {
  it('of a rate over weeks is the sum of numerators over the sum of denominators, not a mean', () => {
    const sum = sumOf([
      figure({ ...week1, numerator: 1, denominator: 1 }),
      figure({ ...week2, numerator: 0, denominator: 99 }),
    ])
    expect(read(indicator(), sum)).toMatchObject({ value: 1, counts: { numerator: 1, denominator: 100 } })
  })

  it('tells missing figures and no cases from 0 %', () => {
    expect(read(indicator(), undefined)).toEqual({ state: 'missing' })
    const none = sumOf([figure({ ...week1, numerator: 0, denominator: 0 })])
    expect(read(indicator(), none).state).toBe('no-cases')
    const zero = sumOf([figure({ ...week1, numerator: 0, denominator: 5 })])
    expect(read(indicator(), zero)).toMatchObject({ state: 'value', value: 0 })
  })

  it('keeps a rate published without counts but does not add it up', () => {
    const published = figure({ ...week1, value: 23.45 })
    expect(read(indicator(), sumOf([published]))).toMatchObject({
      state: 'value',
      value: 23.45,
      counts: null,
    })
    const both = sumOf([published, figure({ ...week2, numerator: 1, denominator: 2 })])
    expect(read(indicator(), both).state).toBe('not-combinable')
  })

  it('adds counts over units, and over weeks only as a flow', () => {
    const flow = indicator({ kind: 'count' })
    const snapshot = indicator({ kind: 'count', accumulation: 'snapshot' })
    const twoWeeks = sumOf([figure({ ...week1, value: 3 }), figure({ ...week2, value: 4 })])
    const twoUnits = sumOf([
      figure({ ...week1, value: 3 }),
      figure({ ...week1, value: 4, unit: 'so-tu-phap' }),
    ])
    expect(read(flow, twoWeeks)).toMatchObject({ value: 7 })
    expect(read(snapshot, twoUnits)).toMatchObject({ value: 7 })
    expect(read(snapshot, twoWeeks).state).toBe('not-combinable')
  })

  it.each(['score', 'rank'] as const)('never adds up a %s', (kind) => {
    const two = [figure({ ...week1, value: 3 }), figure({ ...week1, value: 4, unit: 'so-tu-phap' })]
    expect(read(indicator({ kind }), sumOf(two)).state).toBe('not-combinable')
    expect(read(indicator({ kind }), sumOf(two.slice(0, 1)))).toMatchObject({ state: 'value', value: 3 })
  })
})

describe('accumulation', () => {
  const figures = [
    figure({ ...week1, numerator: 1, denominator: 4 }),
    figure({ ...week2, numerator: 3, denominator: 4 }),
    figure({ from: '2024-06-01', to: '2024-06-16', numerator: 9, denominator: 9 }),
  ]

  it('of a snapshot takes the latest, the shorter of two that end together', () => {
    expect(accumulated(figures, 'snapshot')).toMatchObject({ figures: 1, numerator: 3, ...week2 })
  })

  it('of a flow counts no day twice', () => {
    expect(accumulated(figures, 'flow')).toMatchObject({ figures: 1, numerator: 9, longest: 16 })
    expect(accumulated(figures.slice(0, 2), 'flow')).toMatchObject({
      figures: 2,
      numerator: 4,
      denominator: 8,
    })
  })

  it('of nothing is nothing', () => {
    expect(accumulated([], 'flow')).toBeUndefined()
    expect(accumulated([], 'snapshot')).toBeUndefined()
  })
})
