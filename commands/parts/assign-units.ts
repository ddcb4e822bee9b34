import type { CommandContext } from '../../src/chat/command.ts'
import type { ReadAssignment, UnitGroup } from '../../src/chat/name-reader.ts'
import { type FormField, mostChoices } from '../../src/chat/reply.ts'
import { mayFor } from '../../src/directory/rights.ts'
import { existsOn, type Unit, type UnitKind } from '../../src/directory/unit.ts'
import { nameOf } from './editing-found.ts'

/** Whether the speaker may give work to a unit that there is today. */
export function mayGive(code: string, { person, catalogue, today }: CommandContext): boolean {
  const unit = catalogue.units.get(code)
  return unit !== undefined && existsOn(unit, today) && mayFor(person, 'assign', unit, catalogue.units)
}

/** The units to choose from, where they are no more than a field has room for; else none: they are written. */
export function unitChoices(context: CommandContext): NonNullable<FormField['choices']> {
  const units = [...context.catalogue.units.keys()].filter((code) => mayGive(code, context))
  return units.length > mostChoices
    ? []
    : units.map((code) => ({ value: code, label: nameOf(code, context) }))
}

/** All units of a kind that work can be given to. */
interface UnitsOfKind {
  readonly kind: UnitGroup
  readonly label: string
  readonly units: readonly string[]
}

/** The groups of units to choose from: all departments, all districts, all of both. */
export function groupsOfUnits(context: CommandContext): UnitsOfKind[] {
  const { catalogue, t } = context
  // Of several committees the first is the one whose unit is "ours".
  const [home] = catalogue.committees
  const below = [...catalogue.units.values()].filter(
    (unit) => unit.committee === home?.code && unit.parent !== null && mayGive(unit.code, context),
  )
  const ofKind = (kind: UnitKind) => below.filter((unit: Unit) => unit.kind === kind)
  const codes = (units: readonly Unit[]) => units.map(({ code }) => code)
  const groups: UnitsOfKind[] = [
    { kind: 'department', label: t.assign.departments, units: codes(ofKind('department')) },
    { kind: 'district', label: t.assign.districts, units: codes(ofKind('district')) },
    { kind: 'all', label: t.assign.everybody, units: codes(below) },
  ]
  return groups.filter(({ units }) => units.length > 1)
}

/** The units that a sentence names: each by name, or all of a kind but some. */
export function unitsSaid(
  { units, group, except }: Pick<ReadAssignment, 'units' | 'group' | 'except'>,
  context: CommandContext,
): string[] {
  if (group === null) return [...units]
  const wanted = groupsOfUnits(context).find(({ kind }) => kind === group)?.units ?? []
  return [...new Set([...units, ...wanted])].filter((unit) => !except.includes(unit))
}
