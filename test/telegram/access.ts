import { badRequest, forbidden, type Refusal } from './refusal.ts'
import { type ChatState, type GroupState, isPresent, statusIn, type World } from './world.ts'

/** The chat of this id, of which the bot knows; throws Refusal. */
export function knownChat(world: World, id: number | string): ChatState {
  const chat = world.find(typeof id === 'string' && /^-?\d+$/.test(id) ? Number(id) : id)
  if (chat === undefined) throw badRequest('chat not found')
  if (chat.kind === 'private') return chat
  if (chat.migratedTo !== null)
    throw badRequest('group chat was upgraded to a supergroup chat', { migrate_to_chat_id: chat.migratedTo })
  return chat
}

/** A group in which the bot is; throws Refusal. */
export function joinedChat(world: World, id: number | string): ChatState {
  const chat = knownChat(world, id)
  if (chat.kind !== 'private' && !isPresent(statusIn(chat, world.bot.id))) throw outside(chat, world)
  return chat
}

/** A chat to which the bot may send messages; throws Refusal. */
export function writableChat(world: World, id: number | string, what = 'text messages'): ChatState {
  const chat = joinedChat(world, id)
  if (chat.kind === 'private') {
    if (chat.deactivated) throw forbidden('user is deactivated')
    if (chat.blocked) throw forbidden('bot was blocked by the user')
    if (!chat.started) throw forbidden("bot can't initiate conversation with a user")
  } else if (statusIn(chat, world.bot.id) === 'restricted')
    throw badRequest(`not enough rights to send ${what} to the chat`)
  return chat
}

function outside(group: GroupState, { bot }: World): Refusal {
  const where = `the ${group.kind} chat`
  return statusIn(group, bot.id) === 'kicked'
    ? forbidden(`bot was kicked from ${where}`)
    : forbidden(`bot is not a member of ${where}`)
}

/**
 * The topic to write to, null for none. The General topic is no topic here: a message to it has no thread, and
 * one with its number, 1, is refused.
 */
export function openTopic(chat: ChatState, thread: number | undefined): number | null {
  if (thread === undefined) return null
  const topic = chat.kind === 'private' ? undefined : chat.topics.get(thread)
  if (topic === undefined) throw badRequest('message thread not found')
  if (topic.closed) throw badRequest('TOPIC_CLOSED')
  return topic.id
}
