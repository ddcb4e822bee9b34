import { randomUUID } from 'node:crypto'
import type { Config } from '../config.ts'
import type { Author } from '../directory/author.ts'
import type { Store } from '../store/open.ts'

/** Clears the pages of people in chats that keep one for each, within the transaction of what changed their roles. */
export type ClearHomes = (people: readonly string[], author: Pick<Author, 'at' | 'today'>) => Promise<void>

/**
 * A page stays as it was published until its reader opens it: whoever may no longer see what it shows would go on
 * seeing it. What takes its place says to open it anew.
 */
export function clearHomesIn(
  { addresses, people: directory, deliveries }: Pick<Store, 'addresses' | 'people' | 'deliveries'>,
  { slack, language }: Pick<Config, 'slack' | 'language'>,
): ClearHomes {
  return async (people, { at, today }) => {
    if (slack === null) return
    // Loaded only where Slack is served.
    const { clearedHome } = await import('../channels/slack/home-turn.ts')
    const [chats, found] = await Promise.all([
      addresses.destinations(people),
      directory.findAll(people, today),
    ])
    const cleared = [...chats].flatMap(([person, reached]) =>
      reached
        .filter(({ channel }) => channel === 'slack')
        .map(({ account }) => clearedHome(account, randomUUID(), found.get(person)?.language ?? language)),
    )
    await deliveries.plan(cleared, at)
  }
}
