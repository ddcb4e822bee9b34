import { type Period, periodBefore } from '../../src/calendar/period.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import type { Unit } from '../../src/directory/unit.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'
import { type HeldTarget, targetOn } from '../../src/indicators/target.ts'
import { type Settled, settle } from './periods.ts'
import { type Standing, sourcesOf, standingOf, sumsIn } from './standings.ts'

/** Where a unit stands on one of several indicators, in a few words' worth. */
export interface LatestStanding {
  readonly indicator: Indicator
  readonly settled: Settled
  readonly now: Standing
  readonly before: Standing
  readonly held: HeldTarget | undefined
}

/**
 * Where a unit stands on an indicator in a period, or without one in the latest that has figures; null
 * where there are none.
 */
export async function latestStanding(
  indicator: Indicator,
  unit: Unit,
  period: Period | null,
  context: CommandContext,
): Promise<LatestStanding | null> {
  const settled = await settle(indicator, sourcesOf([unit], period, indicator, context), period, context)
  if (settled === null) return null
  const previous = periodBefore(settled.period, context.cut)
  const standingIn = async (when: Period) => {
    const sums = await sumsIn(when, indicator, sourcesOf([unit], when, indicator, context), context)
    return standingOf(unit, when, indicator, sums, context)
  }
  const [now, before] = await Promise.all([standingIn(settled.period), standingIn(previous)])
  if (now.reading.state === 'missing') return null
  const held = targetOn(settled.period.to, indicator.slug, unit, context.catalogue)
  return { indicator, settled, now, before, held }
}
