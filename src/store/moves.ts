import { atomically, type Transaction } from './client.ts'
import type { PrismaClient } from './generated/sqlite/client.ts'

/** What is kept of a chat, when the chat gets another id. */
export interface Moves {
  /**
   * Leads everything that is kept of a chat to another one, all or nothing; both are keys, `telegram:-1001`.
   * Done again it takes along what has come to the former one since.
   */
  moveChat(channel: string, from: string, to: string): Promise<void>
}

/** Moves what a database holds of a chat to another id. */
export function movesIn(client: PrismaClient): Moves {
  return {
    moveChat: (channel, from, to) =>
      atomically(client, async (tx) => {
        await tx.keyboard.updateMany({ where: { channel, chat: from }, data: { chat: to } })
        await tx.arrival.updateMany({ where: { channel, lane: from, doneAt: null }, data: { lane: to } })
        // The one on its way was refused for the move, and will wait again.
        const unsent = { in: ['waiting', 'sending'] }
        await tx.delivery.updateMany({ where: { channel, lane: from, state: unsent }, data: { lane: to } })
        await movePause(tx, channel, from, to)
        await moveConversations(tx, from, to)
      }),
  }
}

/** Of two pauses the longer one holds. */
async function movePause(tx: Transaction, channel: string, from: string, to: string): Promise<void> {
  const ofChat = (chat: string) => ({ channel_chat: { channel, chat } })
  const former = await tx.pause.findUnique({ where: ofChat(from) })
  if (former === null) return
  const present = await tx.pause.findUnique({ where: ofChat(to) })
  await tx.pause.deleteMany({ where: { channel, chat: { in: [from, to] } } })
  const until = present !== null && present.until > former.until ? present.until : former.until
  await tx.pause.create({ data: { channel, chat: to, until } })
}

/** The chat's own, and those that each account has in it, `telegram:-1001/0#7`. What the new chat has is newer. */
async function moveConversations(tx: Transaction, from: string, to: string): Promise<void> {
  const former = await tx.conversation.findMany({
    where: { OR: [{ chat: from }, { chat: { startsWith: `${from}/` } }] },
    select: { chat: true },
  })
  for (const { chat } of former) {
    const moved = to + chat.slice(from.length)
    const taken = await tx.conversation.count({ where: { chat: moved } })
    if (taken > 0) await tx.conversation.delete({ where: { chat } })
    else await tx.conversation.update({ where: { chat }, data: { chat: moved } })
  }
}
