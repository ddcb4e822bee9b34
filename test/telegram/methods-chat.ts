import { joinedChat, knownChat } from './access.ts'
import type { Handlers, Handling } from './backend.ts'
import { badRequest } from './refusal.ts'
import { type GroupState, isPresent, statusIn, wireChat, wireMember } from './world.ts'

/** Methods about chats and who is in them. */
export const chats: Handlers = {
  getChat: ({ given, backend }) => ({
    ...wireChat(joinedChat(backend.world, given.chat_id)),
    accent_color_id: 0,
    max_reaction_count: 11,
    accepted_gift_types: {
      unlimited_gifts: false,
      limited_gifts: false,
      unique_gifts: false,
      premium_subscription: false,
      gifts_from_channels: false,
    },
  }),
  getChatMember: (handling) => {
    const { given, backend } = handling
    const user = userOf(handling, given.user_id)
    const chat = joinedChat(backend.world, given.chat_id)
    return wireMember(user, chat.kind === 'private' ? 'member' : statusIn(chat, user.id))
  },
  getChatAdministrators: (handling) => {
    const group = groupOf(handling)
    // Other bots are left out.
    return [...group.statuses]
      .filter(([id, status]) => id !== handling.backend.bot.id && /^(creator|administrator)$/.test(status))
      .map(([id, status]) => wireMember(userOf(handling, id), status))
  },
  getChatMemberCount: ({ given, backend }) => {
    const chat = joinedChat(backend.world, given.chat_id)
    return chat.kind === 'private' ? 2 : [...chat.statuses.values()].filter(isPresent).length
  },
  leaveChat: (handling) => {
    groupOf(handling).statuses.set(handling.backend.bot.id, 'left')
    return true
  },
}

function groupOf({ given, backend }: Handling): GroupState {
  const chat = knownChat(backend.world, given.chat_id)
  if (chat.kind === 'private') throw badRequest('there are no administrators in the private chat')
  joinedChat(backend.world, given.chat_id)
  return chat
}

function userOf({ backend: { world, bot } }: Handling, id: number) {
  const user = id === bot.id ? bot : world.people.get(id)?.user
  if (user === undefined) throw badRequest('user not found')
  return user
}
