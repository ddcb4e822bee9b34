import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/calendar/date.ts'
import { instantAt, localTime, minuteOf, timeText } from '../../src/calendar/zoned.ts'

const hanoi = 'Asia/Ho_Chi_Minh'
/** With summer time, with half an hour of it, with a change at midnight, and with a day that was left out. */
const zones = [
  hanoi,
  'UTC',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'America/Asuncion',
  'Pacific/Apia',
  'Asia/Kathmandu',
]
const anyZone = fc.constantFrom(...zones)
const anyDate = fc.integer({ min: 0, max: 6_000 }).map((day) => addDays('2010-01-01', day))
const anyTime = fc.integer({ min: 0, max: 1439 }).map(timeText)

describe('times in a zone', () => {
  it('are seven hours before UTC in Vietnam', () => {
    expect(instantAt('2023-11-20', '08:00', hanoi).toISOString()).toBe('2023-11-20T01:00:00.000Z')
    expect(instantAt('2023-11-20', '00:30', hanoi).toISOString()).toBe('2023-11-19T17:30:00.000Z')
    expect(localTime(new Date('2023-11-19T17:30:59Z'), hanoi).time).toBe('00:30')
    expect(localTime(new Date('2023-11-19T17:30:59Z'), hanoi)).toEqual({ date: '2023-11-20', time: '00:30' })
  })

  it('agree with Temporal everywhere, on days of change too', () => {
    fc.assert(
      fc.property(anyDate, anyTime, anyZone, (date, time, timeZone) => {
        const expected = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime: time })
        const instant = instantAt(date, time, timeZone)
        expect(instant.getTime()).toBe(expected.epochMilliseconds)
        const shown = expected.toPlainDateTime().toString()
        expect(localTime(instant, timeZone)).toEqual({ date: shown.slice(0, 10), time: shown.slice(11, 16) })
      }),
      { numRuns: 1_000 },
    )
  })

  it.each([
    ['2024-03-31', '02:30', 'Europe/Berlin', '2024-03-31T01:30:00.000Z'],
    ['2024-10-27', '02:30', 'Europe/Berlin', '2024-10-27T00:30:00.000Z'],
    ['2011-12-30', '08:00', 'Pacific/Apia', '2011-12-30T18:00:00.000Z'],
  ])('%s %s in %s, which is left out or comes twice, is %s', (date, time, zone, instant) => {
    expect(instantAt(date, time, zone).toISOString()).toBe(instant)
  })

  it('are minutes of the day and back', () => {
    expect([timeText(0), timeText(485), timeText(1439)]).toEqual(['00:00', '08:05', '23:59'])
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), (minute) => minuteOf(timeText(minute)) === minute),
    )
  })

  it.each(['24:00', '8:00', '08:60', '0800', ''])('refuse %j', (time) => {
    expect(() => instantAt('2023-11-20', time, hanoi)).toThrow(RangeError)
  })
})
