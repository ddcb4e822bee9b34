import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { deliveriesIn } from '../../src/store/deliveries.ts'
import { Prisma, type PrismaClient } from '../../src/store/generated/sqlite/client.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import { at, dueAt, keysOf, planned } from './delivery-world.ts'
import { freshFolder } from './fresh.ts'

/** A client that shows every raw question before it is asked. */
function overheard(client: PrismaClient, hear: (sql: Prisma.Sql) => void): PrismaClient {
  const ask = (texts: TemplateStringsArray, ...values: unknown[]) => {
    const sql = Prisma.sql(texts, ...values)
    hear(sql)
    return client.$queryRaw(sql)
  }
  return new Proxy(client, {
    get: (target, name) => (name === '$queryRaw' ? ask : Reflect.get(target, name)),
  })
}

it('a claim among a hundred thousand that wait for later is led by an index past all of them', async () => {
  const { folder, remove } = await freshFolder()
  const { client, close } = await openSqlite(`file:${join(folder, 'test.db')}`)
  onTestFinished(async () => {
    await close()
    await remove()
  })
  await client.$executeRaw`
    WITH RECURSIVE counted(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < 100000)
    INSERT INTO "Delivery" ("key", "channel", "lane", "body", "state", "priority", "notBefore", "createdAt")
    SELECT 'k' || n, 'telegram', 'telegram:' || (n % 500), '{}', 'waiting', (n % 2) * 10, ${at(86_400_000)}, ${at(0)}
    FROM counted`
  const asked: Prisma.Sql[] = []
  const ledger = deliveriesIn(overheard(client, (sql) => asked.push(sql)))
  await ledger.plan([planned('due 1', 'telegram:1'), planned('due 2', 'telegram:2')], at(0))
  expect(keysOf(await ledger.claim(dueAt(0, { leaveOut: ['telegram:3'] })))).toEqual(['due 1', 'due 2'])
  expect(await ledger.outlook('telegram', at(0))).toEqual({ due: false, next: at(86_400_000) })

  const steps: string[] = []
  for (const sql of asked) {
    const plan = await client.$queryRaw<{ detail: string }[]>(Prisma.sql`EXPLAIN QUERY PLAN ${sql}`)
    steps.push(...plan.map(({ detail }) => detail))
  }
  expect(asked).toHaveLength(2)
  expect(steps.filter((step) => /^SCAN (Delivery|d|s|e)\b/.test(step))).toEqual([])
  const led =
    /^SEARCH d USING (COVERING )?INDEX Delivery_channel_state_priority_notBefore_id_idx \(channel=\? AND state=\? AND priority=\? AND notBefore<\?\)$/
  expect(steps.filter((step) => led.test(step))).toHaveLength(2)
})
