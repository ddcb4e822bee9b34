import type { CivilDate } from '../../src/calendar/date.ts'
import { lengthOf, middleOf, type Period } from '../../src/calendar/period.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import type { Unit } from '../../src/directory/unit.ts'
import type { Figure, Sum } from '../../src/figures/figure.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'
import { mayCountTwice } from '../../src/indicators/overlap.ts'
import { read } from '../../src/indicators/reading.ts'
import { accumulated, latestOf } from '../../src/indicators/sum.ts'
import { longestFor } from './periods.ts'
import { combines, queryFor, type Standing, standingOf, sumsIn, unitsUnder } from './standings.ts'

/** What was read of a unit already: its own figures, and for each stretch of days the sum of those under it. */
interface Known {
  readonly own: readonly Figure[]
  readonly under: readonly Sum[]
}

/**
 * Where one unit stands in a period: by its own figures, of which those given hold all of the period, else,
 * for rates and counts, by the total of the units under it.
 */
export async function standingFrom(
  { own, under }: Known,
  period: Period,
  indicator: Indicator,
  unit: Unit,
  context: CommandContext,
): Promise<Standing> {
  const sum = accumulated(figuresOf(period, indicator, own), indicator.accumulation)
  if (sum !== undefined || !combines(indicator))
    return { unit, reading: read(indicator, sum), composed: null }
  return composedIn(under, period, indicator, unit, context)
}

/** The figures that a period's value rests on: all those of a flow, the latest of a snapshot. */
export function figuresOf(period: Period, indicator: Indicator, own: readonly Figure[]): Figure[] {
  const within = own.filter((figure) => isIn(period, figure) && lengthOf(figure) <= longestFor(period))
  if (indicator.accumulation === 'flow') return within
  const latest = latestOf(within)
  return latest === undefined ? [] : [latest]
}

function isIn(period: Period, stretch: { from: CivilDate; to: CivilDate }): boolean {
  const middle = middleOf(stretch)
  return period.from <= middle && middle <= period.to
}

/**
 * The total of the units under one. A week's is known where all reported for the same days; else one row
 * from the database tells it, save where long stretches and short ones may count a day twice.
 */
async function composedIn(
  weekly: readonly Sum[],
  period: Period,
  indicator: Indicator,
  unit: Unit,
  context: CommandContext,
): Promise<Standing> {
  const under = unitsUnder(unit, period, context.catalogue)
  const codes = under.map(({ code }) => code)
  const found = lengthOf(period) === 7 ? weekly.filter((sum) => isIn(period, sum)) : []
  const total =
    found.length === 1
      ? found[0]
      : await context.figures.total(queryFor(period, indicator, codes), indicator.accumulation)
  if (total !== undefined && indicator.accumulation === 'flow' && mayCountTwice(total)) {
    return standingOf(unit, period, indicator, await sumsIn(period, indicator, codes, context), context)
  }
  const composed = total === undefined ? null : { units: total.units, all: under.length }
  return { unit, reading: read(indicator, total), composed }
}
