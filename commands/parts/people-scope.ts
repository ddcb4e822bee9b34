import type { CommandContext } from '../../src/chat/command.ts'
import { holds } from '../../src/chat/named.ts'
import type { Committee } from '../../src/directory/catalogue.ts'
import { isHeldOn, type Member } from '../../src/directory/people.ts'
import type { Membership } from '../../src/directory/person.ts'
import { hasRight, mayFor, type Right } from '../../src/directory/rights.ts'
import type { Unit } from '../../src/directory/unit.ts'

/** Whether the speaker has a right over a role: by its unit. */
export function isWithin(
  { unit: code }: Membership,
  right: Right,
  { person, catalogue }: Pick<CommandContext, 'person' | 'catalogue'>,
): boolean {
  const unit = catalogue.units.get(code)
  return unit !== undefined && mayFor(person, right, unit, catalogue.units)
}

type Speaking = Pick<CommandContext, 'person' | 'catalogue'>

/** Whether the speaker administers a whole committee, and with it what belongs to no unit. */
export function administersCommittee(context: Speaking): boolean {
  return administeredCommittees(context).length > 0
}

/** The committees that the speaker administers as a whole. */
export function administeredCommittees(context: Speaking): Committee[] {
  return committeesWith('administer', context)
}

/** The committees in the whole of which the speaker has a right. */
export function committeesWith(right: Right, { person, catalogue }: Speaking): Committee[] {
  return catalogue.committees.filter(({ home }) => {
    const unit = catalogue.units.get(home)
    return unit !== undefined && mayFor(person, right, unit, catalogue.units)
  })
}

/** The people of the speaker's committees, each with the roles over which the speaker has a right. */
export async function membersWithin(right: Right, context: CommandContext): Promise<Member[]> {
  if (!hasRight(context.person, right)) return []
  return (await everyMember(context)).flatMap((member) => {
    const terms = member.terms.filter((term) => isWithin(term, right, context))
    return terms.length === 0 ? [] : [{ ...member, terms }]
  })
}

/** All the people of the speaker's committees, with all that they hold there. */
export function everyMember({ people, catalogue, today }: CommandContext): Promise<Member[]> {
  const committees = catalogue.committees.map(({ code }) => code)
  return people.members(committees, today)
}

/** Whether somebody has a right for a unit, by what they hold today. */
export function hasToday(
  { terms, ...member }: Member,
  right: Right,
  unit: Unit,
  { catalogue, today }: Pick<CommandContext, 'catalogue' | 'today'>,
): boolean {
  const memberships = terms.filter((term) => isHeldOn(term, today))
  return mayFor({ ...member, language: null, memberships }, right, unit, catalogue.units)
}

/** One of them suffices; more would hide what is said. */
const mostNamed = 3

/** Names of some who can enter and correct figures of a unit's week that is closed, for whoever can't. */
export async function correctorsOf(unit: Unit, context: CommandContext): Promise<string[]> {
  const members = await everyMember(context)
  const all = members.filter((one) => hasToday(one, 'correct', unit, context))
  return all.slice(0, mostNamed).map(({ name }) => name)
}

/** Those whose name holds these words, accents ignored; where somebody is called just so, only these. */
export function called<T extends { readonly name: string }>(words: string, all: readonly T[]): T[] {
  const found = all.filter(({ name }) => holds(name, words))
  const exact = found.filter(({ name }) => holds(words, name))
  return exact.length > 0 ? exact : found
}
