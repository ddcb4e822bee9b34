import { addDays, type CivilDate } from '../../src/calendar/date.ts'
import { isoWeekNumber, middleOf, type Period, weekOf } from '../../src/calendar/period.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import type { Unit } from '../../src/directory/unit.ts'
import type { Figure, Sum } from '../../src/figures/figure.ts'
import { writeDate } from '../../src/i18n/dates.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'
import { type Reading, read } from '../../src/indicators/reading.ts'
import { sumOf } from '../../src/indicators/sum.ts'
import { lastDayOf, longestFor } from './periods.ts'
import { sourcesOf } from './standings.ts'
import { withApproval } from './values.ts'

/** How many weeks an answer looks back on. */
export const weeksBack = 12

/** One week of a run; without figures the reading is missing, which draws a gap. */
export interface RunWeek {
  readonly from: CivilDate
  readonly to: CivilDate
  readonly reading: Reading
}

/** First and last day of a run. */
interface Window {
  readonly from: CivilDate
  readonly to: CivilDate
}

/** The days whose weeks make the run of a period: the last twelve weeks up to its end, or all of it if longer. */
export function runWindow(period: Period, today: CivilDate): Window {
  const to = lastDayOf(period, today)
  const from = addDays(to, 1 - 7 * weeksBack)
  return { from: period.from < from ? period.from : from, to }
}

/** The run of a unit's own figures, of which those given hold all of the window. */
export function ownRun(indicator: Indicator, window: Window, figures: readonly Figure[]): RunWeek[] {
  const within = figures.filter((figure) => {
    const middle = middleOf(figure)
    return window.from <= middle && middle <= window.to
  })
  return runOf(
    indicator,
    within.flatMap((figure) => sumOf([figure]) ?? []),
  )
}

/** For each stretch of days that counts for a week of the window, the sum of the units under one. */
export async function sumsUnder(
  unit: Unit,
  indicator: Indicator,
  window: Window,
  context: CommandContext,
): Promise<Sum[]> {
  const units = sourcesOf([unit], window, indicator, context).slice(1)
  const longest = longestFor(weekOf(window.to))
  return context.figures.sumByPeriod({ indicator: indicator.slug, ...window, units, longest })
}

/**
 * The run of a unit put together from those under it, by their sums. A count of fewer units is smaller for
 * that alone, so weeks for which not all of them reported are left out of it.
 */
export function composedRun(indicator: Indicator, sums: readonly Sum[]): RunWeek[] {
  const most = Math.max(0, ...sums.map((sum) => sum.units))
  return runOf(indicator, indicator.kind === 'count' ? sums.filter((sum) => sum.units === most) : sums)
}

/** The weekly sums among those given (one a week, oldest first), with the weeks between them that lack figures. */
function runOf(indicator: Indicator, sums: readonly Sum[]): RunWeek[] {
  const weekly = sums.filter(({ shortest, longest }) => shortest === 7 && longest === 7)
  const byStart = new Map(weekly.map((sum) => [sum.from, sum]))
  const [first, last] = [weekly[0], weekly.at(-1)]
  if (first === undefined || last === undefined) return []
  const weeks: RunWeek[] = []
  for (let from = first.from; from <= last.from; from = addDays(from, 7)) {
    weeks.push({ from, to: addDays(from, 6), reading: read(indicator, byStart.get(from)) })
  }
  return weeks
}

/** The weeks of a run that have a value. */
export function valuesOf(run: readonly RunWeek[]): { to: CivilDate; value: number }[] {
  return run.flatMap(({ to, reading }) => (reading.state === 'value' ? [{ to, value: reading.value }] : []))
}

/** The last twelve weeks in one line, `48,1 → 50 → – → 52,3 (…)`, or undefined where fewer than two have a value. */
export function runText(
  run: readonly RunWeek[],
  current: boolean,
  context: CommandContext,
): { label: string; value: string } | undefined {
  const { language, t } = context
  const shown = run.slice(-weeksBack)
  const exact = shown.flatMap(({ reading }) => (reading.state === 'value' ? [reading] : []))
  if (exact.length < 2) return undefined
  const sorted = [...exact].sort((one, other) => one.value - other.value)
  const weeks = writeNumber(shown.length, language)
  const last = shown.at(-1)
  const write = (reading: Reading | undefined) =>
    reading?.state === 'value' ? writeNumber(reading.exact, language, 1) : '–'
  return {
    label:
      current || last === undefined
        ? t.rate.run({ weeks })
        : t.rate.runUpTo({ weeks, date: writeDate(last.to, language) }),
    value: t.rate.runText({
      values: shown.map(({ reading }) => withApproval(write(reading), reading, context)).join(' → '),
      least: write(sorted[0]),
      most: write(sorted.at(-1)),
    }),
  }
}

/** The weeks' names under a chart, with the year where they are of more than one. */
export function weekLabels(
  weeks: readonly { from: CivilDate; to: CivilDate }[],
  { t }: CommandContext,
): string[] {
  const names = weeks.map(isoWeekNumber)
  const oneYear = new Set(names.map(({ year }) => year)).size <= 1
  return names.map(({ number, year }) => t.rate.weekLabel({ number }) + (oneYear ? '' : `/${year}`))
}
