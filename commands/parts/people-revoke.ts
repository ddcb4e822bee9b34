import type { CommandContext } from '../../src/chat/command.ts'
import { facts, heading, note, type Reply, text } from '../../src/chat/reply.ts'
import type { Committee } from '../../src/directory/catalogue.ts'
import { firstDayWithout } from '../../src/directory/handover.ts'
import type { KeptTerm, Member, OpenInvitation } from '../../src/directory/people.ts'
import { confirmButtons } from './confirm.ts'
import { committeeName } from './names.ts'
import { everyMember } from './people-scope.ts'
import { invited, writeRole, writeTerm } from './people-text.ts'

/** Ends what somebody may do within what the speaker administers; asked about first, then done. */
export async function revokeMember(
  member: Member,
  confirmed: boolean,
  context: CommandContext,
): Promise<Reply> {
  const { t, language, people, author } = context
  const { id, name, terms } = member
  const left = await leftAlone(terms, context)
  if (left !== null) {
    return { blocks: [text(t.people.revokeLast({ name, committee: committeeName(left, language) }))] }
  }
  if (confirmed) {
    await people.revoke(member, terms, author)
    return { blocks: [text(t.people.revoked({ name }))] }
  }
  return {
    blocks: [
      heading(t.people.revokePreview({ name })),
      facts({
        label: t.people.revokeRoles,
        value: terms.map((term) => writeTerm(term, context)).join('; '),
      }),
      note(t.people.revokeNote),
    ],
    buttons: confirmButtons('revoke', { person: id }, context),
  }
}

/**
 * A committee whose home unit would be without an administrator sooner than it is now: never the last one
 * may go, and a stand-in does not count beyond their days.
 */
async function leftAlone(ended: readonly KeptTerm[], context: CommandContext): Promise<Committee | null> {
  const ids = new Set(ended.map(({ id }) => id))
  const all = (await everyMember(context)).flatMap(({ terms }) => terms)
  const never = '9999-12-31'
  const alone = context.catalogue.committees.find(({ home }) => {
    const administrators = all.filter(({ role, unit }) => role === 'administrator' && unit === home)
    const staying = administrators.filter(({ id }) => !ids.has(id))
    const until = (terms: readonly KeptTerm[]) => firstDayWithout(terms, context.today) ?? never
    return until(staying) < until(administrators)
  })
  return alone ?? null
}

/** Ends an invitation; asked about first, then done. */
export async function revokeInvitation(
  invitation: OpenInvitation,
  confirmed: boolean,
  context: CommandContext,
): Promise<Reply> {
  const { t, invitations, author } = context
  const { id, memberships } = invitation
  const shown = invited(invitation, context)
  if (confirmed) {
    const done = await invitations.revoke(id, author)
    return { blocks: [text(done ? t.people.revokedInvitation({ name: shown }) : t.people.invitationGone)] }
  }
  const roles = memberships.map((one) => writeRole(one, context)).join('; ')
  return {
    blocks: [
      heading(t.people.revokeInvitation({ name: shown })),
      facts({ label: t.people.enrolRoleLabel, value: roles }),
    ],
    buttons: confirmButtons('revoke', { invitation: String(id) }, context),
  }
}
