import { z } from 'zod'
import type { Incoming } from './incoming.ts'
import { laneOf } from './incoming.ts'
import { readable } from './readable.ts'

/** An event as it goes into the inbox. */
export interface Received {
  /** The same event again, or the same press, has the same key. */
  readonly key: string
  readonly lane: string
  readonly body: Incoming
}

/** Who the assistant is in its workspace. */
export interface Self {
  /** Its user, as it is mentioned. */
  readonly user: string
}

/** The events that are asked for, as the manifest names them. */
export const botEvents = ['app_mention', 'message.im'] as const

const message = z.object({
  type: z.literal('event_callback'),
  event: z.object({
    type: z.enum(['message', 'app_mention']),
    subtype: z.string().optional(),
    bot_id: z.string().optional(),
    user: z.string(),
    text: z.string().default(''),
    ts: z.string(),
    thread_ts: z.string().optional(),
    channel: z.string(),
    channel_type: z.string().optional(),
  }),
})

const command = z.object({
  command: z.string().regex(/^\/\S+$/),
  text: z.string().default(''),
  channel_id: z.string(),
  user_id: z.string(),
  user_name: z.string().default(''),
  response_url: z.string(),
  trigger_id: z.string(),
})

const press = z.object({
  type: z.literal('block_actions'),
  user: z.object({ id: z.string(), name: z.string().optional(), username: z.string().optional() }),
  container: z.object({
    message_ts: z.string(),
    channel_id: z.string(),
    thread_ts: z.string().optional(),
    is_ephemeral: z.boolean().default(false),
  }),
  response_url: z.string().optional(),
  actions: z
    .array(
      z.object({
        action_id: z.string(),
        value: z.string().optional(),
        selected_option: z.object({ value: z.string() }).nullish(),
      }),
    )
    .min(1),
})

/** Messages that somebody wrote, beside plain ones; the others are notices of the chat, or changes. */
const written = new Set([undefined, 'file_share', 'thread_broadcast'])

/**
 * What an event, a command or an interaction brings; null where it is nothing to the assistant, or nothing that
 * Slack would send. `rename` says what text a slash command stands for. Pure.
 */
export function receivedFrom(
  body: unknown,
  self: Self,
  rename: (command: string, text: string) => string,
): Received | null {
  const said = message.safeParse(body)
  if (said.success) return saidIn(said.data.event, self)
  const commanded = command.safeParse(body)
  if (commanded.success) return commandedIn(commanded.data, rename)
  const pressed = press.safeParse(body)
  return pressed.success ? pressedIn(pressed.data) : null
}

function saidIn(event: z.infer<typeof message>['event'], self: Self): Received | null {
  const { user, bot_id, subtype, channel, channel_type, ts, thread_ts: thread } = event
  if (bot_id !== undefined || user === self.user || !written.has(subtype)) return null
  const isPrivate = channel_type === 'im'
  // In a channel only what mentions the assistant is for it.
  if (event.type === 'message' && !isPrivate) return null
  const body: Incoming = {
    kind: 'said',
    channel,
    isPrivate,
    ...(thread !== undefined && { thread }),
    account: user,
    name: '',
    text: readable(event.text, self.user),
    message: ts,
  }
  // A message may come as an event of two kinds.
  return { key: `message:${channel}:${ts}`, lane: laneOf(body), body }
}

function commandedIn(
  { command: name, text, channel_id: channel, user_id: account, ...given }: z.infer<typeof command>,
  rename: (command: string, text: string) => string,
): Received {
  const body: Incoming = {
    kind: 'commanded',
    channel,
    // Whose direct message it is can't be told by its id: the answer is given by the response URL elsewhere.
    isPrivate: channel.startsWith('D'),
    account,
    name: given.user_name,
    text: rename(name, readable(text, null)),
    responseUrl: given.response_url,
  }
  return { key: `command:${given.trigger_id}`, lane: laneOf(body), body }
}

function pressedIn({ user, container, actions, response_url }: z.infer<typeof press>): Received {
  const { message_ts, channel_id: channel, thread_ts: thread, is_ephemeral: isEphemeral } = container
  const [{ action_id, value, selected_option: chosen } = { action_id: '' }] = actions
  const data = chosen?.value ?? value ?? action_id
  const body: Incoming = {
    kind: 'pressed',
    channel,
    isPrivate: channel.startsWith('D'),
    ...(thread !== undefined && { thread }),
    account: user.id,
    name: user.name ?? user.username ?? '',
    data,
    message: message_ts,
    isEphemeral,
    ...(response_url !== undefined && { responseUrl: response_url }),
  }
  return { key: `press:${data}:${user.id}`, lane: laneOf(body), body }
}
