import { type CommandContext, command } from '../src/chat/command.ts'
import { type Button, type Reply, text } from '../src/chat/reply.ts'
import { optional } from '../src/chat/slots.ts'
import type { Member, OpenInvitation } from '../src/directory/people.ts'
import { cancelledReply } from './parts/confirm.ts'
import { openInvitations } from './parts/people-invitations.ts'
import { revokeInvitation, revokeMember } from './parts/people-revoke.ts'
import { called, membersWithin } from './parts/people-scope.ts'
import { invited, memberLabel, writeRole } from './parts/people-text.ts'

/** Ends what a person may do, or an invitation that was not used. */
export const revoke = command({
  name: 'revoke',
  also: ['thuhoi'],
  needs: 'administer',
  writes: true,
  about: { vi: 'Thu hồi quyền của một người, hoặc một thư mời', en: 'Revoke a person or an invitation' },
  slots: {
    words: optional('words'),
    person: optional('key'),
    invitation: optional('key'),
    step: optional('key'),
  },
  examples: { vi: ['/thuhoi Nguyễn Văn An'], en: ['/revoke Nguyen Van An'] },
  async run({ words, person: id, invitation: number, step }, context): Promise<Reply> {
    const { t } = context
    if (step === 'cancel') return cancelledReply(context)
    const members = await membersWithin('administer', context)
    const invitations = await openInvitations(context)
    if (id !== null) {
      const member = members.find((one) => one.id === id)
      if (member === undefined) return { blocks: [text(t.people.revokedBefore)] }
      return revokeMember(member, step === 'confirm', context)
    }
    if (number !== null) {
      const invitation = invitations.find((one) => String(one.id) === number)
      if (invitation === undefined) return { blocks: [text(t.people.invitationGone)] }
      return revokeInvitation(invitation, step === 'confirm', context)
    }
    if (words === null) return { blocks: [text(t.people.revokeWho)] }
    const named = invitations.map((one) => ({ ...one, name: one.name ?? '' }))
    return chosen(words, called(words, members), called(words, named), context)
  },
})

/** The one who is called so, or a question with all of them. */
function chosen(
  words: string,
  members: readonly Member[],
  invitations: readonly OpenInvitation[],
  context: CommandContext,
): Promise<Reply> | Reply {
  const { t } = context
  const [member] = members
  const [invitation] = invitations
  if (members.length + invitations.length > 1) {
    const buttons = [
      ...members.map((one) => memberButton(one, context)),
      ...invitations.map((one) => invitationButton(one, context)),
    ]
    return { blocks: [text(t.people.whichPerson)], buttons }
  }
  if (member !== undefined) return revokeMember(member, false, context)
  if (invitation !== undefined) return revokeInvitation(invitation, false, context)
  return { blocks: [text(t.people.nobodyNamed({ words }))] }
}

function memberButton(member: Member, context: CommandContext): Button {
  return {
    label: memberLabel(member, context),
    press: { command: 'revoke', slots: { person: member.id } },
  }
}

function invitationButton(invitation: OpenInvitation, context: CommandContext): Button {
  const roles = invitation.memberships.map((one) => writeRole(one, context)).join('; ')
  const label = `${context.t.people.enrolTitle}: ${invited(invitation, context)} · ${roles}`
  return { label, press: { command: 'revoke', slots: { invitation: String(invitation.id) } } }
}
