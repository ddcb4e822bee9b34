import { describe, expect, it } from 'vitest'
import { decimalsFor, formatNumber, formatValue, titleOf } from '../../src/charts/numbers.ts'
import type { BarChart } from '../../src/charts/spec.ts'

const bars: BarChart = { kind: 'bar', title: 'Hồ sơ quá hạn', measure: '%', bars: [], language: 'vi' }

describe('numbers on a chart', () => {
  it('are in the form of the reader', () => {
    expect(formatNumber(1234.5, 1, 'vi')).toBe('1.234,5')
    expect(formatNumber(1234.5, 1, 'en')).toBe('1,234.5')
    expect(formatValue(54.3, 1, bars)).toBe('54,3 %')
  })

  it('stay short when they are huge', () => {
    expect(formatNumber(1.5e300, 1, 'vi').length).toBeLessThan(10)
  })

  it('have as many decimals as tell them apart', () => {
    expect(decimalsFor([12, 0, 100])).toBe(0)
    expect(decimalsFor([49.12, 51])).toBe(1)
    expect(decimalsFor([49.12, 49.08])).toBe(2)
    expect(decimalsFor([])).toBe(0)
  })

  it('are told their measure in the title where it is a word that is not there yet', () => {
    expect(titleOf({ ...bars, title: 'PAR Index', measure: 'điểm' })).toBe('PAR Index (điểm)')
    expect(titleOf({ ...bars, measure: 'hồ sơ' })).toBe('Hồ sơ quá hạn')
    expect(titleOf(bars)).toBe('Hồ sơ quá hạn')
  })
})
