import { periodBefore } from '../../src/calendar/period.ts'
import type { Facts } from '../../src/chat/command.ts'
import type { Block } from '../../src/chat/reply.ts'
import type { Unit } from '../../src/directory/unit.ts'
import type { Tally } from '../../src/figures/figure.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'
import type { Reading } from '../../src/indicators/reading.ts'
import { type HeldTarget, targetOn } from '../../src/indicators/target.ts'
import { sampleNote, sumOfReading, unapprovedNote } from './notes.ts'
import { type Settled, settle } from './periods.ts'
import { readingsOf, type Standing, sourcesOf, standingOf, sumsIn, talliesIn } from './standings.ts'

/** Where a unit stands on an indicator in the latest period that has figures, and others beside it. */
export interface IndicatorNow {
  readonly indicator: Indicator
  readonly settled: Settled
  readonly standing: Standing
  readonly held: HeldTarget | undefined
  /** The others' readings in that period, and in the one before. */
  readonly now: ReadonlyMap<string, Reading<Tally>>
  readonly before: ReadonlyMap<string, Reading<Tally>>
}

/**
 * Where a unit stands on every indicator that has figures for it, as /rate and /rank tell it. Three statements an
 * indicator, however many others there are.
 */
export async function indicatorsNow(
  unit: Unit,
  others: readonly Unit[],
  facts: Pick<Facts, 'figures' | 'catalogue' | 'today' | 'cut'>,
): Promise<IndicatorNow[]> {
  const found = await Promise.all(
    [...facts.catalogue.indicators.values()].map((indicator) => indicatorNow(indicator, unit, others, facts)),
  )
  return found.filter((one) => one !== null)
}

/** What has to be said about the figures that a brief rests on. */
export function notesOf(now: readonly IndicatorNow[], facts: Pick<Facts, 't'>): Block[] {
  const sums = now.map(({ standing }) => sumOfReading(standing.reading))
  return [...unapprovedNote(sums, facts), ...sampleNote(sums, facts)]
}

async function indicatorNow(
  indicator: Indicator,
  unit: Unit,
  others: readonly Unit[],
  facts: Pick<Facts, 'figures' | 'catalogue' | 'today' | 'cut'>,
): Promise<IndicatorNow | null> {
  const settled = await settle(indicator, sourcesOf([unit], null, indicator, facts), null, facts)
  if (settled === null) return null
  const { period } = settled
  const codes = others.map(({ code }) => code)
  const sources = sourcesOf([unit], period, indicator, facts)
  const [sums, before] = await Promise.all([
    sumsIn(period, indicator, [...new Set([...sources, ...codes])], facts),
    talliesIn(periodBefore(period, facts.cut), indicator, codes, facts),
  ])
  const standing = standingOf(unit, period, indicator, sums, facts)
  if (standing.reading.state === 'missing') return null
  return {
    indicator,
    settled,
    standing,
    held: targetOn(period.to, indicator.slug, unit, facts.catalogue),
    now: readingsOf(codes, indicator, sums),
    before: readingsOf(codes, indicator, before),
  }
}
