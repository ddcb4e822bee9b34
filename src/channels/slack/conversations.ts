import type { webApi } from '@slack/bolt'
import { isUser } from './incoming.ts'

/** Conversations kept, some 100 bytes each. */
const mostKept = 10_000

/**
 * Where a message for an address goes: the direct message with a user, which is opened where it was not; a channel
 * is its own. Rejects where Slack can't be asked.
 */
export function createConversations(client: webApi.WebClient): (address: string) => Promise<string> {
  const known = new Map<string, string>()
  return async (address) => {
    if (!isUser(address)) return address
    const kept = known.get(address)
    if (kept !== undefined) return kept
    const { channel } = await client.conversations.open({ users: address })
    const id = channel?.id ?? address
    if (known.size >= mostKept) known.clear()
    known.set(address, id)
    return id
  }
}
