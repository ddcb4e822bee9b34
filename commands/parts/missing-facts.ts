import { addDays, dayOfWeek } from '../../src/calendar/date.ts'
import type { Period } from '../../src/calendar/period.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import { mayFor } from '../../src/directory/rights.ts'
import { existsOn, type Unit } from '../../src/directory/unit.ts'
import { type ReportingWeek, reportedAt, reportingOf, usualTimes } from '../../src/figures/reporting-week.ts'
import { type ReportState, reportState, type UnitReport } from '../../src/figures/unit-figures.ts'
import { everyMember } from './people-scope.ts'

/** Where a unit stands with a week, and who is in charge. */
export interface Reporting {
  readonly unit: Unit
  readonly state: ReportState
  readonly report: UnitReport
  readonly officers: readonly string[]
}

/** Weeks by which it is told what a unit reports. */
export const weeksLooked = 12

/**
 * Where all units that report weekly figures stand with a week: the one asked for or, without one and for the week
 * in progress, the one whose reporting is open.
 */
export async function reportingOfWeek(
  period: Period | null,
  context: CommandContext,
): Promise<{ readonly week: ReportingWeek; readonly units: readonly Reporting[] }> {
  const { catalogue, unitFigures, workingDays, timeZone, author, today, person } = context
  const place = { calendar: await workingDays.calendar(), timeZone, times: usualTimes }
  const monday = period === null ? null : addDays(period.from, 1 - dayOfWeek(period.from))
  const current = reportedAt(author.at, place)
  const week = monday === null || monday > current.from ? current : reportingOf(monday, place)
  const units = [...catalogue.units.values()].filter(
    (unit) =>
      unit.parent !== null &&
      existsOn(unit, week.from) &&
      existsOn(unit, today) &&
      // Who is late is nobody else's business than of those above.
      mayFor(person, 'read', unit, catalogue.units),
  )
  const reports = await unitFigures.reported({
    units: units.map(({ code }) => code),
    indicators: [...catalogue.indicators.keys()],
    week: week.from,
    since: addDays(week.from, -7 * weeksLooked),
  })
  const officers = await officersByUnit(context)
  const byUnit = new Map(reports.map((report) => [report.unit, report]))
  return {
    week,
    units: units.flatMap((unit) => {
      const report = byUnit.get(unit.code)
      if (report === undefined) return []
      return [
        { unit, report, state: reportState(report, week.closes), officers: officers.get(unit.code) ?? [] },
      ]
    }),
  }
}

async function officersByUnit(context: CommandContext): Promise<Map<string, string[]>> {
  const { today } = context
  const officers = new Map<string, string[]>()
  for (const { name, terms } of await everyMember(context)) {
    for (const { role, unit, from, to } of terms) {
      const holds = (from ?? today) <= today && today <= (to ?? today)
      if (role === 'officer' && holds) officers.set(unit, [...(officers.get(unit) ?? []), name])
    }
  }
  return officers
}
