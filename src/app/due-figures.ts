import { addDays, type CivilDate } from '../calendar/date.ts'
import { dateAt, type Office } from '../deadlines/office.ts'
import type { DueFigures, OwedFigures } from '../deadlines/prompt-plan.ts'
import { existsOn, type Unit } from '../directory/unit.ts'
import { type ReportingWeek, reportedAt, reportingOf, usualTimes } from '../figures/reporting-week.ts'
import { type UnitReport, weeksLooked } from '../figures/unit-figures.ts'
import type { Store } from '../store/open.ts'

/**
 * Which units owe figures of the weeks that are reported now and next, as their committees' calendars have it: a unit
 * owes what it handed in weekly before. A statement a week.
 */
export function dueFiguresOn(store: Store): (office: Office, now: Date) => Promise<DueFigures> {
  return async (office, now) => {
    const { committees, units } = await store.catalogue.load()
    const times = await store.reportingCalendars.of(committees.map(({ code }) => code))
    const today = dateAt(office, now)
    const asked = new Map<CivilDate, Map<Unit, ReportingWeek>>()
    for (const { code } of committees) {
      const place = { ...office, times: times.get(code) ?? usualTimes }
      const current = reportedAt(now, place)
      for (const week of [current, reportingOf(addDays(current.from, 7), place)]) {
        const own = asked.get(week.from) ?? new Map<Unit, ReportingWeek>()
        asked.set(week.from, own)
        for (const unit of units.values()) {
          const reports = unit.committee === code && unit.parent !== null
          if (reports && existsOn(unit, week.from) && existsOn(unit, today)) own.set(unit, week)
        }
      }
    }
    const owed: OwedFigures[] = []
    for (const [week, own] of asked) {
      const reports = await reportsOf(
        [...own.keys()].map(({ code }) => code),
        week,
        store,
      )
      for (const [unit, { opens, closes }] of own) {
        if (owesAny(reports.get(unit.code))) owed.push({ unit: unit.code, week, opens, closes })
      }
    }
    return { weeks: [...asked.keys()], owed }
  }
}

/** How much of a week each of these units has reported; who reports nothing weekly is not in it. */
export async function reportsOf(
  units: readonly string[],
  week: CivilDate,
  { catalogue, unitFigures }: Pick<Store, 'catalogue' | 'unitFigures'>,
): Promise<ReadonlyMap<string, UnitReport>> {
  const { indicators } = await catalogue.load()
  const since = addDays(week, -7 * weeksLooked)
  const reports = await unitFigures.reported({ units, indicators: [...indicators.keys()], week, since })
  return new Map(reports.map((report) => [report.unit, report]))
}

/** Whether anything is still missing of what a unit reports. */
export const owesAny = (report: UnitReport | undefined): boolean =>
  report !== undefined && report.given < report.expected

/** Nobody is asked any more for the figures of these weeks where their units have handed in all of them by now. */
export async function callOffPrompts(
  figures: readonly { readonly unit: string; readonly from: CivilDate }[],
  store: Store,
): Promise<void> {
  const weeks = new Map(figures.map(({ unit, from }) => [`${from} ${unit}`, { unit, from }]))
  for (const { unit, from } of weeks.values()) {
    const waiting = (await store.notices.ofFigures([from], [unit])).filter(
      ({ state, occasion }) => state === 'waiting' && occasion.kind === 'prompt',
    )
    if (waiting.length === 0 || owesAny((await reportsOf([unit], from, store)).get(unit))) continue
    await store.notices.change({ insert: [], revive: [], move: [], cancel: waiting.map(({ key }) => key) })
  }
}
