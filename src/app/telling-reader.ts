import type { Reader } from '../chat/command.ts'
import type { Destination } from '../chat/push.ts'
import { visibleTo } from '../directory/catalogue.ts'
import { messagesIn } from '../i18n/messages.ts'
import type { TellingDependencies } from './telling-dependencies.ts'

/** The chat in which each can be told something: the oldest of those that are served. */
export async function firstDestinations(
  people: readonly string[],
  { store, compose, only }: Pick<TellingDependencies, 'store' | 'compose' | 'only'>,
): Promise<ReadonlyMap<string, Destination>> {
  if (only !== undefined) return new Map([[only.person, only.to]])
  const found = await store.addresses.destinations(people)
  return new Map(
    [...found].flatMap(([person, chats]) => {
      const first = chats.find(({ channel }) => compose.has(channel))
      return first === undefined ? [] : [[person, first] as const]
    }),
  )
}

/** What somebody's messages are worded with; null for whoever has left. */
export async function readerOf(
  id: string,
  { store, config, now }: TellingDependencies,
): Promise<Reader | null> {
  const { date: today } = now()
  const [person, catalogue] = await Promise.all([store.people.find(id, today), store.catalogue.load()])
  if (person === null || person.memberships.length === 0) return null
  const language = person.language ?? config.language
  const committees = [...new Set(person.memberships.map(({ committee }) => committee))]
  return {
    person,
    catalogue: visibleTo(catalogue, committees),
    today,
    timeZone: config.timeZone,
    language,
    t: messagesIn(language),
  }
}
