import { type Period, periodBefore } from '../../src/calendar/period.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import type { Unit } from '../../src/directory/unit.ts'
import type { Sum } from '../../src/figures/figure.ts'
import { type Contribution, contributions } from '../../src/indicators/change.ts'
import { type Exact, minus } from '../../src/indicators/exact.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'
import { type Reading, read } from '../../src/indicators/reading.ts'
import { totalOf } from '../../src/indicators/sum.ts'
import { readingsOf, type Standing, sourcesOf, standingOf, sumsIn } from './standings.ts'

/** A unit's figures of a period and of the one before it. */
export interface Changed {
  readonly indicator: Indicator
  readonly unit: Unit
  readonly period: Period
  readonly before: Period
  readonly now: Standing
  readonly was: Standing
  /** Of a total what its counts are told by. */
  readonly total: Total | null
}

/** What two totals of units can be compared by: the counts of those alone that have figures of both periods. */
interface Total {
  readonly now: Reading
  readonly was: Reading
  /** How many units have both; null where all that have any do. */
  readonly shared: number | null
  readonly units: readonly Contribution[]
}

/** Reads a unit's figures of a period and of the one before it. */
export async function changedFor(
  indicator: Indicator,
  unit: Unit,
  period: Period,
  context: CommandContext,
): Promise<Changed> {
  const before = periodBefore(period, context.cut)
  const sources = (of: Period) => sourcesOf([unit], of, indicator, context)
  const [sums, sumsBefore] = await Promise.all([
    sumsIn(period, indicator, sources(period), context),
    sumsIn(before, indicator, sources(before), context),
  ])
  const now = standingOf(unit, period, indicator, sums, context)
  const was = standingOf(unit, before, indicator, sumsBefore, context)
  const total = now.composed === null || was.composed === null ? null : totalsOf(indicator, sums, sumsBefore)
  return { indicator, unit, period, before, now, was, total }
}

function totalsOf(
  indicator: Indicator,
  sums: ReadonlyMap<string, Sum>,
  sumsBefore: ReadonlyMap<string, Sum>,
): Total {
  const both = [...sums.keys()].filter((code) => sumsBefore.has(code))
  const sumOver = (of: ReadonlyMap<string, Sum>) =>
    read(indicator, totalOf(both.flatMap((code) => of.get(code) ?? [])))
  return {
    now: sumOver(sums),
    was: sumOver(sumsBefore),
    shared: both.length === sums.size && both.length === sumsBefore.size ? null : both.length,
    units: contributions(readingsOf(both, indicator, sums), readingsOf(both, indicator, sumsBefore)),
  }
}

/** By how much the value changed; null where one of the two has none. */
export function changeOf({ now: { reading: now }, was: { reading: was } }: Changed): Exact | null {
  return now.state === 'value' && was.state === 'value' ? minus(now.exact, was.exact) : null
}
