import type { ToldOfFigures } from '../../commands/parts/figures-notice.ts'
import { addDays } from '../calendar/date.ts'
import type { PlannedNotice } from '../deadlines/notice.ts'
import { dateAt } from '../deadlines/office.ts'
import type { Planning } from '../deadlines/plan.ts'
import type { FiguresNow } from '../deadlines/pointless.ts'
import { formRest } from '../deadlines/prompt-plan.ts'
import { existsOn } from '../directory/unit.ts'
import type { FigureDraft } from '../figures/form.ts'
import { reportingOf, usualTimes } from '../figures/reporting-week.ts'
import type { UnitReport } from '../figures/unit-figures.ts'
import type { Store } from '../store/open.ts'
import { owesAny, reportsOf } from './due-figures.ts'

/** What a notice about figures of a week is told with, and what they have come to. */
export interface FiguresFacts {
  readonly told: ToldOfFigures
  readonly now: FiguresNow
}

/** Reads it for all that is due, a statement a week and one a form; null for a notice about something else. */
export async function tellingFigures(
  due: readonly PlannedNotice[],
  planning: () => Promise<Planning>,
  store: Store,
  now: Date,
): Promise<(notice: PlannedNotice) => FiguresFacts | null> {
  const causes = due.flatMap(({ cause }) => (cause.kind === 'figures' ? [cause] : []))
  if (causes.length === 0) return () => null
  const { office, recipients } = await planning()
  const { committees, units } = await store.catalogue.load()
  const times = await store.reportingCalendars.of(committees.map(({ code }) => code))
  const reports = new Map<string, ReadonlyMap<string, UnitReport>>()
  for (const week of new Set(causes.map((cause) => cause.week))) {
    const own = new Set(causes.flatMap((cause) => (cause.week === week ? [cause.unit] : [])))
    reports.set(week, await reportsOf([...own], week, store))
  }
  const forms = new Map<number, FigureDraft>()
  for (const { occasion } of due) {
    const found = occasion.kind === 'form-left' ? await store.drafts.find(occasion.form) : null
    if (found !== null) forms.set(found.id, found)
  }
  return ({ cause, occasion, person }) => {
    const unit = cause.kind === 'figures' ? units.get(cause.unit) : undefined
    if (cause.kind !== 'figures' || unit === undefined) return null
    if (occasion.kind !== 'prompt' && occasion.kind !== 'form-left') return null
    const place = { ...office, times: times.get(unit.committee) ?? usualTimes }
    const { closes } = reportingOf(cause.week, place)
    const report = reports.get(cause.week)?.get(cause.unit)
    const form = occasion.kind === 'form-left' ? (forms.get(occasion.form) ?? null) : null
    const today = dateAt(office, now)
    const { officers, secretaries } = recipients.of(unit.code, today)
    // Of a unit that is no more its successor's officers are those who are told, but its forms are not theirs.
    const enters = secretaries.includes(person) || (existsOn(unit, today) && officers.includes(person))
    const isLeft = form !== null && enters && (report === undefined || owesAny(report))
    return {
      told: {
        occasion,
        unit,
        from: cause.week,
        to: addDays(cause.week, 6),
        closes,
        missing: report === undefined ? 0 : report.expected - report.given,
        answered: form === null ? 0 : Object.keys(form.answers).length,
      },
      now: {
        owed: occasion.kind === 'prompt' ? owesAny(report) : isLeft,
        closes,
        restsUntil: form === null ? null : new Date(form.changedAt.getTime() + formRest),
      },
    }
  }
}
