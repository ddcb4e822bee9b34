import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOfWeek } from '../../src/calendar/date.ts'
import { nextDigest, usualDigest } from '../../src/deadlines/digest-time.ts'
import { dateAt, isOpen } from '../../src/deadlines/office.ts'
import { at, office } from './world.ts'

describe('the next digest', () => {
  it.each([
    ['2023-11-17 10:00', '2023-11-20 08:00'],
    ['2023-11-20 07:59', '2023-11-20 08:00'],
    ['2023-11-20 08:00', '2023-11-27 08:00'],
    // New Year's day is a Monday.
    ['2023-12-29 10:00', '2024-01-02 08:00'],
    ['2024-01-01 12:00', '2024-01-02 08:00'],
    // Tết: the Monday of 12/2 is off, and so are the two days after it.
    ['2024-02-05 08:00', '2024-02-15 08:00'],
    ['2024-02-15 08:00', '2024-02-19 08:00'],
  ])('after %s comes on %s', (after, next) => {
    expect(nextDigest(usualDigest, office, at(after))).toEqual(at(next))
  })

  it('comes on the day and at the hour that somebody chose', () => {
    const wish = { ...usualDigest, weekday: 5, time: '16:30' }
    expect(nextDigest(wish, office, at('2023-11-20 08:00'))).toEqual(at('2023-11-24 16:30'))
  })

  it('comes in working hours all the same', () => {
    const early = { ...usualDigest, time: '06:00' }
    expect(nextDigest(early, office, at('2023-11-19 08:00'))).toEqual(at('2023-11-20 08:00'))
    const saturday = { ...usualDigest, weekday: 6 }
    expect(nextDigest(saturday, office, at('2023-11-20 08:00'))).toEqual(at('2023-11-27 08:00'))
    expect(nextDigest(saturday, office, at('2024-05-02 08:00'))).toEqual(at('2024-05-04 08:00'))
  })

  it('does not come up to the day until which it is muted', () => {
    const muted = { ...usualDigest, mutedUntil: '2024-02-14' }
    expect(nextDigest(muted, office, at('2024-02-01 08:00'))).toEqual(at('2024-02-15 08:00'))
    const longer = { ...usualDigest, mutedUntil: '2024-02-19' }
    expect(nextDigest(longer, office, at('2024-02-01 08:00'))).toEqual(at('2024-02-26 08:00'))
  })

  it('follows the last one, in working hours, at most once a week and never forgotten', () => {
    const start = at('2023-10-02 00:00').getTime()
    const instant = fc
      .integer({ min: 0, max: 400 * 24 * 60 })
      .map((minutes) => new Date(start + minutes * 60_000))
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 7 }), (after, weekday) => {
        const wish = { ...usualDigest, weekday }
        const next = nextDigest(wish, office, after)
        const second = nextDigest(wish, office, next)
        expect(next > after && second > next).toBe(true)
        expect(isOpen(office, next)).toBe(true)
        // Between two of them lies every day of the week once, or the second was moved over days off.
        const days = (second.getTime() - next.getTime()) / 86_400_000
        expect(days).toBeLessThanOrEqual(7 + 9)
        const date = dateAt(office, next)
        if (dayOfWeek(date) !== weekday) expect(office.calendar.isWorking(date)).toBe(true)
        // None lies between: asking from any moment before finds the same.
        const between = new Date((after.getTime() + next.getTime() - 1) / 2)
        if (between >= after) expect(nextDigest(wish, office, between)).toEqual(next)
      }),
      { numRuns: 200 },
    )
  })
})
