import type { CommandContext } from '../../src/chat/command.ts'
import type { Sum } from '../../src/figures/figure.ts'
import { writePeriod } from '../../src/i18n/dates.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'
import type { Value } from '../../src/indicators/reading.ts'
import { unitName } from './names.ts'
import { asPeriod } from './periods.ts'
import { type Standing, standingOf, sumsIn } from './standings.ts'
import { valueText, withApproval, writtenCounts } from './values.ts'

/**
 * An example of an indicator with real numbers from the newest figures that the reader may see: the home
 * unit's where it has some, else those of the unit with the most cases. Undefined without figures.
 */
export async function exampleOf(
  indicator: Indicator,
  context: CommandContext,
): Promise<{ text: string; sum: Sum } | undefined> {
  const { catalogue, cut, figures, language, t, today } = context
  const codes = [...catalogue.units.keys()]
  const latest = await figures.latest(indicator.slug, codes, today)
  if (latest === null) return undefined
  const period = asPeriod(latest, cut)
  const sums = await sumsIn(period, indicator, codes, context)
  const homes = new Set(catalogue.committees.map(({ home }) => home))
  const standings = [...catalogue.units.values()]
    .map((unit) => standingOf(unit, period, indicator, sums, context))
    .filter((standing): standing is Standing & { reading: Value } => standing.reading.state === 'value')
    .sort((one, other) => weightOf(other) - weightOf(one))
  const chosen = standings.find(({ unit }) => homes.has(unit.code)) ?? standings[0]
  if (chosen === undefined) return undefined
  const { reading, unit } = chosen
  const value = valueText(indicator, reading.exact, context)
  const shown = reading.counts
    ? t.define.exampleOfRatio({ ...writtenCounts(reading.counts, context), value })
    : value
  const given = {
    unit: unitName(unit, language),
    period: writePeriod(period, language),
    value: withApproval(shown, reading, context),
  }
  return { text: t.define.exampleText(given), sum: reading.sum }
}

function weightOf({ reading }: { reading: Value }): number {
  return reading.counts?.denominator ?? 0
}
