import type { Backend } from './backend.ts'
import type { ChatMessage, Draft, MessageRef } from './messages.ts'
import { reaches } from './privacy.ts'
import type { Json, Update, User } from './wire.ts'
import { seconds, wireMessage } from './wire-message.ts'
import { type ChatState, isPresent, type Status, statusIn, wireChat, wireMember } from './world.ts'

/** A chat, or a topic in it: a person's private chat with the bot, a group, a topic, or the id of a chat. */
export type Place = number | { readonly chat: number; readonly thread?: number | null }

/** Where and how somebody writes; in private unless said. */
export interface Where {
  readonly chat?: Place
  readonly thread?: number
  readonly reply_to?: MessageRef
}

/** A message that a person wrote, and the update that it became; null where it does not reach the bot. */
export type Said = ChatMessage & { readonly update: Update | null }

/** What happens in chats, and the updates that it becomes. */
export interface Acts {
  /** The chat and the topic of a place; throws if there is none. */
  where(place: Place): { readonly chat: ChatState; readonly thread: number | null }
  write(draft: Omit<Draft, 'chat' | 'at'>, chat: ChatState): Said
  rewrite(message: MessageRef, change: Partial<ChatMessage>): Said
  /** Something that the chat itself says: who has joined, what it has become. */
  announce(chat: ChatState, from: User, content: Json): Said
  /** Somebody's part in a chat changes, the bot's or a person's. */
  become(chat: ChatState, whom: User, status: Status, by: User): Update | null
}

/** `privacy` is the bot's privacy mode in groups. */
export function createActs(backend: Backend, privacy: boolean): Acts {
  const { world, messages, updates, bot, now } = backend
  const wire = (message: ChatMessage) => wireMessage(message, world, messages)
  const arrive = (kind: 'message' | 'edited_message', message: ChatMessage, chat: ChatState): Said => {
    const replied = message.reply_to === null ? undefined : messages.find(message.chat, message.reply_to)
    const update = reaches(message, chat, { bot, privacy, replied }) ? updates.add(kind, wire(message)) : null
    return { ...message, update }
  }
  return {
    where(place) {
      const { chat: id, thread = null } = typeof place === 'number' ? { chat: place } : place
      const chat = world.find(id)
      if (chat === undefined) throw new Error(`there is no chat ${id}`)
      return { chat, thread }
    },
    write: (draft, chat) => arrive('message', messages.add({ ...draft, chat: chat.id, at: now() }), chat),
    rewrite({ chat: id, message_id }, change) {
      const [chat, message] = [world.find(id), messages.find(id, message_id)]
      if (!chat || !message || message.deleted) throw new Error(`there is no message ${message_id}`)
      return arrive('edited_message', messages.edit(message, { ...change, edited_at: now() }, false), chat)
    },
    announce(chat, from, content) {
      const message = messages.add({ chat: chat.id, from, at: now(), content })
      const there = chat.kind === 'private' || isPresent(statusIn(chat, bot.id))
      return { ...message, update: there ? updates.add('message', wire(message)) : null }
    },
    become(chat, whom, status, by) {
      const before = chat.kind === 'private' ? opposite(status) : statusIn(chat, whom.id)
      if (chat.kind !== 'private') chat.statuses.set(whom.id, status)
      const mine = whom.id === bot.id
      if (before === status || (!mine && !administers(chat, bot))) return null
      return updates.add(mine ? 'my_chat_member' : 'chat_member', {
        chat: wireChat(chat),
        from: by,
        date: seconds(now()),
        old_chat_member: wireMember(whom, before),
        new_chat_member: wireMember(whom, status),
      })
    },
  }
}

/** In a private chat the bot is either let in or blocked. */
const opposite = (status: Status): Status => (status === 'kicked' ? 'member' : 'kicked')

const administers = (chat: ChatState, bot: User): boolean =>
  chat.kind !== 'private' && statusIn(chat, bot.id) === 'administrator'
