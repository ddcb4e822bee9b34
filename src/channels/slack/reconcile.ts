import type { webApi } from '@slack/bolt'
import { z } from 'zod'

/** What the program's own messages are known by: https://docs.slack.dev/messaging/message-metadata */
const eventType = 'tro_ly_delivery'

/** The metadata of a message that carries a delivery. Whoever may read the message may read it. */
export const metadataOf = (key: string) => ({ event_type: eventType, event_payload: { key } })

const carrying = z.object({
  ts: z.string(),
  metadata: z.object({ event_type: z.literal(eventType), event_payload: z.object({ key: z.string() }) }),
})

/** Messages that are read in one go, and how often: more is not written while a connection is broken. */
const pageSize = 200
const mostPages = 20

/** There are more messages than can be looked through. */
export class TooManyMessages extends Error {
  override readonly name = 'TooManyMessages'
}

/** Where a message would be, if it had been accepted. */
interface Whereabouts {
  readonly channel: string
  readonly thread: string | undefined
  /** Before which it can't be: a time as Slack's, in seconds. */
  readonly since: string
}

/** The message that carries a delivery, by its key; null where there is none. Rejects where Slack can't be asked. */
export async function findDelivered(
  client: webApi.WebClient,
  key: string,
  { channel, thread, since }: Whereabouts,
): Promise<string | null> {
  let cursor = ''
  for (let page = 0; page < mostPages; page++) {
    const range = {
      channel,
      oldest: since,
      limit: pageSize,
      include_all_metadata: true,
      ...(cursor !== '' && { cursor }),
    }
    const { messages = [], response_metadata: next } =
      thread === undefined
        ? await client.conversations.history(range)
        : await client.conversations.replies({ ...range, ts: thread })
    for (const message of messages) {
      const { data } = carrying.safeParse(message)
      if (data?.metadata.event_payload.key === key) return data.ts
    }
    cursor = next?.next_cursor ?? ''
    if (cursor === '') return null
  }
  throw new TooManyMessages(`none of the last ${pageSize * mostPages} messages, and there are more`)
}
