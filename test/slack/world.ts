import type { OpenView } from './view-kit.ts'
import type { Conversation, ConversationKind, Message, UploadedFile, User } from './wire.ts'

/** Who the app is in its workspace. */
export const app = {
  team: 'T0TEAM0001',
  id: 'A0APP00001',
  bot: 'U0BOT00001',
  botId: 'B0BOT00001',
  name: 'tro-ly',
} as const

/** What the workspace holds: users, conversations, messages, files, views. */
export interface World {
  readonly users: Map<string, User>
  readonly conversations: Map<string, Conversation>
  /** All that was accepted, in order, deleted ones too. */
  readonly messages: Message[]
  readonly files: Map<string, UploadedFile>
  readonly views: Map<string, OpenView>
  /** What each user's App Home shows. */
  readonly homes: Map<string, OpenView>
  user(name: string): User
  conversation(kind: ConversationKind, name: string, members: readonly string[]): Conversation
  /** The direct message of a user with the bot, if it was opened. */
  dmOf(user: string): Conversation | undefined
  message(channel: string, ts: string): Message | undefined
  post(draft: Omit<Message, 'ts' | 'at' | 'deleted' | 'edits'>): Message
  /** An id that nothing has yet: `U0000000001`. */
  newId(letter: string): string
}

/** @param now milliseconds since 1970 */
export function createWorld(now: () => number): World {
  let ids = 0
  let lastTs = 0
  const newId = (letter: string) => `${letter}${String(++ids).padStart(10, '0')}`
  const newTs = () => {
    lastTs = Math.max(now() * 1000, lastTs + 1)
    return `${Math.floor(lastTs / 1_000_000)}.${String(lastTs % 1_000_000).padStart(6, '0')}`
  }
  const world: World = {
    users: new Map(),
    conversations: new Map(),
    messages: [],
    files: new Map(),
    views: new Map(),
    homes: new Map(),
    user(name) {
      const handle = `user${world.users.size}`
      const user = { id: newId('U'), name: handle, realName: name, isBot: false, deleted: false }
      world.users.set(user.id, user)
      return user
    },
    conversation(kind, name, members) {
      const id = newId(kind === 'im' ? 'D' : kind === 'channel' ? 'C' : 'G')
      const made = { id, kind, name, members: new Set(members), archived: false }
      world.conversations.set(id, made)
      return made
    },
    dmOf: (user) =>
      [...world.conversations.values()].find(
        ({ kind, members }) => kind === 'im' && members.has(user) && members.has(app.bot),
      ),
    message: (channel, ts) => world.messages.find((one) => one.channel === channel && one.ts === ts),
    post(draft) {
      const message = { ...draft, ts: newTs(), at: now(), deleted: false, edits: 0 }
      world.messages.push(message)
      return message
    },
    newId,
  }
  world.users.set(app.bot, { id: app.bot, name: app.name, realName: 'Trợ lý', isBot: true, deleted: false })
  return world
}

/** A conversation that a test names; it has to be there. */
export function conversationIn({ conversations }: World, id: string): Conversation {
  const found = conversations.get(id)
  if (found === undefined) throw new Error(`there is no conversation ${id}`)
  return found
}
