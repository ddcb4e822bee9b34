import type { CommandContext } from '../../src/chat/command.ts'
import { existsOn, type Unit } from '../../src/directory/unit.ts'

/** The units that the speaker enters figures for as their officer. */
export function ownUnits({
  person,
  catalogue,
  today,
}: Pick<CommandContext, 'person' | 'catalogue' | 'today'>): Unit[] {
  return person.memberships
    .filter(({ role }) => role === 'officer')
    .flatMap(({ unit }) => catalogue.units.get(unit) ?? [])
    .filter((unit) => existsOn(unit, today))
}
