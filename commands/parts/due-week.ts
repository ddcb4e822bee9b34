import { addDays, type CivilDate } from '../../src/calendar/date.ts'
import type { Period } from '../../src/calendar/period.ts'
import type { WorkingCalendar } from '../../src/calendar/working-days.ts'
import { instantAt } from '../../src/calendar/zoned.ts'
import type { Facts } from '../../src/chat/command.ts'
import { existsOn, type Unit } from '../../src/directory/unit.ts'
import { reportedAt, usualTimes } from '../../src/figures/reporting-week.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'
import { longestFor } from './periods.ts'

/** Days in which a unit has to have handed in a weekly figure for it to be expected again, as in its form. */
const expectedAfter = 12 * 7

/** The week whose figures are due on a day: the latest whose reporting has opened by the end of it. */
export function dueWeek(today: CivilDate, calendar: WorkingCalendar, timeZone: string): Period {
  const midnight = instantAt(addDays(today, 1), '00:00', timeZone)
  const { from, to } = reportedAt(midnight, { calendar, timeZone, times: usualTimes })
  return { kind: 'week', from, to }
}

/** A unit that has not reported all that is due. */
export interface Owing {
  readonly unit: Unit
  readonly lacking: readonly Indicator[]
  /** How many indicators are expected of it. */
  readonly expected: number
}

/** Who owes figures of the week that is due, of how many units that report any. */
export interface OwingWeek {
  readonly week: Period
  readonly owing: readonly Owing[]
  readonly reporting: number
}

/**
 * Which of some units have not handed in figures of the week that is due. A unit owes what it handed in weekly in
 * the twelve weeks before: not every unit has cases of every indicator. Two statements an indicator.
 */
export async function owing(
  units: readonly Unit[],
  { figures, workingDays, catalogue, today, timeZone }: Facts,
): Promise<OwingWeek> {
  const week = dueWeek(today, await workingDays.calendar(), timeZone)
  const asked = units.filter((unit) => existsOn(unit, week.to))
  const codes = asked.map(({ code }) => code)
  const indicators = [...catalogue.indicators.values()].filter(
    ({ kind }) => kind === 'ratio' || kind === 'count',
  )
  const found = await Promise.all(
    indicators.map(async (indicator) => {
      const within = (from: CivilDate, to: CivilDate) =>
        figures.tallyByUnit(
          { indicator: indicator.slug, units: codes, from, to, longest: longestFor(week) },
          indicator.accumulation,
        )
      const before = await within(addDays(week.from, -expectedAfter), addDays(week.from, -1))
      if (before.size === 0) return { indicator, before, now: before }
      return { indicator, before, now: await within(week.from, week.to) }
    }),
  )
  const expecting = asked.map((unit): Owing => {
    const expected = found.filter(({ before }) => before.has(unit.code))
    const lacking = expected.filter(({ now }) => !now.has(unit.code)).map(({ indicator }) => indicator)
    return { unit, lacking, expected: expected.length }
  })
  return {
    week,
    owing: expecting.filter(({ lacking }) => lacking.length > 0),
    reporting: expecting.filter(({ expected }) => expected > 0).length,
  }
}
