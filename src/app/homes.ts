import { randomUUID } from 'node:crypto'
import { addDays, type CivilDate } from '../calendar/date.ts'
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

/** The day before which whoever's role had ended was looked at. */
const lookedAt = 'homes-of-ended-roles'

/**
 * Clears, once a day, the pages of those whose roles ended since the last time: with a leave's last day, or that of a
 * unit that was to end. Of a clock that was put back only yesterday counts.
 */
export function clearEndedHomesIn(
  store: Pick<Store, 'addresses' | 'people' | 'deliveries' | 'settings' | 'atomically'>,
  config: Pick<Config, 'slack' | 'language'>,
): (author: Pick<Author, 'at' | 'today'>) => Promise<void> {
  const clear = clearHomesIn(store, config)
  return async (author) => {
    if (config.slack === null) return
    await store.atomically(async () => {
      const last = await store.settings.get(lookedAt)
      if (last === author.today) return
      const yesterday = addDays(author.today, -1)
      const since: CivilDate = last === null || last > yesterday ? yesterday : last
      await clear(await store.people.ended(since, yesterday), author)
      await store.settings.set(lookedAt, author.today)
    })
  }
}
