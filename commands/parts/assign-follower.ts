import type { AssignmentDraft } from '../../src/chat/assignment-draft.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import type { Member } from '../../src/directory/people.ts'
import { called, everyMember, hasToday } from './people-scope.ts'

/** Who can follow work of these units: whoever could give it to all of them today. */
export async function followersFor(units: readonly string[], context: CommandContext): Promise<Member[]> {
  const wanted = units.flatMap((code) => context.catalogue.units.get(code) ?? [])
  return (await everyMember(context)).filter((member) =>
    wanted.every((unit) => hasToday(member, 'assign', unit, context)),
  )
}

/** A draft with the one who goes by a name as its follower, or why nobody is meant. */
export async function withFollower(
  draft: AssignmentDraft,
  words: string,
  context: CommandContext,
): Promise<AssignmentDraft | string> {
  const { t, person } = context
  const possible = await followersFor(draft.units, context)
  const [found, ...others] = called(words, possible)
  if (found === undefined || others.length > 0) {
    const names = possible.map(({ name }) => name).join(', ')
    return t.assign.unclearFollower({ words, names: names || t.assignments.none })
  }
  return { ...draft, follower: found.id === person.id ? null : { person: found.id, name: found.name } }
}

/** Whether the follower of a draft, where it names one, can still follow it. */
export async function isFollowed(
  { follower, units }: AssignmentDraft,
  context: CommandContext,
): Promise<boolean> {
  if (follower === null) return true
  return (await followersFor(units, context)).some(({ id }) => id === follower.person)
}
