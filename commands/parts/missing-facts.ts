import { addDays, type CivilDate, mondayOf } from '../../src/calendar/date.ts'
import type { Period } from '../../src/calendar/period.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import type { NumberedWeek } from '../../src/chat/name-reader.ts'
import { type Reply, text } from '../../src/chat/reply.ts'
import { isHeldOn } from '../../src/directory/people.ts'
import { mayFor } from '../../src/directory/rights.ts'
import { existsOn, type Unit } from '../../src/directory/unit.ts'
import type { OpenCount } from '../../src/figures/approval.ts'
import { type ReportingWeek, reportedAt, reportingOf } from '../../src/figures/reporting-week.ts'
import {
  type ReportState,
  reportState,
  type UnitReport,
  weeksLooked,
} from '../../src/figures/unit-figures.ts'
import { noSuchWeek, notBegun } from './form-week.ts'
import { everyMember } from './people-scope.ts'
import { reportingPlaces } from './reporting-place.ts'

/** Where a unit stands with a week, and who is in charge. */
export interface Reporting {
  readonly unit: Unit
  readonly state: ReportState
  /** When its committee closes the week. */
  readonly closes: Date
  readonly report: UnitReport
  readonly officers: readonly string[]
  /** How many of the figures that it reported of the week are not approved. */
  readonly unapproved: number
}

/** Where units stand with a week. */
interface WeekReporting {
  readonly week: Pick<ReportingWeek, 'from' | 'to'>
  /** Whether no later week is reported yet. */
  readonly isLatest: boolean
  readonly units: readonly Reporting[]
}

/**
 * Where all units that report weekly figures stand with a week: the one asked for or, without one and for "tuần này",
 * the latest whose reporting is open. Of a committee that opens later nobody owes it yet; where none has opened, and
 * where there is no such week, a sentence says so.
 */
export async function reportingOfWeek(
  said: Period | NumberedWeek | null,
  context: CommandContext,
): Promise<WeekReporting | Reply> {
  const { catalogue, unitFigures, approvals, author, today, person } = context
  const committees = catalogue.committees.map(({ code }) => code)
  const placeOf = await reportingPlaces(committees, context)
  const monday = mondayAsked(said, context)
  if (monday !== null && typeof monday === 'object') return monday
  const opened = committees.map((committee) => reportedAt(author.at, placeOf(committee)).from)
  const current = opened.reduce((one, other) => (one > other ? one : other), '')
  if (monday !== null && monday > current) {
    const coming = committees.map((committee) => reportingOf(monday, placeOf(committee)))
    const [first] = coming.sort((one, other) => one.opens.getTime() - other.opens.getTime())
    if (first !== undefined) return { blocks: [text(notBegun(first, context))] }
  }
  const from = monday ?? current
  const week = { from, to: addDays(from, 6) }
  const reportingBy = new Map(
    committees.map((committee) => [committee, reportingOf(from, placeOf(committee))]),
  )
  const units = [...catalogue.units.values()].filter(
    (unit) =>
      unit.parent !== null &&
      existsOn(unit, week.from) &&
      existsOn(unit, today) &&
      (reportingBy.get(unit.committee)?.opens ?? author.at) <= author.at &&
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
  const open = (await approvals.count(units.map(({ code }) => code))).filter(({ from }) => from === week.from)
  const byUnit = new Map(reports.map((report) => [report.unit, report]))
  return {
    week,
    isLatest: from === current,
    units: units.flatMap((unit) => {
      const report = byUnit.get(unit.code)
      const closes = reportingBy.get(unit.committee)?.closes
      if (report === undefined || closes === undefined) return []
      const state = reportState(report, closes)
      const unapproved = numberOf(open.filter((one) => one.unit === unit.code))
      return [{ unit, report, closes, state, officers: officers.get(unit.code) ?? [], unapproved }]
    }),
  }
}

/** The Monday of the week asked for; null for the latest, a sentence where there is none such. */
function mondayAsked(said: Period | NumberedWeek | null, context: CommandContext): CivilDate | Reply | null {
  if (said === null) return null
  if (!('kind' in said)) return said.monday ?? { blocks: [text(noSuchWeek(said, context))] }
  const monday = mondayOf(said.from)
  // The week in progress is not reported yet: "tuần này" is the one that is.
  return monday === mondayOf(context.today) ? null : monday
}

async function officersByUnit(context: CommandContext): Promise<Map<string, string[]>> {
  const { today } = context
  const officers = new Map<string, string[]>()
  for (const { name, terms } of await everyMember(context)) {
    for (const term of terms) {
      if (term.role !== 'officer' || !isHeldOn(term, today)) continue
      officers.set(term.unit, [...(officers.get(term.unit) ?? []), name])
    }
  }
  return officers
}

const numberOf = (counts: readonly OpenCount[]) => counts.reduce((sum, { number }) => sum + number, 0)
