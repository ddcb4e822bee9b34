import type { CallbackQuery, ChatMemberUpdated, Message, Update, User } from 'grammy/types'
import { stays } from '../../chat/offered.ts'
import { pressKey } from '../../inbox/double-taps.ts'
import { fileIn } from './file.ts'
import { type Incoming, laneOf } from './incoming.ts'

/** The bot, as it is addressed in a group. */
export interface Self {
  readonly id: number
  readonly username: string
}

/** An update as it goes into the inbox. */
export interface Received {
  /** The same update again, or the same press under another id of a button that does not stay, has the same key. */
  readonly key: string
  readonly lane: string
  readonly body: Incoming
}

/** The kinds of update that are asked for. */
export const allowedUpdates = ['message', 'callback_query', 'my_chat_member'] as const

/** What an update brings; null where it is nothing to the assistant. Pure. */
export function receivedFrom(update: Update, self: Self): Received | null {
  const body = bodyOf(update, self)
  if (body === null) return null
  const chat = body.kind === 'moved' ? body.from : body.chat
  return { key: keyOf(body, update), lane: laneOf(chat), body }
}

function keyOf(body: Incoming, { update_id: update }: Update): string {
  if (body.kind !== 'pressed') return `update:${update}`
  const { data, account, query } = body
  return stays(data) ? pressKey(`${data}:${account}`, query) : `press:${data}:${account}`
}

function bodyOf(update: Update, self: Self): Incoming | null {
  if (update.callback_query) return pressed(update.callback_query)
  if (update.my_chat_member) return reachable(update.my_chat_member)
  return update.message ? said(update.message, self) : null
}

function pressed({ id, data, from, message }: CallbackQuery): Incoming | null {
  if (message === undefined || data === undefined) return null
  const thread =
    'message_thread_id' in message && message.is_topic_message ? message.message_thread_id : undefined
  return {
    kind: 'pressed',
    chat: message.chat.id,
    isPrivate: message.chat.type === 'private',
    ...(thread !== undefined && { thread }),
    message: message.message_id,
    account: from.id,
    name: nameOf(from),
    query: id,
    data,
    chart: 'photo' in message && message.photo !== undefined,
  }
}

function reachable({ chat, new_chat_member: now }: ChatMemberUpdated): Incoming | null {
  if (chat.type !== 'private') return null
  return { kind: 'reachable', chat: chat.id, can: now.status === 'member' }
}

/**
 * What somebody sends without words, and may wait for an answer to. Other messages without words are notices of
 * the chat: that something was pinned, say (https://core.telegram.org/bots/api#message).
 */
const wordless = [
  'sticker',
  'photo',
  'video',
  'video_note',
  'voice',
  'audio',
  'animation',
  'document',
  'contact',
  'location',
  'poll',
  'dice',
] as const

function said(message: Message, self: Self): Incoming | null {
  const { chat, from } = message
  if (message.migrate_to_chat_id !== undefined) {
    return { kind: 'moved', from: chat.id, to: message.migrate_to_chat_id }
  }
  if (from === undefined || from.is_bot || chat.type === 'channel') return null
  const text = message.text ?? message.caption ?? ''
  if (text === '' && !wordless.some((kind) => kind in message)) return null
  const isPrivate = chat.type === 'private'
  const file = fileIn(message)
  if (!isPrivate && !isAddressed(message, text, self, file !== null)) return null
  return {
    kind: 'said',
    chat: chat.id,
    isPrivate,
    ...(message.is_topic_message && message.message_thread_id !== undefined
      ? { thread: message.message_thread_id }
      : {}),
    message: message.message_id,
    account: from.id,
    name: nameOf(from),
    text: withoutMention(text, self),
    ...(file !== null && { files: [file] }),
  }
}

/** In a group: a command that is not another bot's, a mention, or a reply to what the assistant said. */
function isAddressed(
  { reply_to_message: reply, is_topic_message: inTopic, message_thread_id: thread }: Message,
  text: string,
  self: Self,
  hasFile: boolean,
): boolean {
  const command = /^\/[a-z0-9_]+(?:@(\w+))?(?:\s|$)/iu.exec(text)
  if (command !== null) return command[1] === undefined || sameName(command[1], self)
  if (mentionOf(self).test(text)) return true
  // In a topic every message replies to the one that opened it.
  const opening = inTopic === true && reply?.message_id === thread
  return reply?.from?.id === self.id && !opening && (text !== '' || hasFile)
}

function sameName(name: string, { username }: Self): boolean {
  return name.toLowerCase() === username.toLowerCase()
}

/** Usernames are letters, digits and underscores. */
function mentionOf({ username }: Self): RegExp {
  return new RegExp(`(?<!\\w)@${username}(?!\\w)`, 'iu')
}

function withoutMention(text: string, self: Self): string {
  return text.startsWith('/') ? text : text.replace(mentionOf(self), ' ').trim()
}

function nameOf({ first_name: first, last_name: last }: User): string {
  return [first, last].filter(Boolean).join(' ')
}
