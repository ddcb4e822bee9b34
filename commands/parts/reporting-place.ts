import type { Facts } from '../../src/chat/command.ts'
import { type ReportingPlace, usualTimes } from '../../src/figures/reporting-week.ts'

/** Where and when each of these committees has its weekly figures reported. Two statements. */
export async function reportingPlaces(
  committees: Iterable<string>,
  {
    reportingCalendars,
    workingDays,
    timeZone,
  }: Pick<Facts, 'reportingCalendars' | 'workingDays' | 'timeZone'>,
): Promise<(committee: string) => ReportingPlace> {
  const [times, calendar] = await Promise.all([
    reportingCalendars.of([...new Set(committees)]),
    workingDays.calendar(),
  ])
  return (committee) => ({ calendar, timeZone, times: times.get(committee) ?? usualTimes })
}

/** The same of one committee. */
export async function reportingPlace(
  committee: string,
  facts: Parameters<typeof reportingPlaces>[1],
): Promise<ReportingPlace> {
  return (await reportingPlaces([committee], facts))(committee)
}
