import type { CommandContext } from '../../src/chat/command.ts'
import type { Part } from '../../src/deadlines/assignment.ts'
import type { Work } from '../../src/deadlines/register.ts'
import { mayFor, type Right } from '../../src/directory/rights.ts'
import { workingUnit } from '../../src/directory/unit.ts'

type Speaking = Pick<CommandContext, 'person' | 'catalogue' | 'today'>

/** Whether the speaker has a right for the unit of a part, or for the one that took its work over. */
export function mayForPart(
  part: Pick<Part, 'unit'>,
  right: Right,
  { person, catalogue: { units }, today }: Speaking,
): boolean {
  const doing = [units.get(part.unit), workingUnit(part.unit, units, today)]
  return doing.some((unit) => unit !== undefined && mayFor(person, right, unit, units))
}

/** Of some work the parts that the speaker may read: a unit's work is read within the tree of its units. */
export function readable(works: readonly Work[], context: Speaking): Work[] {
  return works.flatMap(({ assignment, parts }) => {
    const read = parts.filter((part) => mayForPart(part, 'read', context))
    return read.length === 0 ? [] : [{ assignment, parts: read }]
  })
}

/** The units whose work the speaker answers as an officer, with those whose work was taken over. */
export function unitsOfWork(context: Speaking): string[] {
  const own = context.person.memberships.filter(({ role }) => role === 'officer').map(({ unit }) => unit)
  return withTakenOver(own, context)
}

/** Some units, and those that have ended and whose work they do today. */
export function withTakenOver(
  codes: readonly string[],
  { catalogue: { units }, today }: Pick<CommandContext, 'catalogue' | 'today'>,
): string[] {
  const taken = [...units.keys()].filter((code) => {
    const doing = workingUnit(code, units, today)
    return doing !== undefined && doing.code !== code && codes.includes(doing.code)
  })
  return [...new Set([...codes, ...taken])]
}
