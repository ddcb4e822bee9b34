import { describe, expect, it } from 'vitest'
import { workingCalendar } from '../../../src/calendar/working-days.ts'
import { existsOn } from '../../../src/directory/unit.ts'
import type { NewFigure } from '../../../src/store/initial-data.ts'
import { generateFigures } from '../../../src/store/sample/generate.ts'
import { readSample } from '../../../src/store/sample/read.ts'
import { sampleWeeks } from '../../../src/store/sample/weeks.ts'
import {
  current,
  currentOf,
  data,
  denominator,
  figureOf,
  isReported,
  made,
  numerator,
  rateOf,
  reporting,
  weeks,
} from './figures.ts'

const units = new Map(data.units.map((unit) => [unit.code, unit]))
const ratios = [
  'online-payment',
  'online-dossier',
  'full-online-service',
  'on-time-resolution',
  'dossier-digitization',
  'result-digitization',
  'digitized-data-reuse',
  'citizen-satisfaction',
  'nps-integration',
]

describe('made-up figures', () => {
  it('are of every department and district of Bình Dương that existed', () => {
    const expected = data.units.filter(
      (unit) => unit.committee === 'binh-duong' && unit.kind !== 'province' && existsOn(unit, '2024-06-10'),
    )
    expect(reporting).toEqual(expected.map((unit) => unit.code))
    expect(reporting).toHaveLength(28)
    for (const figure of made) {
      const unit = units.get(figure.unit)
      expect(unit !== undefined && existsOn(unit, figure.from) && existsOn(unit, figure.to)).toBe(true)
    }
  })

  it('of a unit do not depend on the other units', () => {
    const { specialDays } = readSample()
    const alone = data.units.filter((unit) => unit.code === 'so-y-te')
    const both = data.units.filter((unit) => ['so-tu-phap', 'so-y-te'].includes(unit.code))
    const all = sampleWeeks(workingCalendar(specialDays))
    const figures = generateFigures(alone, all, 'seed')
    expect(generateFigures(both, all, 'seed').filter(({ unit }) => unit === 'so-y-te')).toEqual(figures)
    expect(generateFigures(alone, all, 'another seed')).not.toEqual(figures)
  })

  it('run from week 1 of 2023 to week 24 of 2024 without a gap', () => {
    expect([weeks[0], weeks.at(-1), weeks.length]).toEqual(['2023-01-02', '2024-06-10', 76])
    for (const unit of reporting) {
      for (const week of weeks.slice(0, -1)) {
        for (const indicator of [...ratios, 'overdue-dossier']) figureOf(indicator, unit, week)
      }
    }
  })

  it('are there for two thirds of the units in the last week: Tư pháp, but not Y tế', () => {
    const last = reporting.filter((unit) => isReported('online-payment', unit, '2024-06-10'))
    expect(last.length / reporting.length).toBeCloseTo(2 / 3, 1)
    expect(last).toContain('so-tu-phap')
    expect(last).not.toContain('so-y-te')
    expect([...current.values()].filter((figure) => figure.from === '2024-06-10')).toHaveLength(
      10 * last.length,
    )
  })

  it('have two counts or a value, whole and with a numerator within the denominator', () => {
    for (const figure of made) {
      if (figure.indicator === 'overdue-dossier') {
        expect(figure).toMatchObject({ numerator: null, denominator: null })
        expect(Number.isInteger(figure.value) && Number(figure.value) >= 0).toBe(true)
      } else {
        const [above, below] = [numerator(figure), denominator(figure)]
        expect(Number.isInteger(above) && Number.isInteger(below) && 0 <= above && above <= below).toBe(true)
        expect(figure.value).toBeNull()
      }
    }
  })

  it('agree where they count the same dossiers', () => {
    for (const dossiers of currentOf('online-dossier')) {
      const { unit, from } = dossiers
      const of = (indicator: string) => figureOf(indicator, unit, from)
      expect(denominator(of('dossier-digitization'))).toBe(denominator(dossiers))
      expect(denominator(of('digitized-data-reuse'))).toBe(denominator(dossiers))
      expect(denominator(of('online-payment'))).toBeLessThanOrEqual(denominator(dossiers))
      const resolved = denominator(of('on-time-resolution'))
      expect(denominator(of('result-digitization'))).toBe(resolved)
      expect(denominator(of('citizen-satisfaction'))).toBeLessThanOrEqual(resolved)
    }
  })

  it('lose overdue dossiers only by resolving them late', () => {
    for (const unit of reporting) {
      for (const [index, week] of weeks.slice(1, -1).entries()) {
        const before = figureOf('overdue-dossier', unit, weeks[index] as string).value ?? 0
        const after = figureOf('overdue-dossier', unit, week).value ?? 0
        const resolution = figureOf('on-time-resolution', unit, week)
        const received = denominator(figureOf('online-dossier', unit, week))
        expect(before - after).toBeLessThanOrEqual(denominator(resolution) - numerator(resolution))
        expect(after - before).toBeLessThanOrEqual(received)
      }
    }
  })

  it.each(['full-online-service', 'nps-integration'])('move %s slowly over a fixed total', (indicator) => {
    for (const unit of reporting) {
      const run = weeks.slice(0, -1).map((week) => figureOf(indicator, unit, week))
      expect(new Set(run.map(denominator)).size).toBe(1)
      for (const [index, figure] of run.slice(1).entries()) {
        const step = Math.abs(numerator(figure) - numerator(run[index] as NewFigure))
        expect(step).toBeLessThanOrEqual(Math.max(1, Math.ceil(denominator(figure) / 80)))
      }
    }
  })

  it('are of the unit’s size', () => {
    const usual = (unit: string) => {
      const counts = weeks.slice(0, -1).map((week) => denominator(figureOf('online-dossier', unit, week)))
      return counts.sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0
    }
    expect(usual('tp-thu-dau-mot')).toBeGreaterThan(700)
    expect(usual('tp-thu-dau-mot')).toBeLessThan(1200)
    expect(usual('so-ngoai-vu')).toBeGreaterThan(15)
    expect(usual('so-ngoai-vu')).toBeLessThan(40)
    expect(usual('thanh-tra-tinh')).toBeLessThanOrEqual(1)
  })

  it('have weeks without a case at Thanh tra tỉnh', () => {
    const empty = currentOf('online-dossier').filter((figure) => figure.denominator === 0)
    expect(empty.length).toBeGreaterThan(20)
    const few = empty.filter((figure) => figure.unit !== 'thanh-tra-tinh')
    expect(few.length).toBeLessThan(3)
  })

  it('dip at Tết', () => {
    const received = (week: string) =>
      reporting.reduce((sum, unit) => sum + denominator(figureOf('online-dossier', unit, week)), 0)
    expect(received('2023-01-23')).toBeLessThan(received('2023-01-09') * 0.4)
    expect(received('2024-02-12')).toBeLessThan(received('2024-01-22') * 0.6)
  })

  it.each(ratios)('improve %s over the year', (indicator) => {
    const figures = currentOf(indicator)
    const stretch = (from: number, to: number) => {
      const chosen = new Set(weeks.slice(from, to))
      return rateOf(figures.filter((figure) => chosen.has(figure.from)))
    }
    expect(stretch(66, 75)).toBeGreaterThan(stretch(0, 10) + 1)
  })

  it.each([
    ['online-payment', 50],
    ['online-dossier', 75],
    ['full-online-service', 80],
  ])('spread the units around the target of %s', (indicator, target) => {
    const figures = currentOf(indicator).filter(
      ({ from, denominator: of }) => from === '2024-06-03' && of !== 0,
    )
    const above = figures.filter((figure) => rateOf([figure]) > target).length
    expect(above).toBeGreaterThan(5)
    expect(above).toBeLessThan(figures.length - 5)
    expect(Math.abs(rateOf(figures) - target)).toBeLessThan(6)
  })
})
