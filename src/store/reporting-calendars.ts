import { z } from 'zod'
import type { ReportingCalendars } from '../figures/reporting-calendar.ts'
import { type ReportingTimes, usualTimes } from '../figures/reporting-week.ts'
import { recordChange } from './audit.ts'
import { atomically } from './client.ts'
import type { PrismaClient } from './generated/sqlite/client.ts'

const weekday = z.int().min(1).max(7)
const time = z.string().regex(/^\d\d:\d\d$/)
const times = z.object({ opensOn: weekday, opensAt: time, closesOn: weekday, closesAt: time })

const keyOf = (committee: string) => `reporting-calendar:${committee}`

/** When weekly figures are reported: a setting of each committee, as JSON. */
export function reportingCalendarsIn(client: PrismaClient): ReportingCalendars {
  const of = async (committees: readonly string[]) => {
    const rows = await client.setting.findMany({ where: { key: { in: committees.map(keyOf) } } })
    const kept = new Map(rows.map(({ key, value }) => [key, times.parse(JSON.parse(value))]))
    return new Map<string, ReportingTimes>(
      committees.map((committee) => [committee, kept.get(keyOf(committee)) ?? usualTimes]),
    )
  }
  return {
    of,
    set: (committee, after, author) =>
      atomically(client, async (tx) => {
        const before = (await of([committee])).get(committee) ?? usualTimes
        const [key, value] = [keyOf(committee), JSON.stringify(after)]
        await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } })
        const change = { action: 'reporting-calendar.set', subject: committee, before, after } as const
        await recordChange(tx, author, { committee, ...change })
      }),
  }
}
