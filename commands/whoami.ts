import { command } from '../src/chat/command.ts'
import { type Fact, facts, heading } from '../src/chat/reply.ts'
import { roles } from '../src/directory/person.ts'

/** Who the assistant takes the speaker for, and in which role for which unit. */
export const whoami = command({
  name: 'whoami',
  also: ['toilaai'],
  who: roles,
  slots: {},
  about: { vi: 'Xem tên, vai trò và đơn vị của người đang hỏi', en: 'Who you are and what you may do' },
  examples: { vi: ['/whoami', 'tôi có quyền gì?'], en: ['/whoami', 'who am I?'] },
  async run(_, { person, catalogue, language, t }) {
    const lines = person.memberships.flatMap((membership): Fact[] => {
      const committee = catalogue.committees.find((one) => one.code === membership.committee)
      const unit = catalogue.units.get(membership.unit)
      if (committee === undefined || unit === undefined) return []
      const name = language === 'vi' ? unit.name : unit.nameEn
      return [
        { label: t.session.whoamiCommittee, value: language === 'vi' ? committee.name : committee.nameEn },
        { label: t.session.whoamiRole, value: `${t.session.roles[membership.role]} · ${name}` },
      ]
    })
    const spoken = language === 'vi' ? t.session.vietnamese : t.session.english
    return {
      blocks: [heading(person.name), facts(...lines, { label: t.session.whoamiLanguage, value: spoken })],
    }
  },
})
