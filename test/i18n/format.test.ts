import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dayOf,
  halfOf,
  isoWeek,
  monthOf,
  nineMonthsOf,
  quarterOf,
  rangeOf,
  yearOf,
} from '../../src/calendar/period.ts'
import { writeDate, writeDates, writeInstant, writePeriod } from '../../src/i18n/dates.ts'
import { writeNumber, writePercent, writeSigned } from '../../src/i18n/numbers.ts'
import { decimal, percentOf } from '../../src/indicators/exact.ts'

describe('numbers', () => {
  it('are in the form of the reader', () => {
    expect(writeNumber(1250, 'vi')).toBe('1.250')
    expect(writeNumber(1250, 'en')).toBe('1,250')
    expect(writeNumber(200_000, 'vi')).toBe('200.000')
    expect(writeNumber(1234567.5, 'vi')).toBe('1.234.567,5')
    expect(writeNumber(80.37, 'vi')).toBe('80,37')
    expect(writeNumber(-1250.1, 'en')).toBe('−1,250.1')
    expect(writeNumber(100, 'vi')).toBe('100')
  })

  it('of a rate have exactly two decimals and an ordinary space', () => {
    expect(writePercent(percentOf(8578, 17464), 'vi')).toBe('49,12 %')
    expect(writePercent(percentOf(1, 2), 'vi')).toBe('50,00 %')
    expect(writePercent(decimal(95.12), 'en')).toBe('95.12%')
  })

  it('of a difference have a sign, and keep what two decimals would hide', () => {
    expect(writeSigned(decimal(4.3), 'vi')).toBe('+4,3')
    expect(writeSigned(decimal(-0.25), 'vi')).toBe('−0,25')
    expect(writeSigned(decimal(0), 'vi')).toBe('0')
    expect(writeSigned(decimal(10), 'vi')).toBe('+10')
    expect(writeSigned(decimal(-0.003), 'vi')).toBe('−0,003')
  })

  it('can be read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (hundredths) => {
        const written = writeNumber({ over: BigInt(hundredths), under: 100n }, 'vi')
        const digits = written.replaceAll('.', '').replace(',', '.').replace('−', '-')
        expect(Number(digits)).toBe(hundredths / 100)
        expect(writeNumber({ over: BigInt(hundredths), under: 100n }, 'en')).toBe(
          written.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.')),
        )
      }),
    )
  })
})

describe('dates', () => {
  it('and stretches of days', () => {
    expect(writeDate('2024-06-06', 'vi')).toBe('06/06/2024')
    expect(writeDate('2024-06-06', 'en')).toBe('6 Jun 2024')
    expect(writeDates({ from: '2024-12-30', to: '2025-01-05' }, 'vi')).toBe('30/12/2024–05/01/2025')
    expect(writeDates({ from: '2024-06-16', to: '2024-06-16' }, 'vi')).toBe('16/06/2024')
  })

  it('name each kind of period with its days', () => {
    const week = isoWeek(2024, 24)
    expect(week && writePeriod(week, 'vi')).toBe('tuần 24/2024 (10/06–16/06/2024)')
    expect(week && writePeriod(week, 'en')).toBe('week 24/2024 (10 Jun – 16 Jun 2024)')
    expect(writePeriod(monthOf(2024, 6, 'calendar'), 'vi')).toBe('tháng 6/2024 (01/06–30/06/2024)')
    expect(writePeriod(monthOf(2024, 6, 'nd-09-2019'), 'vi')).toBe('tháng 6/2024 (15/05–14/06/2024)')
    expect(writePeriod(quarterOf(2024, 2, 'calendar'), 'vi')).toBe('quý II/2024 (01/04–30/06/2024)')
    expect(writePeriod(halfOf(2024, 1, 'calendar'), 'vi')).toBe('6 tháng đầu năm 2024 (01/01–30/06/2024)')
    expect(writePeriod(nineMonthsOf(2024, 'calendar'), 'vi')).toBe('9 tháng năm 2024 (01/01–30/09/2024)')
    expect(writePeriod(yearOf(2024, 'nd-09-2019'), 'vi')).toBe('năm 2024 (15/12/2023–14/12/2024)')
    expect(writePeriod(rangeOf('2024-04-04', '2024-06-14'), 'vi')).toBe('04/04–14/06/2024')
    expect(writePeriod(dayOf('2024-06-16'), 'vi')).toBe('ngày 16/06/2024')
    expect(writePeriod(monthOf(2024, 6, 'calendar'), 'en')).toBe('June 2024 (1 Jun – 30 Jun 2024)')
  })

  it('and instants are those of the zone', () => {
    const instant = new Date('2024-06-16T18:05:00Z')
    expect(writeInstant(instant, 'vi', 'Asia/Ho_Chi_Minh')).toBe('01:05 ngày 17/06/2024')
    expect(writeInstant(instant, 'en', 'America/New_York')).toBe('16 Jun 2024, 14:05')
  })
})
