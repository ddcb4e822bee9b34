import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/calendar/date.ts'
import {
  dayOf,
  halfOf,
  isoWeek,
  isoWeekNumber,
  lengthOf,
  middleOf,
  monthOf,
  nameOf,
  nineMonthsOf,
  type Period,
  type PeriodCut,
  periodBefore,
  periodCuts,
  periodHolding,
  quarterOf,
  rangeOf,
  sameOfYearBefore,
  weekOf,
  yearOf,
} from '../../src/calendar/period.ts'

const anyCut = fc.constantFrom(...periodCuts)
const anyYear = fc.integer({ min: 1990, max: 2060 })
const anyDate = fc.integer({ min: 0, max: 25_000 }).map((day) => addDays('1990-01-01', day))

describe('weeks', () => {
  it('run from Monday to Sunday and are numbered as in ISO 8601', () => {
    expect(isoWeek(2024, 24)).toEqual({ kind: 'week', from: '2024-06-10', to: '2024-06-16' })
    expect(isoWeek(2020, 53)).toEqual({ kind: 'week', from: '2020-12-28', to: '2021-01-03' })
    expect(isoWeek(2023, 1)).toEqual({ kind: 'week', from: '2023-01-02', to: '2023-01-08' })
    expect(weekOf('2024-06-16').from).toBe('2024-06-10')
    expect(weekOf('2024-06-17').from).toBe('2024-06-17')
  })

  it('belong to the year of their Thursday', () => {
    expect(isoWeekNumber(weekOf('2024-12-30'))).toEqual({ year: 2025, number: 1 })
    expect(isoWeekNumber(weekOf('2021-01-03'))).toEqual({ year: 2020, number: 53 })
    expect(isoWeekNumber(weekOf('2023-01-01'))).toEqual({ year: 2022, number: 52 })
    expect(middleOf(weekOf('2024-06-10'))).toBe('2024-06-13')
  })

  it.each([
    [2024, 53],
    [2024, 0],
    [2024, 54],
    [2024, -1],
    [2024, 24.5],
    [2024, 1e9],
    [0, 1],
    [123_456, 1],
  ])('there is no week %d/%d', (year, number) => {
    expect(isoWeek(year, number)).toBeUndefined()
  })

  it('are found by the number they have', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const week = weekOf(date)
        const { year, number } = isoWeekNumber(week)
        expect(isoWeek(year, number)).toEqual(week)
        expect(nameOf(week)).toEqual({ year, number })
      }),
    )
  })
})

describe('the two cuts', () => {
  it('calendar: as on the wall', () => {
    expect(monthOf(2024, 2, 'calendar')).toEqual({ kind: 'month', from: '2024-02-01', to: '2024-02-29' })
    expect(quarterOf(2024, 1, 'calendar')).toEqual({ kind: 'quarter', from: '2024-01-01', to: '2024-03-31' })
    expect(quarterOf(2023, 4, 'calendar')).toMatchObject({ from: '2023-10-01', to: '2023-12-31' })
    expect(halfOf(2024, 1, 'calendar')).toEqual({ kind: 'half', from: '2024-01-01', to: '2024-06-30' })
    expect(halfOf(2024, 2, 'calendar')).toMatchObject({ from: '2024-07-01', to: '2024-12-31' })
    expect(nineMonthsOf(2024, 'calendar')).toEqual({
      kind: 'nine-months',
      from: '2024-01-01',
      to: '2024-09-30',
    })
    expect(yearOf(2024, 'calendar')).toEqual({ kind: 'year', from: '2024-01-01', to: '2024-12-31' })
    expect(yearOf(9999, 'calendar').to).toBe('9999-12-31')
  })

  it('nd-09-2019: as in Điều 12 of Nghị định 09/2019/NĐ-CP', () => {
    const cut: PeriodCut = 'nd-09-2019'
    expect(monthOf(2024, 6, cut)).toEqual({ kind: 'month', from: '2024-05-15', to: '2024-06-14' })
    expect(monthOf(2024, 1, cut)).toMatchObject({ from: '2023-12-15', to: '2024-01-14' })
    expect(quarterOf(2024, 1, cut)).toEqual({ kind: 'quarter', from: '2023-12-15', to: '2024-03-14' })
    expect(quarterOf(2024, 2, cut)).toMatchObject({ from: '2024-03-15', to: '2024-06-14' })
    expect(quarterOf(2024, 4, cut)).toMatchObject({ from: '2024-09-15', to: '2024-12-14' })
    expect(halfOf(2024, 1, cut)).toEqual({ kind: 'half', from: '2023-12-15', to: '2024-06-14' })
    expect(nineMonthsOf(2024, cut)).toEqual({ kind: 'nine-months', from: '2023-12-15', to: '2024-09-14' })
    expect(yearOf(2024, cut)).toEqual({ kind: 'year', from: '2023-12-15', to: '2024-12-14' })
  })

  it('the days from the 15th on are the next month’s under nd-09-2019', () => {
    expect(nameOf(periodHolding('2024-06-14', 'month', 'nd-09-2019'))).toEqual({ year: 2024, number: 6 })
    expect(nameOf(periodHolding('2024-06-15', 'month', 'nd-09-2019'))).toEqual({ year: 2024, number: 7 })
    expect(nameOf(periodHolding('2024-01-31', 'month', 'nd-09-2019'))).toEqual({ year: 2024, number: 2 })
    expect(nameOf(periodHolding('2023-12-15', 'quarter', 'nd-09-2019'))).toEqual({ year: 2024, number: 1 })
    expect(periodHolding('2023-12-31', 'year', 'nd-09-2019')).toEqual(yearOf(2024, 'nd-09-2019'))
    expect(periodHolding('2023-12-31', 'year', 'calendar')).toEqual(yearOf(2023, 'calendar'))
  })
})

