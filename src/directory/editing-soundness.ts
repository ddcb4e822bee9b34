import { addDays, type CivilDate } from '../calendar/date.ts'
import { lineage } from '../indicators/target.ts'
import { tidy } from './code.ts'
import type { EditFault } from './editing.ts'
import { existsOn, type Unit } from './unit.ts'

type Units = ReadonlyMap<string, Unit>

/**
 * What is not as it must be among units: they are a tree, in which each exists only while the one above it does;
 * no two of one name exist at one time under one parent; whoever takes over exists on the day after.
 */
export function faultsOf(units: Units): EditFault[] {
  return [
    ...[...units.values()].flatMap((unit) => [...parentFaults(unit, units), ...successorFaults(unit, units)]),
    ...nameFaults(units),
  ]
}

function parentFaults(unit: Unit, units: Units): EditFault[] {
  if (unit.parent === null) return []
  const parent = units.get(unit.parent)
  if (parent === undefined) return [{ code: 'unknown', about: [unit.parent] }]
  if (parent.committee !== unit.committee) {
    return [{ code: 'other-committee', about: [unit.code, parent.code] }]
  }
  if (lineage(parent, units).includes(unit)) return [{ code: 'into-itself', about: [unit.code] }]
  if (unit.validFrom < parent.validFrom) return [{ code: 'not-then', about: [parent.code] }]
  return endOf(unit) > endOf(parent) ? [{ code: 'has-children', about: [parent.code, unit.code] }] : []
}

function successorFaults({ code, validTo, successor }: Unit, units: Units): EditFault[] {
  if (successor === null || validTo === null) return []
  const next = units.get(successor)
  if (next !== undefined && existsOn(next, addDays(validTo, 1))) return []
  return [{ code: 'takes-over', about: [successor, code] }]
}

function nameFaults(units: Units): EditFault[] {
  const alike = new Map<string, Unit[]>()
  for (const unit of units.values()) {
    const key = `${unit.committee}/${unit.parent}/${tidy(unit.name).toLowerCase()}`
    alike.set(key, [...(alike.get(key) ?? []), unit])
  }
  return [...alike.values()].flatMap((group) =>
    group.flatMap((unit, index) =>
      group
        .slice(index + 1)
        .filter((other) => unit.validFrom <= endOf(other) && other.validFrom <= endOf(unit))
        .map((other): EditFault => ({ code: 'name-taken', about: [unit.code, other.code] })),
    ),
  )
}

/** The last day of a unit; of one that goes on, a day that none comes after. */
export function endOf({ validTo }: Unit): CivilDate {
  return validTo ?? '9999-12-31'
}
