import { describe, expect, it } from 'vitest'
import { workingCalendar } from '../../src/calendar/working-days.ts'
import { isOpen, reportedAt, reportingOf, usualTimes } from '../../src/figures/reporting-week.ts'

const off = (date: string) => ({ date, name: 'Nghỉ', kind: 'off', certainty: 'official' }) as const
const placeWith = (...days: string[]) => ({
  calendar: workingCalendar(days.map(off)),
  timeZone: 'Asia/Ho_Chi_Minh',
  times: usualTimes,
})
const at = (text: string) => new Date(`${text}:00+07:00`)

describe('the week that is reported', () => {
  it('is the one before, from Monday morning to Friday afternoon', () => {
    const place = placeWith()
    expect(reportingOf('2024-06-10', place)).toEqual({
      from: '2024-06-10',
      to: '2024-06-16',
      opens: at('2024-06-17T08:00'),
      closes: at('2024-06-21T16:00'),
    })
    expect(reportedAt(at('2024-06-17T07:59'), place).from).toBe('2024-06-03')
    expect(reportedAt(at('2024-06-17T08:00'), place).from).toBe('2024-06-10')
    expect(reportedAt(at('2024-06-23T23:59'), place).from).toBe('2024-06-10')
    expect(isOpen(reportedAt(at('2024-06-21T15:59'), place), at('2024-06-21T15:59'))).toBe(true)
    expect(isOpen(reportedAt(at('2024-06-21T16:00'), place), at('2024-06-21T16:00'))).toBe(false)
  })

  it('closes on the last working day before a holiday and opens on the first after one', () => {
    expect(reportingOf('2024-06-10', placeWith('2024-06-21', '2024-06-20')).closes).toEqual(
      at('2024-06-19T16:00'),
    )
    expect(reportingOf('2024-06-10', placeWith('2024-06-17')).opens).toEqual(at('2024-06-18T08:00'))
  })

  it('is reported on the first working day after a week that is off as a whole', () => {
    const tet = ['2024-06-17', '2024-06-18', '2024-06-19', '2024-06-20', '2024-06-21']
    const week = reportingOf('2024-06-10', placeWith(...tet))
    expect([week.opens, week.closes]).toEqual([at('2024-06-24T08:00'), at('2024-06-24T16:00')])
  })
})
