import type { CommandContext } from '../../src/chat/command.ts'
import type { OpenInvitation } from '../../src/directory/people.ts'
import { hasRight } from '../../src/directory/rights.ts'
import { isWithin } from './people-scope.ts'

/** The open invitations that the speaker may revoke: all that they would give lies within what is administered. */
export async function openInvitations(context: CommandContext): Promise<OpenInvitation[]> {
  const { person, catalogue, invitations, author } = context
  if (!hasRight(person, 'administer')) return []
  const open = await invitations.open(
    catalogue.committees.map(({ code }) => code),
    author.at,
  )
  return open.filter(({ memberships }) => memberships.every((one) => isWithin(one, 'administer', context)))
}
