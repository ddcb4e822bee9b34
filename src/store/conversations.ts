import type { PrismaClient } from './generated/sqlite/client.ts'

/** What each chat's last question left behind. The shape is the dialogue's own; here it is JSON. */
export interface Conversations {
  /** The state that was put last, or null for a new chat. */
  get(chat: string): Promise<unknown>
  /** Keeps a state in place of the one before; `at` is when. */
  put(chat: string, state: unknown, at: Date): Promise<void>
}

export function conversationsIn(client: PrismaClient): Conversations {
  return {
    async get(chat) {
      const row = await client.conversation.findUnique({ where: { chat } })
      return row ? JSON.parse(row.state) : null
    },
    async put(chat, state, at) {
      const kept = { state: JSON.stringify(state), updatedAt: at }
      await client.conversation.upsert({ where: { chat }, create: { chat, ...kept }, update: kept })
    },
  }
}
