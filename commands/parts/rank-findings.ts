import type { Period } from '../../src/calendar/period.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'
import { movement, type Ranking, rank } from '../../src/indicators/ranking.ts'
import type { Reading } from '../../src/indicators/reading.ts'
import type { Scope } from './rank-scope.ts'
import { readingsOf, type Standing, sourcesOf, standingOf, sumsIn, talliesIn } from './standings.ts'

/** All that a ranking's answer says. */
export interface RankFindings {
  readonly indicator: Indicator
  readonly scope: Scope
  readonly period: Period
  readonly readings: ReadonlyMap<string, Reading>
  readonly ranking: Ranking
  /** Places gained since the period before (key: unit code). */
  readonly moved: ReadonlyMap<string, number>
  /** Where the unit above stands, and the readings of all the units under it. */
  readonly total: { readonly standing: Standing; readonly under: ReadonlyMap<string, Reading> } | null
}

/** Reads what a ranking says: two queries, one for the period and one for the period before. */
export async function rankFindings(
  indicator: Indicator,
  scope: Scope,
  period: Period,
  before: Period,
  context: CommandContext,
): Promise<RankFindings> {
  const codes = scope.peers.map(({ code }) => code)
  const sources = scope.above ? sourcesOf([scope.above], period, indicator, context) : []
  const [sums, talliesBefore] = await Promise.all([
    sumsIn(period, indicator, [...new Set([...codes, ...sources])], context),
    talliesIn(before, indicator, codes, context),
  ])
  const readings = readingsOf(codes, indicator, sums)
  const ranking = rank(indicator, readings)
  return {
    indicator,
    scope,
    period,
    readings,
    ranking,
    moved: movement(ranking, rank(indicator, readingsOf(codes, indicator, talliesBefore))),
    total: scope.above && {
      standing: standingOf(scope.above, period, indicator, sums, context),
      under: readingsOf(sources.slice(1), indicator, sums),
    },
  }
}
