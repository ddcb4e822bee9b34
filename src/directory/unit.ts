import type { CivilDate } from '../calendar/date.ts'

/** What a unit is. Peers, for a ranking, are units of one kind under one parent. */
export type UnitKind = 'province' | 'department' | 'district'

/** All kinds of units, in the order in which they are listed. */
export const unitKinds = ['province', 'department', 'district'] as const satisfies readonly UnitKind[]

/**
 * A unit of the administration as it was from `validFrom` to `validTo`. The code is stable and is not
 * the name: "Sở Tài chính" of 2024 and of 2025 are two units with one name.
 */
export interface Unit {
  readonly code: string
  /** The steering committee that it belongs to. */
  readonly committee: string
  readonly name: string
  readonly nameEn: string
  readonly kind: UnitKind
  /** Code of the unit above, or null at the top. */
  readonly parent: string | null
  /** Short names that people type. */
  readonly aliases: readonly string[]
  readonly validFrom: CivilDate
  /** The last day on which it existed, or null while it does. */
  readonly validTo: CivilDate | null
  /** Code of the unit that took over its work, where one did. */
  readonly successor: string | null
}

/** Whether a unit existed on a date. */
export function existsOn(unit: Unit, date: CivilDate): boolean {
  return unit.validFrom <= date && (unit.validTo === null || date <= unit.validTo)
}

/**
 * The unit that does the work of one on a date: itself, or where it has ended, whoever took its work over since.
 * Undefined where it can't be seen.
 */
export function workingUnit(
  code: string,
  units: ReadonlyMap<string, Unit>,
  date: CivilDate,
): Unit | undefined {
  let unit = units.get(code)
  for (const seen = new Set<Unit>(); unit !== undefined && !seen.has(unit); ) {
    if (unit.successor === null || existsOn(unit, date) || date < unit.validFrom) break
    seen.add(unit)
    unit = units.get(unit.successor) ?? unit
  }
  return unit
}

/** The units ranked with this one on a date: the same kind, under the same parent, then in being. */
export function peersOf(unit: Unit, units: Iterable<Unit>, date: CivilDate): Unit[] {
  const peers: Unit[] = []
  for (const other of units) {
    if (other.kind === unit.kind && other.parent === unit.parent && other.committee === unit.committee) {
      if (existsOn(other, date)) peers.push(other)
    }
  }
  return peers
}
