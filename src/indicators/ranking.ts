import type { Tally } from '../figures/figure.ts'
import { compare } from './exact.ts'
import type { Indicator } from './indicator.ts'
import type { Reading, Value } from './reading.ts'

/**
 * A rate with a smaller denominator is not ranked: under ten cases a single one moves it by more than
 * ten points, and the order would be chance.
 */
export const minimumVolume = 10

/** A ranked unit. Equal values share a place and the next ones are left out: 1, 2, 2, 4. */
export interface Place {
  readonly unit: string
  readonly reading: Value<Tally>
  readonly place: number
  readonly tied: boolean
}

/** Units in order, the best first, and those that can't be ranked, each with the reason. */
export interface Ranking {
  readonly places: readonly Place[]
  readonly tooFew: readonly string[]
  readonly noCases: readonly string[]
  readonly notCombinable: readonly string[]
  readonly missing: readonly string[]
}

/** Ranks units by their readings (key: unit code). Ties keep the order that they came in. */
export function rank(indicator: Indicator, readings: ReadonlyMap<string, Reading<Tally>>): Ranking {
  const values: { unit: string; reading: Value<Tally> }[] = []
  const apart = {
    tooFew: [] as string[],
    noCases: [] as string[],
    notCombinable: [] as string[],
    missing: [] as string[],
  }
  for (const [unit, reading] of readings) {
    if (reading.state === 'missing') apart.missing.push(unit)
    else if (reading.state === 'no-cases') apart.noCases.push(unit)
    else if (reading.state === 'not-combinable') apart.notCombinable.push(unit)
    else if (reading.counts !== null && reading.counts.denominator < minimumVolume) apart.tooFew.push(unit)
    else values.push({ unit, reading })
  }
  const sense = indicator.direction === 'higher' ? -1 : 1
  values.sort((one, other) => sense * order(one.reading, other.reading))
  return { places: placesOf(values), ...apart }
}

/** Far apart, the floating-point values tell; close together, the exact ones, which take longer. */
function order(one: Value<Tally>, other: Value<Tally>): number {
  const apart = one.value - other.value
  return Math.abs(apart) > 1e-6 * Math.abs(one.value) ? apart : compare(one.exact, other.exact)
}

function placesOf(sorted: readonly { unit: string; reading: Value<Tally> }[]): Place[] {
  const same = (one: number, other: number) => {
    const [left, right] = [sorted[one], sorted[other]]
    return left !== undefined && right !== undefined && order(left.reading, right.reading) === 0
  }
  let place = 1
  return sorted.map((entry, index) => {
    if (!same(index, index - 1)) place = index + 1
    return { ...entry, place, tied: same(index, index - 1) || same(index, index + 1) }
  })
}

/**
 * How many places each ranked unit went up (down when negative) since the ranking before, among the units
 * ranked both times: nobody rises because others have not reported yet. A unit not ranked before is absent.
 */
export function movement(now: Ranking, before: Ranking): Map<string, number> {
  const ranked = new Set(now.places.map(({ unit }) => unit))
  const was = placesAmong(before, ranked)
  const is = placesAmong(now, new Set(was.keys()))
  return new Map([...is].map(([unit, place]) => [unit, (was.get(unit) ?? place) - place]))
}

/** The places that these units have among themselves, ties kept. */
function placesAmong({ places }: Ranking, units: ReadonlySet<string>): Map<string, number> {
  const among = new Map<string, number>()
  let last: { place: number; among: number } | undefined
  for (const { unit, place } of places) {
    if (!units.has(unit)) continue
    if (last?.place !== place) last = { place, among: among.size + 1 }
    among.set(unit, last.among)
  }
  return among
}
