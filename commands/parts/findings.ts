import { lengthOf, middleOf, type Period, periodBefore } from '../../src/calendar/period.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import { peersOf, type Unit } from '../../src/directory/unit.ts'
import type { Figure } from '../../src/figures/figure.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'
import { type Ranking, rank } from '../../src/indicators/ranking.ts'
import { latestOf, sumOf } from '../../src/indicators/sum.ts'
import { type HeldTarget, targetOn } from '../../src/indicators/target.ts'
import { lastDayOf, longestFor, type Settled } from './periods.ts'
import { composedRun, type RunWeek, runOf, runWindow } from './run.ts'
import { type Standing, sourcesOf, standingOf, sumsIn } from './standings.ts'

/** All that an answer about one unit's indicator says. */
export interface Findings {
  readonly indicator: Indicator
  readonly unit: Unit
  readonly settled: Settled
  readonly standing: Standing
  readonly before: Standing
  readonly beforePeriod: Period
  /** The unit among its peers; null where it has none. */
  readonly ranking: Ranking | null
  readonly held: HeldTarget | undefined
  readonly run: readonly RunWeek[]
  /** The unit's own figures that the value rests on; none where it was put together. */
  readonly figures: readonly Figure[]
}

/** Reads what there is to say about a unit's indicator in a period: three queries, four where units lie under it. */
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
  const peers = peersOf(unit, catalogue.units.values(), lastDay)
  const window = runWindow(period, today)
  const query = { indicator: indicator.slug, ...window }
  const under = sourcesOf([unit], window, indicator, context).slice(1)
  const wanted = new Set([...sourcesOf([unit], period, indicator, context), ...peers.map(({ code }) => code)])
  const [sums, sumsBefore, own, weeks] = await Promise.all([
    sumsIn(period, indicator, [...wanted], context),
    sumsIn(beforePeriod, indicator, sourcesOf([unit], beforePeriod, indicator, context), context),
    figures.list({ ...query, units: [unit.code] }),
    under.length === 0 ? [] : figures.sumByPeriod({ ...query, units: under, longest: 7 }),
  ])
  const standing = standingOf(unit, period, indicator, sums, context)
  const stand = (one: Unit) => standingOf(one, period, indicator, sums, context).reading
  const ranked =
    peers.length < 2 ? null : rank(indicator, new Map(peers.map((one) => [one.code, stand(one)])))
  return {
    indicator,
    unit,
    settled,
    standing,
    before: standingOf(unit, beforePeriod, indicator, sumsBefore, context),
    beforePeriod,
    ranking: ranked,
    held: targetOn(period.to, indicator.slug, unit, catalogue),
    run: standing.composed
      ? composedRun(indicator, weeks)
      : runOf(
          indicator,
          own.flatMap((one) => sumOf([one]) ?? []),
        ),
    figures: figuresOf(period, indicator, own),
  }
}

/** The figures that a period's value rests on: all those of a flow, the latest of a snapshot. */
function figuresOf(period: Period, indicator: Indicator, own: readonly Figure[]): Figure[] {
  const within = own.filter((figure) => {
    const middle = middleOf(figure)
    return period.from <= middle && middle <= period.to && lengthOf(figure) <= longestFor(period)
  })
  if (indicator.accumulation === 'flow') return within
  const latest = latestOf(within)
  return latest === undefined ? [] : [latest]
}
