import type { Destination } from '../chat/push.ts'
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
