import type { Period } from '../../src/calendar/period.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'
import { movement, type Place, type Ranking, rank } from '../../src/indicators/ranking.ts'
import type { Reading } from '../../src/indicators/reading.ts'
import { type StandingSelection, selectedPlaces } from '../../src/indicators/selection.ts'
import type { Scope } from './rank-scope.ts'
import { readingsOf, type Standing, sourcesOf, standingOf, sumsIn, talliesIn } from './standings.ts'

/** All that a ranking's answer says. */
export interface RankFindings {
  readonly indicator: Indicator
  readonly scope: Scope
  /** The part of the ranking that was asked for; null where all of it is shown. */
  readonly selection: StandingSelection | null
  readonly period: Period
  readonly readings: ReadonlyMap<string, Reading>
  readonly ranking: Ranking
  /** The places that are shown, in their order. */
  readonly shown: readonly Place[]
  /** Places gained since the period before (key: unit code). */
  readonly moved: ReadonlyMap<string, number>
  /** Where the unit above stands, and the readings of all the units under it. */
  readonly total: { readonly standing: Standing; readonly under: ReadonlyMap<string, Reading> } | null
}

/** Reads what a ranking says: two queries, one for the period and one for the period before. */
export async function rankFindings(
  indicator: Indicator,
  scope: Scope,
  selected: StandingSelection | null,
  { period, before }: { readonly period: Period; readonly before: Period },
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
  // As many as there are, or more, are all.
  const selection = selected !== null && selected.number < ranking.places.length ? selected : null
  return {
    indicator,
    scope,
    selection,
    period,
    readings,
    ranking,
    shown: selection === null ? ranking.places : selectedPlaces(ranking, selection, indicator),
    moved: movement(ranking, rank(indicator, readingsOf(codes, indicator, talliesBefore))),
    total: scope.above && {
      standing: standingOf(scope.above, period, indicator, sums, context),
      under: readingsOf(sources.slice(1), indicator, sums),
    },
  }
}
