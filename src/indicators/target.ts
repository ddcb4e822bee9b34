import { type CivilDate, partsOf } from '../calendar/date.ts'
import type { Unit } from '../directory/unit.ts'

/** `>` and `<` are strict: "trên 50%" is not met at 50 %. */
export type Comparator = '>' | '>=' | '<' | '<='

/** All comparisons of a value with a target. */
export const comparators = ['>', '>=', '<', '<='] as const satisfies readonly Comparator[]

/** What a document asks of a unit, to be reached by the end of a year. */
export interface Target {
  readonly indicator: string
  readonly unit: string
  readonly year: number
  readonly comparator: Comparator
  /** In the indicator's measure: percent for a ratio. */
  readonly value: number
  /** The document that sets it. */
  readonly document: string
}

/** The target that a unit is held to, and where it comes from. */
export interface HeldTarget {
  readonly target: Target
  /** The unit that the target is set for: the unit itself or one above it. */
  readonly owner: Unit
  /** Whether it is the roadmap's next milestone, set for a later year than the one asked about. */
  readonly later: boolean
  /** The day by which it is to be reached. */
  readonly due: CivilDate
}

/**
 * The target in force for a unit on a date: the unit's own for that year, else that of the nearest unit
 * above; without any, the roadmap's next milestone, the unit's own first. Undefined where no target is
 * set for then or later.
 */
export function targetOn(
  date: CivilDate,
  indicator: string,
  unit: Unit,
  { targets, units }: { targets: readonly Target[]; units: ReadonlyMap<string, Unit> },
): HeldTarget | undefined {
  const { year } = partsOf(date)
  const above = lineage(unit, units)
  const candidates = targets.filter((target) => target.indicator === indicator && target.year >= year)
  const ofUnit = (owner: Unit) =>
    candidates.filter(({ unit: code }) => code === owner.code).sort((one, other) => one.year - other.year)
  for (const owner of above) {
    const target = ofUnit(owner).find((one) => one.year === year)
    if (target) return { target, owner, later: false, due: `${year}-12-31` }
  }
  for (const owner of above) {
    const [target] = ofUnit(owner)
    if (target) return { target, owner, later: true, due: `${target.year}-12-31` }
  }
  return undefined
}

/** The unit and those above it, from the bottom up. */
export function lineage(unit: Unit, units: ReadonlyMap<string, Unit>): Unit[] {
  const found = new Set<Unit>()
  let at: Unit | undefined = unit
  while (at !== undefined && !found.has(at)) {
    found.add(at)
    at = at.parent === null ? undefined : units.get(at.parent)
  }
  return [...found]
}
