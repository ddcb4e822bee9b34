import type { PrismaClient } from './generated/sqlite/client.ts'

/** Single values that outlive the program, by key. */
export interface Settings {
  get(key: string): Promise<string | null>
  set(key: string, value: string): Promise<void>
}

/** The settings that a database holds. */
export function settingsIn(client: PrismaClient): Settings {
  return {
    async get(key) {
      return (await client.setting.findUnique({ where: { key } }))?.value ?? null
    },
    async set(key, value) {
      await client.setting.upsert({ where: { key }, create: { key, value }, update: { value } })
    },
  }
}
