import { type Period, periodBefore } from '../../src/calendar/period.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import type { Unit } from '../../src/directory/unit.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'
import { type HeldTarget, targetOn } from '../../src/indicators/target.ts'
import { standingFrom } from './one-standing.ts'
import { type Settled, settle } from './periods.ts'
import { type Standing, sourcesOf } from './standings.ts'

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
  const window = { from: previous.from, to: settled.period.to }
  const own = await context.figures.list({ indicator: indicator.slug, units: [unit.code], ...window })
  const [now, before] = await Promise.all([
    standingFrom({ own, under: [] }, settled.period, indicator, unit, context),
    standingFrom({ own, under: [] }, previous, indicator, unit, context),
  ])
  if (now.reading.state === 'missing') return null
  const held = targetOn(settled.period.to, indicator.slug, unit, context.catalogue)
  return { indicator, settled, now, before, held }
}
