import { type Command, command } from '../src/chat/command.ts'
import { text } from '../src/chat/reply.ts'
import type { Right } from '../src/directory/rights.ts'

/** What is understood but cannot be done yet: the answer says so, and what can be. */
const planned = (name: string, also: string, needs: Right, about: Command['about']): Command =>
  command({
    name,
    also: [also],
    needs,
    slots: {},
    about,
    planned: true,
    examples: { vi: [`/${also}`], en: [`/${name}`] },
    async run(_, { t, language }) {
      return { blocks: [text(t.dialogue.planned({ about: about[language] }))] }
    },
  })

export const plannedCommands: readonly Command[] = [
  planned('approve', 'duyet', 'approve', { vi: 'duyệt số liệu', en: 'approving figures' }),
]
