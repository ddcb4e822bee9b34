import type { PrismaClient } from './generated/sqlite/client.ts'

/** What each chat's last question left behind. The shape is the dialogue's own; here it is JSON. */
export interface Conversations {
  /** The state that was put last, or null for a new chat. */
  get(chat: string): Promise<unknown>
  /** Keeps a state in place of the one before; `at` is when. */
  put(chat: string, state: unknown, at: Date): Promise<void>
}

/** Both are done with every message, and so in one plain statement each. */
export function conversationsIn(client: PrismaClient): Conversations {
  return {
    async get(chat) {
      const [row] = await client.$queryRaw<{ state: string }[]>`
        SELECT "state" FROM "Conversation" WHERE "chat" = ${chat}`
      return row ? JSON.parse(row.state) : null
    },
    async put(chat, state, at) {
      await client.$executeRaw`
        INSERT INTO "Conversation" ("chat", "state", "updatedAt") VALUES (${chat}, ${JSON.stringify(state)}, ${at})
        ON CONFLICT ("chat") DO UPDATE SET "state" = excluded."state", "updatedAt" = excluded."updatedAt"`
    },
  }
}
