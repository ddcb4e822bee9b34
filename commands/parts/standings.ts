import type { Period } from '../../src/calendar/period.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import type { Catalogue } from '../../src/directory/catalogue.ts'
import type { Unit } from '../../src/directory/unit.ts'
import type { Figure, FigureQuery, Sum, Tally } from '../../src/figures/figure.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'
import { mayCountTwice } from '../../src/indicators/overlap.ts'
import { type Reading, read } from '../../src/indicators/reading.ts'
import { accumulated, totalOf } from '../../src/indicators/sum.ts'
import { longestFor } from './periods.ts'

/** Where a unit stands in a period. */
export interface Standing {
  readonly unit: Unit
  readonly reading: Reading
  /** Set where the unit has no figures of its own and they were put together from those under it. */
  readonly composed: { readonly units: number; readonly all: number } | null
}

/** The units directly under one that existed on any day of a period. */
export function unitsUnder(unit: Unit, period: { from: string; to: string }, catalogue: Catalogue): Unit[] {
  return [...catalogue.units.values()].filter(
    (other) => other.parent === unit.code && existedIn(other, period),
  )
}

/** Whether a unit existed on any day of a period. */
export function existedIn(unit: Unit, { from, to }: { from: string; to: string }): boolean {
  return unit.validFrom <= to && (unit.validTo === null || unit.validTo >= from)
}

/** Whether units' figures can be put together: rates and counts can, scores and ranks never. */
export function combines({ kind }: Indicator): boolean {
  return kind === 'ratio' || kind === 'count'
}

/**
 * Codes of the units whose figures an answer on these units may rest on: themselves, first, and those
 * under them where figures can be put together.
 */
export function sourcesOf(
  units: readonly Unit[],
  period: { from: string; to: string } | null,
  indicator: Indicator,
  { catalogue }: Pick<CommandContext, 'catalogue'>,
): string[] {
  const when = period ?? { from: '0000-01-01', to: '9999-12-31' }
  const under = combines(indicator) ? units.flatMap((unit) => unitsUnder(unit, when, catalogue)) : []
  return [...new Set([...units, ...under].map(({ code }) => code))]
}

/**
 * Each unit's own sum over a period (key: unit code). Where long and short stretches are mixed, those of
 * a flow are added up from the figures themselves, so that no day is counted twice.
 */
export async function sumsIn(
  period: Period,
  indicator: Indicator,
  units: readonly string[],
  { figures }: Pick<CommandContext, 'figures'>,
): Promise<Map<string, Sum>> {
  const query = queryFor(period, indicator, units)
  return untangled(await figures.sumByUnit(query, indicator.accumulation), query, indicator, figures)
}

/** The same of units that are only compared with, which is read in half the time. */
export async function talliesIn(
  period: Period,
  indicator: Indicator,
  units: readonly string[],
  { figures }: Pick<CommandContext, 'figures'>,
): Promise<Map<string, Tally>> {
  const query = queryFor(period, indicator, units)
  return untangled(await figures.tallyByUnit(query, indicator.accumulation), query, indicator, figures)
}

/** The figures of these units that count for a period. */
export function queryFor(period: Period, indicator: Indicator, units: readonly string[]): FigureQuery {
  const { from, to } = period
  return { indicator: indicator.slug, units, from, to, longest: longestFor(period) }
}

async function untangled<Of extends Tally>(
  sums: Map<string, Of>,
  query: FigureQuery,
  indicator: Indicator,
  figures: CommandContext['figures'],
): Promise<Map<string, Of | Sum>> {
  if (indicator.accumulation === 'snapshot') return sums
  const mixed = [...sums].filter(([, sum]) => mayCountTwice(sum)).map(([code]) => code)
  if (mixed.length === 0) return sums
  const byUnit = new Map<string, Figure[]>()
  for (const figure of await figures.list({ ...query, units: mixed })) {
    const own = byUnit.get(figure.unit)
    if (own === undefined) byUnit.set(figure.unit, [figure])
    else own.push(figure)
  }
  const resolved = [...byUnit].flatMap(([code, own]) => {
    const sum = accumulated(own, 'flow')
    return sum === undefined ? [] : [[code, sum] as const]
  })
  return new Map<string, Of | Sum>([...sums, ...resolved])
}

/**
 * Where a unit stands: by its own figures, else, for rates and counts, by those of the units under it
 * that existed in the period put together.
 */
export function standingOf(
  unit: Unit,
  period: Period,
  indicator: Indicator,
  sums: ReadonlyMap<string, Sum>,
  { catalogue }: Pick<CommandContext, 'catalogue'>,
): Standing {
  const own = sums.get(unit.code)
  if (own !== undefined) return { unit, reading: read(indicator, own), composed: null }
  const none: Standing = { unit, reading: { state: 'missing' }, composed: null }
  if (!combines(indicator)) return none
  const under = unitsUnder(unit, period, catalogue)
  const found = under.flatMap(({ code }) => sums.get(code) ?? [])
  const total = totalOf(found)
  if (total === undefined) return none
  return { unit, reading: read(indicator, total), composed: { units: found.length, all: under.length } }
}

/** What each of some units' own sums say (key: unit code, in the order given). */
export function readingsOf<Of extends Tally>(
  units: readonly string[],
  indicator: Indicator,
  sums: ReadonlyMap<string, Of>,
): Map<string, Reading<Of>> {
  return new Map(units.map((code) => [code, read(indicator, sums.get(code))]))
}
