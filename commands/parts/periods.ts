import type { CivilDate } from '../../src/calendar/date.ts'
import {
  lengthOf,
  middleOf,
  type Period,
  type PeriodCut,
  periodHolding,
  rangeOf,
  weekOf,
} from '../../src/calendar/period.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import { writeDate, writeDates, writePeriod, writePeriodName } from '../../src/i18n/dates.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'

/** The period that an answer is for, and how it came to be that one. */
export interface Settled {
  readonly period: Period
  readonly how: 'asked' | 'latest' | 'week-holding'
  /** What was asked for, where a period was. */
  readonly asked: Period | null
}

/**
 * Settles which period to answer for: the one asked for; for a day or a part of a week the week that
 * holds it, since that is how figures are reported; without one the newest stretch for which any of the
 * units has figures. Null where they have none.
 */
export async function settle(
  indicator: Indicator,
  units: readonly string[],
  asked: Period | null,
  { figures, today, cut }: Pick<CommandContext, 'figures' | 'today' | 'cut'>,
): Promise<Settled | null> {
  if (asked !== null) {
    if (lengthOf(asked) >= 7) return { period: asked, how: 'asked', asked }
    return { period: weekOf(middleOf(asked)), how: 'week-holding', asked }
  }
  const latest = await figures.latest(indicator.slug, units, today)
  return latest && { period: asPeriod(latest, cut), how: 'latest', asked }
}

/** The named period that a stretch of days is, else a range. */
export function asPeriod(stretch: { from: CivilDate; to: CivilDate }, cut: PeriodCut): Period {
  const kinds = ['week', 'month', 'quarter', 'half', 'nine-months', 'year'] as const
  const named = kinds
    .map((kind) => periodHolding(stretch.to, kind, cut))
    .find(({ from, to }) => from === stretch.from && to === stretch.to)
  return named ?? rangeOf(stretch.from, stretch.to)
}

/**
 * The longest stretch that counts as a figure for a period, so that a year's score is not a quarter's.
 * A tenth longer is allowed: a month of one cut can be three days longer than one of the other.
 */
export function longestFor(period: Period): number {
  return Math.ceil(lengthOf(period) * 1.1)
}

/** The line that says which period an answer is for, and which days its figures really cover. */
export function periodText(
  { period, how, asked }: Settled,
  covered: { from: CivilDate; to: CivilDate } | undefined,
  { language, today, t }: CommandContext,
): string {
  const named = writePeriod(period, language)
  const text = () => {
    if (how === 'week-holding' && asked !== null) {
      return t.periods.weekHolding({ period: named, asked: writePeriodName(asked, language) })
    }
    if (how === 'asked') return named
    return period.kind === 'week'
      ? t.periods.latestWeek({ period: named })
      : t.periods.latestPeriod({ period: named })
  }
  if (covered === undefined) return text()
  const begun = period.from <= today && today <= period.to
  const upTo = begun ? t.periods.upTo({ period: text(), date: writeDate(covered.to, language) }) : text()
  if (covered.from === period.from && (covered.to === period.to || begun)) return upTo
  return t.periods.covered({ period: upTo, dates: writeDates(covered, language) })
}

/** The last day of a period that is not in the future, by which targets and peers are chosen. */
export function lastDayOf(period: Period, today: CivilDate): CivilDate {
  return period.to < today ? period.to : today
}
