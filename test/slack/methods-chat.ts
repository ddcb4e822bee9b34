import { z } from 'zod'
import { type Backend, method } from './backend.ts'
import { messageProblems } from './block-kit.ts'
import { mrkdwnProblems } from './mrkdwn.ts'
import { type Call, type Conversation, type Json, Refusal, wrong } from './wire.ts'
import { app } from './world.ts'

const ts = z.string().regex(/^\d{10}\.\d{6}$/)
const json = z.record(z.string(), z.unknown())
const flag = z.enum(['true', 'false', '1', '0']).optional()
const blocks = z.array(json).optional()
const metadata = z
  .strictObject({ event_type: z.string().regex(/^[a-z][a-z0-9_.]*$/), event_payload: json })
  .optional()
const content = {
  text: z.string().max(40_000).optional(),
  blocks,
  parse: z.enum(['none', 'full']).optional(),
  link_names: flag,
}

/** https://docs.slack.dev/reference/methods/chat.postMessage and its kin. */
export const chat = {
  'chat.postMessage': method({
    takes: z.strictObject({
      channel: z.string().min(1),
      ...content,
      metadata,
      thread_ts: ts.optional(),
      reply_broadcast: flag,
      unfurl_links: flag,
      unfurl_media: flag,
      mrkdwn: flag,
    }),
    does(given, backend, call) {
      const channel = writable(given.channel, backend)
      const { text, blocks: shown } = checked(given, backend)
      const thread = given.thread_ts ?? null
      if (thread !== null && backend.world.message(channel.id, thread) === undefined)
        throw new Refusal('thread_not_found')
      const message = posted(backend, call, channel, {
        text,
        blocks: shown,
        thread,
        metadata: given.metadata ?? null,
        onlyFor: null,
      })
      const wire = { type: 'message', user: app.bot, bot_id: app.botId, text, ts: message.ts, blocks: shown }
      return { channel: channel.id, ts: message.ts, message: wire }
    },
  }),
  'chat.postEphemeral': method({
    takes: z.strictObject({ channel: z.string(), user: z.string(), ...content, thread_ts: ts.optional() }),
    does(given, backend, call) {
      const channel = writable(given.channel, backend)
      if (!channel.members.has(given.user)) throw new Refusal('user_not_in_channel')
      const { text, blocks: shown } = checked(given, backend)
      const thread = given.thread_ts ?? null
      const draft = { text, blocks: shown, thread, metadata: null, onlyFor: given.user }
      return { message_ts: posted(backend, call, channel, draft).ts }
    },
  }),
  'chat.update': method({
    takes: z.strictObject({ channel: z.string(), ts, ...content, metadata }),
    does(given, backend) {
      const channel = writable(given.channel, backend)
      if (/^[UW]/.test(given.channel))
        throw wrong('channel_not_found', 'a message is updated in its conversation, not by its user')
      const message = backend.world.message(channel.id, given.ts)
      if (message === undefined || message.deleted || message.onlyFor !== null)
        throw new Refusal('message_not_found')
      if (message.user !== app.bot) throw wrong('cant_update_message')
      Object.assign(message, checked(given, backend), { edits: message.edits + 1 })
      return { channel: channel.id, ts: message.ts, text: message.text }
    },
  }),
  'chat.delete': method({
    takes: z.strictObject({ channel: z.string(), ts }),
    does({ channel, ts: at }, { world }) {
      const message = world.message(channel, at)
      if (message === undefined || message.deleted) throw new Refusal('message_not_found')
      if (message.user !== app.bot) throw wrong('cant_delete_message')
      message.deleted = true
      return { channel, ts: at }
    },
  }),
}

/** The text and blocks of a message, if they are as they must be. */
export function checked(
  given: {
    text?: string | undefined
    blocks?: readonly Json[] | undefined
    parse?: string | undefined
    link_names?: string | undefined
  },
  { world }: Pick<Backend, 'world'>,
): { text: string; blocks: readonly Json[] } {
  const { text = '', blocks: shown = [] } = given
  if (text === '')
    throw wrong('no_text', 'a message without text can be read by nobody who is notified of it')
  const inText = mrkdwnProblems(text)
  if (inText.length > 0) throw wrong('invalid_arguments', ...inText)
  const parsed = given.parse === 'full' || given.link_names === 'true' || given.link_names === '1'
  if (parsed && /@(here|channel|everyone)\b/.test(text)) throw wrong('invalid_arguments', 'pings everybody')
  const problems = messageProblems(shown)
  if (problems !== null) throw wrong(problems.error, ...problems.details)
  for (const { slack_file: file } of shown as { slack_file?: { id?: string } }[]) {
    if (file?.id !== undefined && world.files.get(file.id)?.completed !== true) {
      throw wrong('invalid_blocks', 'invalid slack file')
    }
  }
  return { text, blocks: shown }
}

function posted(
  { world, flow, now, changes }: Backend,
  call: Call,
  channel: Conversation,
  draft: {
    text: string
    blocks: readonly Json[]
    thread: string | null
    metadata: Json | null
    onlyFor: string | null
  },
) {
  const message = world.post({ channel: channel.id, user: app.bot, call: call.number, ...draft })
  flow.posted(call.number, channel.id, now())
  changes.happened()
  return message
}

/** The conversation that an id names, if the bot may write there; a user's id names their direct message. */
function writable(id: string, { world }: Backend): Conversation {
  const user = world.users.get(id)
  const channel = user === undefined ? world.conversations.get(id) : world.dmOf(id)
  if (channel === undefined || (channel.kind === 'private' && !channel.members.has(app.bot))) {
    throw new Refusal('channel_not_found')
  }
  if (channel.archived) throw new Refusal('is_archived')
  if (!channel.members.has(app.bot)) throw new Refusal('not_in_channel')
  if (channel.kind === 'im' && [...channel.members].some((one) => world.users.get(one)?.deleted === true)) {
    throw new Refusal('user_not_found')
  }
  return channel
}
