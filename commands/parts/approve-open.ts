import { addDays, type CivilDate } from '../../src/calendar/date.ts'
import { middleOf } from '../../src/calendar/period.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import { mayFor } from '../../src/directory/rights.ts'
import type { Unit } from '../../src/directory/unit.ts'
import type { OpenFigure } from '../../src/figures/approval.ts'
import { writePeriodName } from '../../src/i18n/dates.ts'
import type { AskedApproval } from './approve-asked.ts'

/** Figures of a unit's week that are not approved, in the order of the indicators. */
export interface OpenWeek {
  readonly unit: Unit
  readonly from: CivilDate
  readonly to: CivilDate
  /** Those that nobody has decided about. */
  readonly waiting: readonly OpenFigure[]
  /** Those that were sent back and not corrected since. */
  readonly returned: readonly OpenFigure[]
}

/** What is not approved of what was asked for, as far as the speaker may approve it: by unit, then week. */
export async function openWeeks(
  { units, indicator, period, figure }: Pick<AskedApproval, 'units' | 'indicator' | 'period' | 'figure'>,
  { approvals, catalogue, person }: CommandContext,
): Promise<OpenWeek[]> {
  const own = (units.length > 0 ? units : [...catalogue.units.values()]).filter((unit) =>
    mayFor(person, 'approve', unit, catalogue.units),
  )
  const order = [...catalogue.indicators.keys()]
  const open = (await approvals.open(own.map(({ code }) => code))).filter(
    (one) =>
      (figure === null || one.id === figure) &&
      (indicator === null || one.indicator === indicator.slug) &&
      (period === null || (period.from <= middleOf(one) && middleOf(one) <= period.to)),
  )
  return own.flatMap((unit) => {
    const weeks = new Map<string, OpenFigure[]>()
    for (const one of open) {
      if (one.unit !== unit.code) continue
      const key = `${one.from} ${one.to}`
      weeks.set(key, [...(weeks.get(key) ?? []), one])
    }
    return [...weeks.values()].map((figures): OpenWeek => {
      const sorted = figures.sort(
        (one, other) => order.indexOf(one.indicator) - order.indexOf(other.indicator),
      )
      const [{ from, to }] = sorted as [OpenFigure]
      return {
        unit,
        from,
        to,
        waiting: sorted.filter(({ approval }) => approval === 'waiting'),
        returned: sorted.filter(({ approval }) => approval === 'returned'),
      }
    })
  })
}

/** The figures that a decision would be about: those that wait, or the one that is looked at by itself. */
export function decidable(
  weeks: readonly OpenWeek[],
  { figure }: Pick<AskedApproval, 'figure'>,
): OpenFigure[] {
  return weeks.flatMap(({ waiting, returned }) => (figure === null ? waiting : [...waiting, ...returned]))
}

/**
 * What tells a set of figures from what it becomes: a further one has a greater number than all before, and without
 * a further one there can only be fewer.
 */
export function fingerprint(figures: readonly OpenFigure[]): string {
  return `${figures.length}-${Math.max(0, ...figures.map(({ id }) => id))}`
}

/** "tuần 24/2024", or the days of what is no week. */
export function weekName(
  { from, to }: Pick<OpenWeek, 'from' | 'to'>,
  { language }: Pick<CommandContext, 'language'>,
) {
  return writePeriodName({ kind: addDays(from, 6) === to ? 'week' : 'range', from, to }, language)
}
