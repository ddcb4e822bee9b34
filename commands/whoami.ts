import { command } from '../src/chat/command.ts'
import { roleFacts } from '../src/chat/held-roles.ts'
import { facts, heading } from '../src/chat/reply.ts'
import { writeChat } from './parts/people-text.ts'

/** Who the assistant takes the speaker for, in which role for which unit, and through which chats. */
export const whoami = command({
  name: 'whoami',
  also: ['toilaai'],
  needs: 'read',
  personal: true,
  slots: {},
  about: { vi: 'Xem tên, vai trò và đơn vị của người đang hỏi', en: 'Who you are and what you may do' },
  examples: { vi: ['/toilaai', 'tôi có quyền gì?'], en: ['/whoami', 'who am I?'] },
  async run(_, context) {
    const { person, people, language, t } = context
    const chats = await people.chats(person.id)
    return {
      blocks: [
        heading(person.name),
        facts(
          ...roleFacts(person.memberships, context),
          {
            label: t.session.whoamiLanguage,
            value: language === 'vi' ? t.session.vietnamese : t.session.english,
          },
          chats.length > 0 && {
            label: t.people.chats,
            value: chats.map((chat) => writeChat(chat, context)).join(', '),
          },
        ),
      ],
    }
  },
})
