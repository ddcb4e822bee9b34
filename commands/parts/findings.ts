import { type Period, periodBefore, sameOfYearBefore } from '../../src/calendar/period.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import { peersOf, type Unit } from '../../src/directory/unit.ts'
import type { Figure } from '../../src/figures/figure.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'
import { type Ranking, rank } from '../../src/indicators/ranking.ts'
import { type HeldTarget, targetOn } from '../../src/indicators/target.ts'
import { figuresOf, standingFrom } from './one-standing.ts'
import { lastDayOf, type Settled } from './periods.ts'
import { composedRun, ownRun, type RunWeek, runWindow, sumsUnder } from './run.ts'
import { readingsOf, type Standing, talliesIn } from './standings.ts'

/** All that an answer about one unit's indicator says. */
export interface Findings {
  readonly indicator: Indicator
  readonly unit: Unit
  readonly settled: Settled
  readonly standing: Standing
  readonly before: Standing
  readonly beforePeriod: Period
  /** The same period of the year before; null where there is none with figures. */
  readonly yearBefore: { readonly period: Period; readonly standing: Standing } | null
  /** The unit among its peers; null where it has none. */
  readonly ranking: Ranking | null
  readonly held: HeldTarget | undefined
  readonly run: readonly RunWeek[]
  /** The unit's own figures that the value rests on; none where it was put together. */
  readonly figures: readonly Figure[]
}

/** Reads what there is to say about a unit's indicator in a period. */
export async function findingsFor(
  indicator: Indicator,
  unit: Unit,
  settled: Settled,
  context: CommandContext,
): Promise<Findings> {
  const { catalogue, cut, figures, today } = context
  const { period } = settled
  const beforePeriod = periodBefore(period, cut)
  const lastDay = lastDayOf(period, today)
  const peers = peersOf(unit, catalogue.units.values(), lastDay).map(({ code }) => code)
  const window = runWindow(period, today)
  const slug = indicator.slug
  const from = beforePeriod.from < window.from ? beforePeriod.from : window.from
  const own = await figures.list({ indicator: slug, units: [unit.code], from, to: period.to })
  const restsOn = figuresOf(period, indicator, own)
  const under = restsOn.length > 0 ? [] : await sumsUnder(unit, indicator, window, context)
  const known = { own, under }
  const [standing, before, yearBefore, tallies] = await Promise.all([
    standingFrom(known, period, indicator, unit, context),
    standingFrom(known, beforePeriod, indicator, unit, context),
    yearBeforeOf(indicator, unit, period, context),
    peers.length < 2 ? null : talliesIn(period, indicator, peers, context),
  ])
  return {
    indicator,
    unit,
    settled,
    standing,
    before,
    beforePeriod,
    yearBefore,
    ranking: tallies && rank(indicator, readingsOf(peers, indicator, tallies)),
    held: targetOn(period.to, indicator.slug, unit, catalogue),
    run: standing.composed ? composedRun(indicator, under) : ownRun(indicator, window, own),
    figures: restsOn,
  }
}

async function yearBeforeOf(
  indicator: Indicator,
  unit: Unit,
  now: Period,
  context: CommandContext,
): Promise<Findings['yearBefore']> {
  const period = sameOfYearBefore(now, context.cut)
  if (period === null) return null
  const { from, to } = period
  const own = await context.figures.list({ indicator: indicator.slug, units: [unit.code], from, to })
  const standing = await standingFrom({ own, under: [] }, period, indicator, unit, context)
  return standing.reading.state === 'value' ? { period, standing } : null
}
