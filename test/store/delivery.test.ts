import { PrismaPg } from '@prisma/adapter-pg'
import { afterAll } from 'vitest'
import { arrivalsContract } from './arrivals-contract.ts'
import { deliveriesContract } from './deliveries-contract.ts'
import { type Fresh, freshPostgresqlStore, freshStore } from './fresh.ts'

let opened: Promise<Fresh> | undefined
afterAll(async () => (await opened)?.remove())

/** One PostgreSQL database for all of these tests, since another one takes a second, emptied before each. */
async function emptiedPostgresqlStore(): Promise<Fresh> {
  opened ??= freshPostgresqlStore()
  const { store, url } = await opened
  const adapter = await new PrismaPg({ connectionString: url, max: 1 }).connect()
  await adapter.executeScript('TRUNCATE "Arrival", "Delivery", "Pause", "Keyboard", "Conversation"')
  await adapter.dispose()
  return { store, url, remove: async () => undefined }
}

for (const contract of [arrivalsContract, deliveriesContract]) {
  contract('SQLite', freshStore)
  contract('PostgreSQL', emptiedPostgresqlStore)
}
