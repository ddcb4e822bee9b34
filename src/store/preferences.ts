import type { PreferenceBook, Wishes } from '../deadlines/preference-book.ts'
import { Prisma, type PrismaClient } from './generated/sqlite/client.ts'
import { chunksOf, padded } from './rows.ts'

/** When people want to be told things. */
export function preferencesIn(client: PrismaClient): PreferenceBook {
  return {
    async of(people) {
      const found = new Map<string, Wishes>()
      for (const some of chunksOf(people)) {
        const rows = await client.$queryRaw<PreferenceRow[]>`
          SELECT * FROM "Preference" WHERE "personId" IN (${Prisma.join(padded(some))})`
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

type PreferenceRow = Prisma.PreferenceGetPayload<object>

function wishesOf({
  digestWeekday: weekday,
  digestTime: time,
  mutedUntil,
  quietFrom,
  quietTo,
  leaveFrom,
  leaveTo,
}: PreferenceRow): Wishes {
  return {
    digest: weekday === null || time === null ? null : { weekday, time },
    mutedUntil,
    quiet: quietFrom === null || quietTo === null ? null : { from: quietFrom, to: quietTo },
    leave: leaveFrom === null || leaveTo === null ? null : { from: leaveFrom, to: leaveTo },
  }
}