describe('any period', () => {
  const kinds = ['day', 'week', 'month', 'quarter', 'half', 'year'] as const

  it('holds the date that it was asked for, and is the same for each of its days', () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom(...kinds), anyCut, fc.nat(400), (date, kind, cut, offset) => {
        const period = periodHolding(date, kind, cut)
        expect(period.from <= date && date <= period.to).toBe(true)
        const other = addDays(period.from, offset % lengthOf(period))
        expect(periodHolding(other, kind, cut)).toEqual(period)
      }),
    )
  })

  it('touches the one before', () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom(...kinds), anyCut, (date, kind, cut) => {
        const period = periodHolding(date, kind, cut)
        const before = periodBefore(period, cut)
        expect(before.kind).toBe(kind)
        expect(addDays(before.to, 1)).toBe(period.from)
      }),
    )
  })

  it('is called by the year and the number that make it', () => {
    fc.assert(
      fc.property(anyYear, fc.integer({ min: 1, max: 12 }), anyCut, (year, month, cut) => {
        const quarter = Math.ceil(month / 3)
        const half = Math.ceil(month / 6)
        expect(nameOf(monthOf(year, month, cut))).toEqual({ year, number: month })
        expect(nameOf(quarterOf(year, quarter, cut))).toEqual({ year, number: quarter })
        expect(nameOf(halfOf(year, half, cut))).toEqual({ year, number: half })
        expect(nameOf(yearOf(year, cut)).year).toBe(year)
        expect(nameOf(nineMonthsOf(year, cut)).year).toBe(year)
        expect(periodHolding(monthOf(year, month, cut).to, 'month', cut)).toEqual(monthOf(year, month, cut))
      }),
    )
  })

  it('of a year is its quarters, and of a quarter its months, one after the other', () => {
    fc.assert(
      fc.property(anyYear, anyCut, (year, cut) => {
        const quarters = [1, 2, 3, 4].map((quarter) => quarterOf(year, quarter, cut))
        expect([quarters[0]?.from, quarters[3]?.to]).toEqual([yearOf(year, cut).from, yearOf(year, cut).to])
        expect(halfOf(year, 2, cut)).toMatchObject({ from: quarters[2]?.from, to: quarters[3]?.to })
        expect(nineMonthsOf(year, cut)).toMatchObject({ from: quarters[0]?.from, to: quarters[2]?.to })
        for (const [index, quarter] of quarters.entries()) {
          const months = [1, 2, 3].map((month) => monthOf(year, 3 * index + month, cut))
          expect(quarter).toMatchObject({ from: months[0]?.from, to: months[2]?.to })
        }
      }),
    )
  })

  it('has its middle within it, the earlier of two', () => {
    expect(middleOf(dayOf('2024-06-17'))).toBe('2024-06-17')
    expect(middleOf(rangeOf('2024-06-10', '2024-06-13'))).toBe('2024-06-11')
    expect(middleOf(rangeOf('2024-04-04', '2024-06-14'))).toBe('2024-05-09')
    expect(lengthOf(rangeOf('2024-04-04', '2024-06-14'))).toBe(72)
  })
})

describe('the period to compare with', () => {
  it('is the one before, of the same kind', () => {
    expect(periodBefore(dayOf('2024-03-01'), 'calendar')).toEqual(dayOf('2024-02-29'))
    expect(periodBefore(weekOf('2021-01-04'), 'calendar')).toEqual(isoWeek(2020, 53))
    expect(periodBefore(monthOf(2024, 1, 'calendar'), 'calendar')).toEqual(monthOf(2023, 12, 'calendar'))
    expect(periodBefore(quarterOf(2024, 1, 'nd-09-2019'), 'nd-09-2019')).toEqual(
      quarterOf(2023, 4, 'nd-09-2019'),
    )
    expect(periodBefore(yearOf(2024, 'calendar'), 'calendar')).toEqual(yearOf(2023, 'calendar'))
  })

  it('is the year before’s for nine months, and as many days for a range', () => {
    for (const cut of periodCuts) {
      expect(periodBefore(nineMonthsOf(2024, cut), cut)).toEqual(nineMonthsOf(2023, cut))
    }
    expect(periodBefore(rangeOf('2024-06-01', '2024-06-10'), 'calendar')).toEqual(
      rangeOf('2024-05-22', '2024-05-31'),
    )
  })
})

describe('the same period of the year before', () => {
  it('has the same number, in either cut', () => {
    for (const cut of periodCuts) {
      expect(sameOfYearBefore(isoWeek(2024, 24) as Period, cut)).toEqual(isoWeek(2023, 24))
      expect(sameOfYearBefore(monthOf(2024, 1, cut), cut)).toEqual(monthOf(2023, 1, cut))
      expect(sameOfYearBefore(quarterOf(2024, 2, cut), cut)).toEqual(quarterOf(2023, 2, cut))
      expect(sameOfYearBefore(halfOf(2024, 1, cut), cut)).toEqual(halfOf(2023, 1, cut))
    }
  })

  it('is none where there is no such, or the period before is that already', () => {
    expect(sameOfYearBefore(isoWeek(2020, 53) as Period, 'calendar')).toBeNull()
    expect(sameOfYearBefore(yearOf(2024, 'calendar'), 'calendar')).toBeNull()
    expect(sameOfYearBefore(rangeOf('2024-06-01', '2024-06-10'), 'calendar')).toBeNull()
  })
})
