import type { PreferenceBook, Wishes } from '../deadlines/preference-book.ts'
import type { Prisma, PrismaClient } from './generated/sqlite/client.ts'

/** A statement takes some 32,000 values in SQLite. */
const peopleAtOnce = 10_000

/** When people want to be told things. */
export function preferencesIn(client: PrismaClient): PreferenceBook {
  return {
    async of(people) {
      const found = new Map<string, Wishes>()
      for (let first = 0; first < people.length; first += peopleAtOnce) {
        const some = people.slice(first, first + peopleAtOnce)
        const rows = await client.preference.findMany({ where: { personId: { in: some } } })
        for (const row of rows) found.set(row.personId, wishesOf(row))
      }
      return found
    },
    async set(personId, { digest, mutedUntil, quiet, leave }) {
      const data = {
        digestWeekday: digest?.weekday ?? null,
        digestTime: digest?.time ?? null,
        mutedUntil,
        quietFrom: quiet?.from ?? null,
        quietTo: quiet?.to ?? null,
        leaveFrom: leave?.from ?? null,
        leaveTo: leave?.to ?? null,
      }
      await client.preference.upsert({ where: { personId }, create: { personId, ...data }, update: data })
    },
  }
}

function wishesOf({
  digestWeekday: weekday,
  digestTime: time,
  mutedUntil,
  quietFrom,
  quietTo,
  leaveFrom,
  leaveTo,
}: Prisma.PreferenceGetPayload<object>): Wishes {
  return {
    digest: weekday === null || time === null ? null : { weekday, time },
    mutedUntil,
    quiet: quietFrom === null || quietTo === null ? null : { from: quietFrom, to: quietTo },
    leave: leaveFrom === null || leaveTo === null ? null : { from: leaveFrom, to: leaveTo },
  }
}
