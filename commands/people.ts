import { type CommandContext, command } from '../src/chat/command.ts'
import { holds } from '../src/chat/named.ts'
import { type Fact, facts, heading, note, type Reply, text } from '../src/chat/reply.ts'
import { optional } from '../src/chat/slots.ts'
import type { Member, OpenInvitation } from '../src/directory/people.ts'
import { writeInstant } from '../src/i18n/dates.ts'
import { writeNumber } from '../src/i18n/numbers.ts'
import { awayReply } from './parts/people-away.ts'
import { openInvitations } from './parts/people-invitations.ts'
import { membersWithin } from './parts/people-scope.ts'
import { invited, revokeButton, writeChat, writeRole, writeTerm } from './parts/people-text.ts'

/** More people than this in one answer can't be taken in. */
const mostPeople = 40

/** Who is in, with which roles and through which chats, and who is invited. */
export const people = command({
  name: 'people',
  also: ['thanhvien'],
  needs: 'members',
  about: { vi: 'Thành viên, vai trò, kênh chat và thư mời', en: 'Members, roles, chats and invitations' },
  slots: { words: optional('words'), about: optional('key') },
  examples: {
    vi: ['/thanhvien', '/thanhvien Sở Y tế', 'ai đang nghỉ phép?'],
    en: ['/people', '/people Department of Health', 'who is on leave?'],
  },
  async run({ words, about }, context): Promise<Reply> {
    if (about === 'away') return awayReply(words ?? '', context)
    const { language, t } = context
    const all = await membersWithin('members', context)
    const found = words === null ? all : all.filter((one) => isAbout(one, words, context))
    const shown = found.slice(0, mostPeople)
    const invitations = words === null ? await openInvitations(context) : []
    const rest = found.length - shown.length
    return {
      blocks: [
        heading(t.people.listTitle({ people: writeNumber(found.length, language) })),
        shown.length === 0
          ? text(t.people.listNobody)
          : facts(...shown.map((member) => memberFact(member, context))),
        ...(rest > 0 ? [note(t.people.listMore({ people: writeNumber(rest, language) }))] : []),
        ...(invitations.length > 0
          ? [
              heading(t.people.listInvitations),
              facts(...invitations.map((one) => invitationFact(one, context))),
            ]
          : []),
      ],
      buttons: invitations.map((one) => revokeButton(one, context)),
    }
  },
})

/** Whether words name somebody, or one of the units that they belong to. */
function isAbout({ name, terms }: Member, words: string, { catalogue }: CommandContext): boolean {
  const units = terms.flatMap(({ unit }) => catalogue.units.get(unit) ?? [])
  const names = [name, ...units.flatMap((unit) => [unit.name, unit.nameEn, unit.code, ...unit.aliases])]
  return names.some((one) => holds(one, words))
}

function memberFact({ name, terms, chats }: Member, context: CommandContext): Fact {
  const roles = terms.map((term) => writeTerm(term, context)).join('; ')
  const reached =
    chats.length === 0 ? context.t.people.noChat : chats.map((chat) => writeChat(chat, context)).join(', ')
  return { label: name, value: `${roles} · ${reached}` }
}

function invitationFact(invitation: OpenInvitation, context: CommandContext): Fact {
  const { memberships, expiresAt } = invitation
  const { t, language, timeZone } = context
  const roles = memberships.map((one) => writeRole(one, context)).join('; ')
  const until = writeInstant(expiresAt, language, timeZone)
  return { label: invited(invitation, context), value: t.people.listInvitation({ roles, until }) }
}
