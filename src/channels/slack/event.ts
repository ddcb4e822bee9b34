import type { z } from 'zod'
import { stays } from '../../chat/offered.ts'
import { pressKey } from '../../inbox/double-taps.ts'
import { filledIn } from './event-form.ts'
import { filesIn } from './file.ts'
import { type Incoming, laneOf, type Received } from './incoming.ts'
import { command, message, opened, press, pressOnHome } from './payload.ts'
import { readable } from './readable.ts'
import { opensForm } from './render/actions.ts'

/** Who the assistant is in its workspace. */
export interface Self {
  /** Its user, as it is mentioned. */
  readonly user: string
}

/** The events that are asked for, as the manifest names them. */
export const botEvents = ['app_home_opened', 'app_mention', 'message.im'] as const

/** Messages that somebody wrote, beside plain ones; the others are notices of the chat, or changes. */
const written = new Set([undefined, 'file_share', 'thread_broadcast'])

/**
 * What an event, a command or an interaction brings, in the order in which it is to be worked; nothing where it is
 * nothing to the assistant, or nothing that Slack would send. `rename` says what text a slash command stands for.
 * Pure.
 */
export function receivedFrom(
  body: unknown,
  self: Self,
  rename: (command: string, text: string) => string,
): readonly Received[] {
  const said = message.safeParse(body)
  if (said.success) return saidIn(said.data.event, self)
  const commanded = command.safeParse(body)
  if (commanded.success) return [commandedIn(commanded.data, rename)]
  const pressed = press.safeParse(body)
  if (pressed.success) return [pressedIn(pressed.data)]
  const onHome = pressOnHome.safeParse(body)
  if (onHome.success) return pressedOnHome(onHome.data)
  const home = opened.safeParse(body)
  if (!home.success) return filledIn(body)
  const { event_id, event } = home.data
  return [openedBy(event.user, event.channel, event_id)]
}

function saidIn(event: z.infer<typeof message>['event'], self: Self): Received[] {
  const { user, bot_id, subtype, channel, channel_type, ts, thread_ts: thread } = event
  if (bot_id !== undefined || user === self.user || !written.has(subtype)) return []
  const isPrivate = channel_type === 'im'
  // In a channel only what mentions the assistant is for it.
  if (event.type === 'message' && !isPrivate) return []
  const files = filesIn(event.files ?? [])
  const body: Incoming = {
    kind: 'said',
    channel,
    isPrivate,
    ...(thread !== undefined && { thread }),
    account: user,
    name: '',
    text: readable(event.text, self.user),
    message: ts,
    ...(files.length > 0 && { files }),
  }
  // A message may come as an event of two kinds.
  return [{ key: `message:${channel}:${ts}`, lane: laneOf(body), body }]
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
  return { key: `command:${given.trigger_id}`, lane: laneOf(body), body, trigger: given.trigger_id }
}

function pressedIn({ user, container, actions, response_url, trigger_id }: z.infer<typeof press>): Received {
  const { message_ts, channel_id: channel, thread_ts: thread, is_ephemeral: isEphemeral } = container
  const data = dataOf(actions)
  const body: Incoming = {
    kind: 'pressed',
    channel,
    isPrivate: channel.startsWith('D'),
    ...(thread !== undefined && { thread }),
    account: user.id,
    name: nameOf(user),
    data,
    message: message_ts,
    isEphemeral,
    ...(response_url !== undefined && { responseUrl: response_url }),
  }
  return { ...keyAndTrigger(data, user.id, actions, trigger_id), lane: laneOf(body), body }
}

/**
 * A button that opens a form stays where it is, as does one that is answered apart, and each press of it counts; any
 * other is pressed once, and what it does takes its place.
 */
function keyAndTrigger(
  data: string,
  account: string,
  [action]: z.infer<typeof press>['actions'],
  trigger: string | undefined,
): Pick<Received, 'key' | 'trigger'> {
  const key = `press:${data}:${account}`
  if (trigger === undefined) return { key }
  if (opensForm(action?.action_id ?? '')) return { key: `${key}:${trigger}`, trigger }
  return { key: stays(data) ? pressKey(`${data}:${account}`, trigger) : key }
}

/** What a button on the home does is said in the direct message, and then the home is brought up to date. */
function pressedOnHome({ user, view, actions, trigger_id }: z.infer<typeof pressOnHome>): Received[] {
  const data = dataOf(actions)
  const body: Incoming = {
    kind: 'pressed',
    channel: user.id,
    isPrivate: true,
    account: user.id,
    name: nameOf(user),
    data,
    message: view.id,
    isEphemeral: false,
    onHome: true,
  }
  const pressed = keyAndTrigger(data, user.id, actions, trigger_id)
  return [{ ...pressed, lane: laneOf(body), body }, openedBy(user.id, user.id, pressed.key)]
}

function openedBy(account: string, channel: string, occasion: string): Received {
  const body: Incoming = { kind: 'opened', channel, isPrivate: true, account, name: '' }
  return { key: `home:${occasion}`, lane: laneOf(body), body }
}

function dataOf([action]: z.infer<typeof press>['actions']): string {
  return action?.selected_option?.value ?? action?.value ?? action?.action_id ?? ''
}

const nameOf = ({ name, username }: z.infer<typeof press>['user']) => name ?? username ?? ''
