import { describe, expect, it } from 'vitest'
import { workingCalendar } from '../../src/calendar/working-days.ts'
import { promptTimes } from '../../src/deadlines/prompt-plan.ts'
import { type ReportingTimes, reportingOf, usualTimes } from '../../src/figures/reporting-week.ts'

const timeZone = 'Asia/Ho_Chi_Minh'
const hours = { from: '08:00', to: '17:00' }
const wallTime = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' })

/** When officers are asked for the figures of week 24/2024, whose reporting is from Monday, the 17th of June. */
function asked(times: Partial<ReportingTimes>, ...daysOff: string[]): string[] {
  const off = daysOff.map((date) => ({ date, name: 'Nghỉ', kind: 'off', certainty: 'official' }) as const)
  const office = { calendar: workingCalendar(off), timeZone, hours }
  const week = reportingOf('2024-06-10', { ...office, times: { ...usualTimes, ...times } })
  return promptTimes(week, office).map(({ moment, at }) => `${moment} ${wallTime.format(at)}`)
}

describe('when officers are asked for figures', () => {
  it.each<[string, Partial<ReportingTimes>, string[], string[]]>([
    [
      'as by default',
      {},
      [],
      ['opening 2024-06-17 08:00', 'day-before 2024-06-20 16:00', 'closing 2024-06-21 14:00'],
    ],
    [
      'with a holiday before the closing',
      {},
      ['2024-06-20'],
      ['opening 2024-06-17 08:00', 'day-before 2024-06-19 16:00', 'closing 2024-06-21 14:00'],
    ],
    [
      'with the closing itself moved by a holiday',
      {},
      ['2024-06-21'],
      ['opening 2024-06-17 08:00', 'day-before 2024-06-19 16:00', 'closing 2024-06-20 14:00'],
    ],
    [
      'closing early in the morning: two working hours before are of the day before',
      { closesAt: '09:00' },
      [],
      ['opening 2024-06-17 08:00', 'day-before 2024-06-20 09:00', 'closing 2024-06-20 16:00'],
    ],
    [
      'opening and closing outside working hours',
      { opensAt: '00:00', closesAt: '23:00' },
      [],
      ['opening 2024-06-17 08:00', 'day-before 2024-06-21 08:00', 'closing 2024-06-21 15:00'],
    ],
    [
      'open for half a day, with nothing before it opens',
      { opensOn: 5, closesOn: 5, closesAt: '12:00' },
      [],
      ['opening 2024-06-21 08:00', 'closing 2024-06-21 10:00'],
    ],
  ])('%s', (_, times, daysOff, expected) => {
    expect(asked(times, ...daysOff)).toEqual(expected)
  })
})
