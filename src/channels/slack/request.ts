import type { types, webApi } from '@slack/bolt'
import type { Content, SlackCall } from './calls.ts'
import { isOutside } from './failure.ts'
import { metadataOf } from './reconcile.ts'
import { respond } from './respond.ts'

/** Where a call goes, and by which key its message is known. */
interface Target {
  readonly channel: string
  readonly key: string
}

/** Makes the one request of a call. Gives the message, or the view, that it made or changed, where there is one. */
export async function request(
  client: webApi.WebClient,
  call: SlackCall,
  target: Target,
): Promise<string | null> {
  const { channel } = target
  switch (call.kind) {
    case 'post':
      return post(client, call, target)
    case 'ephemeral': {
      const thread = call.thread === undefined ? {} : { thread_ts: call.thread }
      const { message_ts } = await client.chat.postEphemeral({
        channel,
        user: call.user,
        ...shown(call),
        ...thread,
      })
      return message_ts ?? null
    }
    case 'update': {
      await client.chat.update({ channel, ts: call.message, ...shown(call) })
      return call.message
    }
    case 'delete':
      await client.chat.delete({ channel, ts: call.message })
      return null
    case 'view': {
      const view = call.view as unknown as types.ModalView
      await client.views.update({ ...call.at, view })
      return null
    }
    case 'respond':
      await respond(call)
      return null
    case 'publish': {
      const view = { type: 'home' as const, blocks: call.blocks as unknown as types.KnownBlock[] }
      const published = await client.views.publish({ user_id: channel, view })
      return published.view?.id ?? null
    }
  }
}

/** Blocks were made to Slack's own limits, and are plain data here. */
const shown = ({ text, blocks }: Content) => ({ text, blocks: blocks as unknown as types.KnownBlock[] })

/** By the response URL of a command where the assistant is not in the channel that it was run in. */
async function post(
  client: webApi.WebClient,
  call: Extract<SlackCall, { kind: 'post' }>,
  { channel, key }: Target,
): Promise<string | null> {
  const thread = call.thread === undefined ? {} : { thread_ts: call.thread }
  // Addresses in the data are no reason to show what lies behind them.
  const plainly = { unfurl_links: false, unfurl_media: false }
  const metadata = metadataOf(key)
  try {
    const { ts } = await client.chat.postMessage({ channel, ...shown(call), ...thread, ...plainly, metadata })
    return ts ?? null
  } catch (error) {
    const { responseUrl: url } = call
    if (url === undefined || !isOutside(error)) throw error
    await respond({ ...call, url, replaces: false, everybody: true })
    return null
  }
}
