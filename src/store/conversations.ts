import { gathered } from './gathered.ts'
import { Prisma, type PrismaClient } from './generated/sqlite/client.ts'
import { padded } from './rows.ts'

/** What each chat's last question left behind. The shape is the dialogue's own; here it is JSON. */
export interface Conversations {
  /** The state that was put last, or null for a new chat. */
  get(chat: string): Promise<unknown>
  /** Keeps a state in place of the one before; `at` is when. */
  put(chat: string, state: unknown, at: Date): Promise<void>
}

/** Both are done with every message, and so in one plain statement each, or one for what many chats ask at once. */
export function conversationsIn(client: PrismaClient): Conversations {
  const stateOf = gathered(async (chats) => {
    const rows = await client.$queryRaw<{ chat: string; state: string }[]>`
      SELECT "chat", "state" FROM "Conversation" WHERE "chat" IN (${Prisma.join(padded(chats))})`
    return new Map(rows.map(({ chat, state }) => [chat, state]))
  })
  return {
    async get(chat) {
      const state = await stateOf(chat)
      return state === undefined ? null : JSON.parse(state)
    },
    async put(chat, state, at) {
      await client.$executeRaw`
        INSERT INTO "Conversation" ("chat", "state", "updatedAt") VALUES (${chat}, ${JSON.stringify(state)}, ${at})
        ON CONFLICT ("chat") DO UPDATE SET "state" = excluded."state", "updatedAt" = excluded."updatedAt"`
    },
  }
}
