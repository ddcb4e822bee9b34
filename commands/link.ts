import { command } from '../src/chat/command.ts'
import { heading, note, type Reply, text } from '../src/chat/reply.ts'
import { writeInstant } from '../src/i18n/dates.ts'

/** A code that makes another chat the speaker's, too. */
export const link = command({
  name: 'link',
  also: ['lienket'],
  needs: 'read',
  writes: true,
  about: { vi: 'Liên kết thêm một kênh chat của mình', en: 'Link another chat of yours' },
  slots: {},
  examples: { vi: ['/lienket'], en: ['/link'] },
  async run(_, { person, author, group, invitations, joinLink, language, timeZone, t }): Promise<Reply> {
    if (group !== null) return { blocks: [text(t.people.notInGroup)] }
    const { code, expiresAt } = await invitations.link({ ...author, person: person.id })
    const address = joinLink(code)
    return {
      blocks: [
        heading(t.people.linkTitle),
        text(t.people.linkCode({ code })),
        ...(address === null ? [] : [text(t.people.linkLink({ link: address }))]),
        note(t.people.linkUntil({ until: writeInstant(expiresAt, language, timeZone) })),
      ],
    }
  },
})
