import type { Period } from '../../src/calendar/period.ts'
import type { LineChart } from '../../src/charts/spec.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import type { Unit } from '../../src/directory/unit.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'
import { targetOn } from '../../src/indicators/target.ts'
import { measureOf, shortName } from './names.ts'
import { chartTitle, sumOfReading } from './notes.ts'
import { composedRun, ownRun, type RunWeek, runWindow, sumsUnder, valuesOf, weekLabels } from './run.ts'
import { combines } from './standings.ts'

/** More lines than this can't be told apart in one chart. */
export const mostLines = 6

interface Line {
  readonly unit: Unit
  readonly run: readonly RunWeek[]
}

/** One chart with a line for each unit, or undefined where none has two weeks with a value. */
export async function comparisonChart(
  indicator: Indicator,
  units: readonly Unit[],
  period: Period,
  title: string,
  context: CommandContext,
): Promise<LineChart | undefined> {
  const { catalogue, language, t } = context
  const lines = await linesOf(indicator, units, period, context)
  if (lines.every(({ run }) => valuesOf(run).length < 2)) return undefined
  const weeks = lines.flatMap(({ run }) => run).sort((one, other) => (one.from < other.from ? -1 : 1))
  const distinct = [...new Map(weeks.map((week) => [week.from, week])).values()]
  const targets = new Set(
    units.map((unit) => targetOn(period.to, indicator.slug, unit, catalogue)?.target.value),
  )
  const [shared, ...others] = targets
  return {
    kind: 'line',
    title: chartTitle(
      title,
      weeks.map(({ reading }) => sumOfReading(reading)),
      context,
    ),
    measure: measureOf(indicator, language),
    labels: weekLabels(distinct, context),
    series: lines.map(({ unit, run }) => {
      const values = new Map(valuesOf(run).map(({ to, value }) => [to, value]))
      return { name: shortName(unit, language), values: distinct.map(({ to }) => values.get(to) ?? null) }
    }),
    ...(shared !== undefined && others.length === 0
      ? { threshold: { label: t.rate.target, value: shared } }
      : {}),
    language,
  }
}

/** Each unit's run of weeks: all units' own figures in one query, and one more for each put together. */
async function linesOf(
  indicator: Indicator,
  units: readonly Unit[],
  period: Period,
  context: CommandContext,
): Promise<Line[]> {
  const window = runWindow(period, context.today)
  const query = { indicator: indicator.slug, ...window, longest: 7 }
  const listed = await context.figures.list({ ...query, units: units.map(({ code }) => code) })
  return Promise.all(
    units.map(async (unit) => {
      const figures = listed.filter((figure) => figure.unit === unit.code)
      const own = figures.length > 0 || !combines(indicator)
      const run = own
        ? ownRun(indicator, window, figures)
        : composedRun(indicator, await sumsUnder(unit, indicator, window, context))
      return { unit, run }
    }),
  )
}
