import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  civilDate,
  dateIn,
  dayOfWeek,
  daysBetween,
  daysInMonth,
  partsOf,
} from '../../src/calendar/date.ts'

/** Any date of the years 1600 to 2399, which hold every kind of leap year. */
const anyDate = fc
  .integer({ min: -135_140, max: 157_053 })
  .map((day) => Temporal.PlainDate.from('1970-01-01').add({ days: day }).toString())

describe('arithmetic with dates', () => {
  it('agrees with Temporal', () => {
    fc.assert(
      fc.property(anyDate, anyDate, fc.integer({ min: -5000, max: 5000 }), (date, other, amount) => {
        const expected = Temporal.PlainDate.from(date)
        expect(addDays(date, amount)).toBe(expected.add({ days: amount }).toString())
        expect(addMonths(date, amount)).toBe(expected.add({ months: amount }).toString())
        expect(daysBetween(date, other)).toBe(expected.until(other, { largestUnit: 'day' }).days)
        expect(dayOfWeek(date)).toBe(expected.dayOfWeek)
        expect(partsOf(date)).toEqual({ year: expected.year, month: expected.month, day: expected.day })
      }),
      { numRuns: 300 },
    )
  })

  it('goes over leap days and ends of months', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01')
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
    expect(addMonths('2023-01-31', 1)).toBe('2023-02-28')
    expect(addMonths('2024-01-15', -1)).toBe('2023-12-15')
    expect([1900, 2000, 2023, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29])
  })

  it('finds its way back over the last year of four digits', () => {
    expect(addDays(addDays('9999-12-31', 1), -1)).toBe('9999-12-31')
    expect(addMonths(addMonths('9999-12-31', 12), -12)).toBe('9999-12-31')
  })
})

describe('civilDate', () => {
  it('takes its parts back', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const { year, month, day } = partsOf(date)
        expect(civilDate(year, month, day)).toBe(date)
      }),
    )
  })

  it.each([
    [2024, 2, 30],
    [2023, 2, 29],
    [2024, 4, 31],
    [2024, 0, 1],
    [2024, 13, 1],
    [2024, 1, 0],
    [2024, 1, 32],
    [0, 1, 1],
    [10_000, 1, 1],
    [2024, 1.5, 1],
    [Number.NaN, 1, 1],
  ])('%d-%d-%d is no day', (year, month, day) => {
    expect(civilDate(year, month, day)).toBeUndefined()
  })

  it('pads an early year, so that text order stays date order', () => {
    expect(civilDate(24, 6, 7)).toBe('0024-06-07')
  })
})

describe('dateIn', () => {
  it('is the date on the wall in that zone', () => {
    const instant = Temporal.Instant.from('2024-06-16T18:30:00Z')
    expect(dateIn(instant, 'Asia/Ho_Chi_Minh')).toBe('2024-06-17')
    expect(dateIn(instant, 'UTC')).toBe('2024-06-16')
    expect(dateIn(instant, 'America/New_York')).toBe('2024-06-16')
  })
})
