import type { Reader } from '../chat/command.ts'
import type { Config } from '../config.ts'
import { type Catalogue, visibleTo } from '../directory/catalogue.ts'
import { messagesIn } from '../i18n/messages.ts'
import type { Store } from '../store/open.ts'
import type { Now } from './dialogue.ts'

/** What people's messages are worded with, by their ids; whoever has left is not in it. */
export async function readersOf(
  people: readonly string[],
  { store, config, now }: { readonly store: Store; readonly config: Config; readonly now: Now },
): Promise<ReadonlyMap<string, Reader>> {
  const { date: today } = now()
  const [found, catalogue] = await Promise.all([store.people.findAll(people, today), store.catalogue.load()])
  const seen = new Map<string, Catalogue>()
  return new Map(
    [...found].flatMap(([id, person]) => {
      if (person.memberships.length === 0) return []
      const language = person.language ?? config.language
      const committees = [...new Set(person.memberships.map(({ committee }) => committee))]
      const key = committees.join('+')
      const visible = seen.get(key) ?? visibleTo(catalogue, committees)
      seen.set(key, visible)
      const { timeZone } = config
      const reader = { person, catalogue: visible, today, timeZone, language, t: messagesIn(language) }
      return [[id, reader] as const]
    }),
  )
}
