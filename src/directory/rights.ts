import type { Membership, Person, Role } from './person.ts'
import type { Unit } from './unit.ts'

/**
 * Which role may do what: the only such table. Commands, buttons, forms and files are checked against it
 * when they run, not when they were offered. All of it holds for the unit of the role and those under it, save
 * that figures, rankings and targets are read in the whole committee, as its reports lay them before all members.
 */
export const rights = {
  /** Figures, rankings, targets, units, deadlines. */
  read: ['administrator', 'leader', 'secretary', 'officer'],
  /** Weekly figures of a unit, and answers on its deadlines. */
  enter: ['secretary', 'officer'],
  /** Figures of a week that is closed. */
  correct: ['secretary'],
  /** A rate without the two counts that it is made of. */
  publish: ['secretary'],
  /** Weekly figures, where the committee wants them approved: by the head of a unit, or by a secretary. */
  approve: ['leader', 'secretary'],
  /** Whether weekly figures have to be approved. */
  review: ['administrator', 'secretary'],
  /** Work for units, reminders by hand, extensions. */
  assign: ['secretary'],
  /** From when until when weekly figures are reported. */
  schedule: ['administrator', 'secretary'],
  /** When the committee meets. */
  convene: ['administrator', 'secretary'],
  /** Who belongs to the committee, and through which chats. */
  members: ['administrator', 'secretary'],
  /** People, units, indicators, targets, templates, calendars, groups, and the audit trail. */
  administer: ['administrator'],
} as const satisfies Readonly<Record<string, readonly Role[]>>

/** What somebody may do about a unit, or all that it holds. */
export type Right = keyof typeof rights

/** Whether somebody has a right anywhere at all: whether a command is theirs. */
export function hasRight({ memberships }: Person, right: Right): boolean {
  return memberships.some((one) => grants(one, right))
}

/** Whether somebody has a right for a unit: by a role held for it, or for one that it lies under. */
export function mayFor(
  { memberships }: Person,
  right: Right,
  unit: Unit,
  units: ReadonlyMap<string, Unit>,
): boolean {
  const above = lineOf(unit, units)
  return memberships.some(
    (one) => grants(one, right) && one.committee === unit.committee && above.has(one.unit),
  )
}

function grants({ role }: Membership, right: Right): boolean {
  return (rights[right] as readonly Role[]).includes(role)
}

/** A unit's code and those of the units that it lies under. */
function lineOf(unit: Unit, units: ReadonlyMap<string, Unit>): Set<string> {
  const line = new Set<string>()
  for (let at: Unit | undefined = unit; at !== undefined && !line.has(at.code); ) {
    line.add(at.code)
    at = at.parent === null ? undefined : units.get(at.parent)
  }
  return line
}
