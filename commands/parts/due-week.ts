import { addDays, type CivilDate } from '../../src/calendar/date.ts'
import type { Period } from '../../src/calendar/period.ts'
import { instantAt } from '../../src/calendar/zoned.ts'
import type { Facts } from '../../src/chat/command.ts'
import { existsOn, type Unit } from '../../src/directory/unit.ts'
import { reportedAt } from '../../src/figures/reporting-week.ts'
import { weeksLooked } from '../../src/figures/unit-figures.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'
import { reportingPlaces } from './reporting-place.ts'

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
 * Which of some units have not handed in figures of the week that is due, the latest whose reporting has opened by
 * the end of the day, as /missing tells it: a unit owes what it handed in weekly before, since not every unit has
 * cases of every indicator. Of a committee that opens later nobody owes it yet.
 */
export async function owing(units: readonly Unit[], facts: Facts): Promise<OwingWeek> {
  const { unitFigures, catalogue } = facts
  const [week, dueOf] = await dueWeeks(units, facts)
  const asked = new Map(
    units
      .filter((unit) => dueOf(unit) === week.from && existsOn(unit, week.to))
      .map((unit) => [unit.code, unit]),
  )
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

/** The latest week that is due of any of these units, and the Monday of the one that is due of each. */
async function dueWeeks(
  units: readonly Unit[],
  facts: Facts,
): Promise<readonly [Period, (unit: Unit) => CivilDate | undefined]> {
  const { catalogue, today, timeZone } = facts
  const named =
    units.length === 0 ? catalogue.committees.map(({ code }) => code) : units.map((one) => one.committee)
  const committees = [...new Set(named)]
  const placeOf = await reportingPlaces(committees, facts)
  const midnight = instantAt(addDays(today, 1), '00:00', timeZone)
  const due = new Map(committees.map((one) => [one, reportedAt(midnight, placeOf(one)).from]))
  const from = [...due.values()].reduce((one, other) => (one > other ? one : other))
  return [{ kind: 'week', from, to: addDays(from, 6) }, ({ committee }) => due.get(committee)]
}

/** The indicators that a unit owes of a week. One statement. */
export async function owedBy(
  { code }: Unit,
  { from, to }: Period,
  { unitFigures, catalogue }: Facts,
): Promise<Indicator[]> {
  const found = await unitFigures.values({
    unit: code,
    indicators: [...catalogue.indicators.keys()],
    from: addDays(from, -7 * weeksLooked),
    to,
  })
  const given = new Set(found.filter((figure) => figure.from === from).map(({ indicator }) => indicator))
  const expected = new Set(found.map(({ indicator }) => indicator))
  return [...catalogue.indicators.values()].filter(({ slug }) => expected.has(slug) && !given.has(slug))
}
