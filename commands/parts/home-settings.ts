import type { CommandContext } from '../../src/chat/command.ts'
import { type Block, facts, heading } from '../../src/chat/reply.ts'
import { noWishes } from '../../src/deadlines/preference-book.ts'
import { wishFacts } from './reminders-view.ts'

/** What somebody has set: when they are told things, and in which language. */
export async function settingsBlocks(context: CommandContext): Promise<Block[]> {
  const { preferences, person, language, t } = context
  const wishes = (await preferences.of([person.id])).get(person.id) ?? noWishes
  return [
    heading(t.reminders.title),
    wishFacts(wishes, context),
    facts({
      label: t.session.whoamiLanguage,
      value: language === 'vi' ? t.session.vietnamese : t.session.english,
    }),
  ]
}
