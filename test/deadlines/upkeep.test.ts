import { describe, expect, it } from 'vitest'
import { workingCalendar } from '../../src/calendar/working-days.ts'
import { usualSettings } from '../../src/deadlines/plan.ts'
import { recipientsFrom } from '../../src/deadlines/recipients.ts'
import { emptyYearNotices } from '../../src/deadlines/upkeep.ts'
import { at, catalogue, member, office, specialDays, staff } from './world.ts'

/** What is planned at a time, where the administrators are these. */
const planned = (when: string, people = staff, calendar = office.calendar) =>
  emptyYearNotices(
    {
      office: { ...office, calendar },
      recipients: recipientsFrom(people, catalogue),
      settingsOf: () => usualSettings,
    },
    at(when),
  )
const keys = (notices: readonly { readonly key: string }[]) => notices.map(({ key }) => key)

describe('an empty coming year', () => {
  it('is told to those who administer a whole committee, in working hours, from October on', () => {
    expect(planned('2024-09-30 10:00').insert).toEqual([])
    const [notice, ...others] = planned('2024-10-01 05:00').insert
    expect(others).toEqual([])
    expect(notice).toMatchObject({
      key: 'upkeep:2024-10:empty-year-2025:administrator',
      dueAt: at('2024-10-01 08:00'),
    })
    const ofUnit = [...staff, member('other', 'administrator health')]
    expect(keys(planned('2024-10-01 05:00', ofUnit).insert)).toEqual([notice?.key])
  })

  it('is told once a month: the same day or a later one gives the same keys', () => {
    const [first, later, next] = ['2024-10-01 09:00', '2024-10-31 09:00', '2024-11-01 09:00'].map((when) =>
      keys(planned(when).insert),
    )
    expect(later).toEqual(first)
    expect(next).not.toEqual(first)
  })

  it('is called off once a day of it is listed', () => {
    const known = workingCalendar([
      ...specialDays,
      { date: '2025-01-01', name: 'Tết Dương lịch', kind: 'off', certainty: 'official' },
    ])
    const { insert, cancel } = planned('2024-10-01 09:00', staff, known)
    expect(insert).toEqual([])
    expect(cancel).toEqual(['upkeep:2024-10:empty-year-2025:administrator'])
  })
})
