import type { Indicator } from '../indicators/indicator.ts'
import type { Target } from '../indicators/target.ts'
import type { Unit } from './unit.ts'

/** A steering committee; what belongs to one is not seen by the members of another. */
export interface Committee {
  readonly code: string
  readonly name: string
  readonly nameEn: string
  /** Code of the unit it steers: "tỉnh mình", and the unit meant where a question names none. */
  readonly home: string
}

/**
 * All that has a name: committees, units, indicators, and the targets set for them. Small enough to be
 * held in memory; `version` changes with every edit.
 */
export interface Catalogue {
  readonly version: string
  readonly committees: readonly Committee[]
  readonly units: ReadonlyMap<string, Unit>
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly targets: readonly Target[]
}

/** The part of a catalogue that members of these committees may see, in the committees' own order. */
export function visibleTo(catalogue: Catalogue, committees: readonly string[]): Catalogue {
  const seen = new Set(committees)
  const units = new Map([...catalogue.units].filter(([, unit]) => seen.has(unit.committee)))
  return {
    version: `${catalogue.version}/${committees.join('+')}`,
    committees: committees.flatMap((code) => catalogue.committees.filter((one) => one.code === code)),
    units,
    indicators: catalogue.indicators,
    targets: catalogue.targets.filter((target) => units.has(target.unit)),
  }
}
