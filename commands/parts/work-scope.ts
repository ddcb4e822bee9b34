import type { CommandContext } from '../../src/chat/command.ts'
import type { Part } from '../../src/deadlines/assignment.ts'
import type { Work } from '../../src/deadlines/register.ts'
import { mayFor, type Right } from '../../src/directory/rights.ts'

type Speaking = Pick<CommandContext, 'person' | 'catalogue'>

/** Whether the speaker has a right for the unit of a part. */
export function mayForPart(part: Pick<Part, 'unit'>, right: Right, { person, catalogue }: Speaking): boolean {
  const unit = catalogue.units.get(part.unit)
  return unit !== undefined && mayFor(person, right, unit, catalogue.units)
}

/** Of some work the parts that the speaker may read: a unit's work is read within the tree of its units. */
export function readable(works: readonly Work[], context: Speaking): Work[] {
  return works.flatMap(({ assignment, parts }) => {
    const read = parts.filter((part) => mayForPart(part, 'read', context))
    return read.length === 0 ? [] : [{ assignment, parts: read }]
  })
}

/** The units whose work the speaker answers as an officer, those among them that exist no longer, too. */
export function unitsOfWork({ person }: Speaking): string[] {
  return person.memberships.filter(({ role }) => role === 'officer').map(({ unit }) => unit)
}
