import { describe, expect, it } from 'vitest'
import { rank } from '../../src/indicators/ranking.ts'
import { read } from '../../src/indicators/reading.ts'
import { type Selection, selectedPlaces } from '../../src/indicators/selection.ts'
import { sumOf } from '../../src/indicators/sum.ts'
import { figure, indicator } from './figures.ts'

const week = { from: '2024-06-10', to: '2024-06-16' }
const values = { a: 90, b: 80, c: 80, d: 70, e: 60 }
type End = Extract<Selection, { number: number }>['end']

function chosen(end: End, number: number, of = indicator()): string {
  const figures = Object.entries(values).map(([unit, value]) => figure({ ...week, unit, value }))
  const readings = new Map(figures.map((one) => [one.unit, read(of, sumOf([one]))]))
  return selectedPlaces(rank(of, readings), { end, number } as Extract<Selection, { number: number }>, of)
    .map(({ unit }) => unit)
    .join('')
}

describe('a part of a ranking', () => {
  it.each<[End, number, string]>([
    ['best', 1, 'a'],
    // b and c share a place.
    ['best', 2, 'abc'],
    ['best', 3, 'abc'],
    ['worst', 2, 'ed'],
    ['worst', 3, 'edcb'],
    ['highest', 1, 'a'],
    ['lowest', 1, 'e'],
    ['lowest', 9, 'edcba'],
  ])('%s %i', (end, number, units) => expect(chosen(end, number)).toBe(units))

  it('of what is better when it is lower begins with the lowest, whatever is called best', () => {
    const late = indicator({ direction: 'lower' })
    expect(chosen('best', 1, late)).toBe('e')
    expect(chosen('lowest', 1, late)).toBe('e')
    expect(chosen('highest', 1, late)).toBe('a')
    expect(chosen('worst', 1, late)).toBe('a')
  })

  it('of ranks the highest is the first', () => {
    const place = indicator({ kind: 'rank', direction: 'lower' })
    expect(chosen('highest', 1, place)).toBe('e')
    expect(chosen('lowest', 1, place)).toBe('a')
  })
})
