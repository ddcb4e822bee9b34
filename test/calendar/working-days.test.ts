import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type CivilDate, dayOfWeek } from '../../src/calendar/date.ts'
import { type SpecialDay, workingCalendar } from '../../src/calendar/working-days.ts'
import { readSample } from '../../src/store/sample/read.ts'

const special = (date: CivilDate, kind: SpecialDay['kind'], name = 'Nghỉ'): SpecialDay => ({
  date,
  kind,
  name,
  certainty: 'official',
})
const anyDate = fc.integer({ min: 0, max: 900 }).map((day) => addDays('2023-01-01', day))
const anySpecial = fc.record({ date: anyDate, kind: fc.constantFrom('off', 'work') })
const anyList = fc
  .array(anySpecial, { maxLength: 120 })
  .map((list) => list.map(({ date, kind }) => special(date, kind)))

/** What each answer means, a day at a time. */
function slowly(days: readonly SpecialDay[]) {
  const isWorking = (date: CivilDate) => {
    const kind = days.findLast((day) => day.date === date)?.kind
    return kind === undefined ? dayOfWeek(date) <= 5 : kind === 'work'
  }
  return {
    isWorking,
    add(date: CivilDate, count: number): CivilDate {
      let found = date
      for (let left = Math.abs(count); left > 0; ) {
        found = addDays(found, Math.sign(count))
        if (isWorking(found)) left--
      }
      return found
    },
    between(from: CivilDate, to: CivilDate): number {
      if (to < from) return 0 - this.between(to, from)
      let count = 0
      for (let date = from; date < to; ) {
        date = addDays(date, 1)
        if (isWorking(date)) count++
      }
      return count
    },
  }
}

describe('a working calendar', () => {
  it('agrees with counting day by day, whatever is off or worked', () => {
    fc.assert(
      fc.property(
        anyList,
        anyDate,
        anyDate,
        fc.integer({ min: -60, max: 60 }),
        (days, date, other, count) => {
          const [calendar, expected] = [workingCalendar(days), slowly(days)]
          expect(calendar.isWorking(date)).toBe(expected.isWorking(date))
          expect(calendar.add(date, count)).toBe(expected.add(date, count))
          expect(calendar.between(date, other)).toBe(expected.between(date, other))
          const [next, last] = [expected.add(addDays(date, -1), 1), expected.add(addDays(date, 1), -1)]
          expect(calendar.onOrAfter(date)).toBe(next)
          expect(calendar.onOrBefore(date)).toBe(last)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('finds its way back: a day n working days later is n working days away', () => {
    fc.assert(
      fc.property(anyList, anyDate, fc.integer({ min: -200, max: 200 }), (days, date, count) => {
        const calendar = workingCalendar(days)
        const start = calendar.onOrAfter(date)
        expect(calendar.between(start, calendar.add(start, count))).toBe(count + 0)
        expect(calendar.add(calendar.add(start, count), -count)).toBe(start)
      }),
    )
  })

  it('ends where every day of ten years is off, and goes on after them', () => {
    const everyDay = Array.from({ length: 3653 }, (_, day) => special(addDays('2023-01-01', day), 'off'))
    const calendar = workingCalendar(everyDay)
    expect(calendar.onOrAfter('2023-06-01')).toBe('2033-01-03')
    expect(calendar.onOrBefore('2023-06-01')).toBe('2022-12-30')
    expect(calendar.add('2024-01-01', 2)).toBe('2033-01-04')
    expect(calendar.between('2023-01-01', '2032-12-31')).toBe(0)
  })

  it('takes the later of two entries for one day', () => {
    const days = [special('2024-06-17', 'off'), special('2024-06-17', 'work')]
    expect(workingCalendar(days).isWorking('2024-06-17')).toBe(true)
    expect(workingCalendar(days.toReversed()).isWorking('2024-06-17')).toBe(false)
  })
})

describe('the working calendar of the sample', () => {
  const calendar = workingCalendar(readSample().specialDays)

  it('knows days off by their names, and weekends by none', () => {
    expect(calendar.dayOff('2024-04-18')).toBe('Giỗ Tổ Hùng Vương')
    expect(calendar.dayOff('2024-04-20')).toBeNull()
    expect(calendar.dayOff('2024-05-04')).toBeNull()
    expect(calendar.dayOff('2024-06-17')).toBeNull()
  })

  it('works on the Saturday that makes up for 29/4/2024', () => {
    expect(calendar.isWorking('2024-04-29')).toBe(false)
    expect(calendar.isWorking('2024-05-04')).toBe(true)
    expect(calendar.add('2024-04-26', 1)).toBe('2024-05-02')
    expect(calendar.add('2024-04-26', 3)).toBe('2024-05-04')
    expect(calendar.between('2024-04-26', '2024-05-06')).toBe(4)
  })

  it('goes over Tết and weekends', () => {
    expect(calendar.onOrAfter('2024-02-08')).toBe('2024-02-15')
    expect(calendar.onOrBefore('2024-02-14')).toBe('2024-02-07')
    expect(calendar.onOrBefore('2023-11-19')).toBe('2023-11-17')
    expect(calendar.add('2023-11-19', -14)).toBe('2023-10-31')
  })

  it('does not count the day itself', () => {
    expect(calendar.add('2024-06-17', 5)).toBe('2024-06-24')
    expect(calendar.add('2024-06-17', 0)).toBe('2024-06-17')
    expect(calendar.between('2024-06-17', '2024-06-17')).toBe(0)
  })

  it('says which years have been entered', () => {
    expect([2022, 2023, 2027, 2028].map((year) => calendar.knows(year))).toEqual([false, true, true, false])
  })
})
