import type { webApi } from '@slack/bolt'
import { isUser } from './incoming.ts'

/** The direct messages with accounts, by the ids that Slack gave them, as they outlive the program. */
export interface KeptConversations {
  /** Null where it is not known. */
  of(account: string): Promise<string | null>
  /** Null where it is there no longer. Of whom nothing is known nothing needs to be kept. */
  keep(account: string, conversation: string | null): Promise<void>
}

/** Where messages go. */
interface Conversations {
  /**
   * The conversation of an address: the direct message with a user, which is opened where none is known; a channel is
   * its own. Rejects where Slack, or what is kept, can't be asked.
   */
  of(address: string): Promise<string>
  /** Slack doesn't know a conversation any more: whether there was one to forget, and another is to be opened. */
  forget(address: string): Promise<boolean>
}

/** Conversations that are remembered, some 100 bytes each. */
const mostRemembered = 10_000

/** Finds the direct message with somebody: among those that are kept, else Slack opens it. */
export function createConversations(client: webApi.WebClient, kept: KeptConversations): Conversations {
  const known = new Map<string, string>()
  const open = async (user: string) => {
    const { channel } = await client.conversations.open({ users: user })
    const id = channel?.id
    if (id === undefined) throw new Error('Slack opened no direct message')
    await kept.keep(user, id)
    return id
  }
  return {
    async of(address) {
      if (!isUser(address)) return address
      const id = known.get(address) ?? (await kept.of(address)) ?? (await open(address))
      if (known.size >= mostRemembered) known.clear()
      known.set(address, id)
      return id
    },
    async forget(address) {
      if (!known.delete(address)) return false
      await kept.keep(address, null)
      return true
    },
  }
}
