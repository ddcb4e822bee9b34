import { z } from 'zod'
import { type EscalationBook, type EscalationSettings, usualEscalation } from '../deadlines/escalation.ts'
import { recordChange } from './audit.ts'
import { atomically } from './client.ts'
import type { PrismaClient } from './generated/sqlite/client.ts'

const days = z.int().min(1).nullable()
const settings = z.object({ head: days, secretary: days, leader: days, releaseToLeader: z.boolean() })

const keyOf = (committee: string) => `escalation:${committee}`

/** Who hears of a committee's late work when: a setting of each committee, as JSON. */
export function escalationsIn(client: PrismaClient): EscalationBook {
  const of = async (committees: readonly string[]) => {
    const rows = await client.setting.findMany({ where: { key: { in: committees.map(keyOf) } } })
    const kept = new Map(rows.map(({ key, value }) => [key, settings.parse(JSON.parse(value))]))
    return new Map<string, EscalationSettings>(
      committees.map((committee) => [committee, kept.get(keyOf(committee)) ?? usualEscalation]),
    )
  }
  return {
    of,
    set: (committee, after, author) =>
      atomically(client, async (tx) => {
        const before = (await of([committee])).get(committee) ?? usualEscalation
        const [key, value] = [keyOf(committee), JSON.stringify(after)]
        await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } })
        const change = { action: 'escalation.set', subject: committee, before, after } as const
        await recordChange(tx, author, { committee, ...change })
      }),
  }
}
