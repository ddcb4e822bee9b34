import { addDays, type CivilDate } from '../../src/calendar/date.ts'
import type { Period } from '../../src/calendar/period.ts'
import type { WorkingCalendar } from '../../src/calendar/working-days.ts'
import { instantAt } from '../../src/calendar/zoned.ts'
import type { Facts } from '../../src/chat/command.ts'
import { existsOn, type Unit } from '../../src/directory/unit.ts'
import { reportedAt, usualTimes } from '../../src/figures/reporting-week.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'
import { weeksLooked } from './missing-facts.ts'

/** The week whose figures are due on a day: the latest whose reporting has opened by the end of it. */
export function dueWeek(today: CivilDate, calendar: WorkingCalendar, timeZone: string): Period {
  const midnight = instantAt(addDays(today, 1), '00:00', timeZone)
  const { from, to } = reportedAt(midnight, { calendar, timeZone, times: usualTimes })
  return { kind: 'week', from, to }
}

/** A unit that has not reported all that is due. */
export interface Owing {
  readonly unit: Unit
  /** How many indicators are expected of it, and how many of them it has not handed in. */
  readonly expected: number
  readonly lacking: number
}

/** Who owes figures of the week that is due, of how many units that report any. */
export interface OwingWeek {
  readonly week: Period
  readonly owing: readonly Owing[]
  readonly reporting: number
}

/**
 * Which of some units have not handed in figures of the week that is due, as /missing tells it: a unit owes what it
 * handed in weekly before, since not every unit has cases of every indicator. One statement.
 */
export async function owing(
  units: readonly Unit[],
  { unitFigures, workingDays, catalogue, today, timeZone }: Facts,
): Promise<OwingWeek> {
  const week = dueWeek(today, await workingDays.calendar(), timeZone)
  const asked = new Map(units.filter((unit) => existsOn(unit, week.to)).map((unit) => [unit.code, unit]))
  const reports = await unitFigures.reported({
    units: [...asked.keys()],
    indicators: [...catalogue.indicators.keys()],
    week: week.from,
    since: addDays(week.from, -7 * weeksLooked),
  })
  const found = reports.flatMap(({ unit: code, expected, given }) => {
    const unit = asked.get(code)
    return unit === undefined || given >= expected ? [] : [{ unit, expected, lacking: expected - given }]
  })
  const order = [...asked.keys()]
  return {
    week,
    owing: found.sort((one, other) => order.indexOf(one.unit.code) - order.indexOf(other.unit.code)),
    reporting: reports.length,
  }
}

/** The indicators that a unit owes of a week. One statement. */
export async function owedBy(
  { code }: Unit,
  { from, to }: Period,
  { unitFigures, catalogue }: Facts,
): Promise<Indicator[]> {
  const found = await unitFigures.weeks({
    unit: code,
    indicators: [...catalogue.indicators.keys()],
    from: addDays(from, -7 * weeksLooked),
    to,
  })
  const given = new Set(found.filter((figure) => figure.from === from).map(({ indicator }) => indicator))
  const expected = new Set(found.map(({ indicator }) => indicator))
  return [...catalogue.indicators.values()].filter(({ slug }) => expected.has(slug) && !given.has(slug))
}
