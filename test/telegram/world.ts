import type { Json, User } from './wire.ts'

/** What somebody is in a group. */
export type Status = 'creator' | 'administrator' | 'member' | 'restricted' | 'left' | 'kicked'

/** A person, and how they stand to the bot. */
export interface PersonState {
  readonly kind: 'private'
  /** Of the person and of their private chat. */
  readonly id: number
  readonly user: User
  /** Whether they have written to the bot, without which it can't write to them. */
  started: boolean
  blocked: boolean
  deactivated: boolean
}

/** A topic of a forum; its id is that of the message that made it. */
export interface TopicState {
  readonly id: number
  readonly name: string
  closed: boolean
}

/** A group or supergroup. */
export interface GroupState {
  readonly kind: 'group' | 'supergroup'
  readonly id: number
  title: string
  readonly username: string | undefined
  readonly forum: boolean
  readonly topics: Map<number, TopicState>
  /** By the id of a user, the bot too; who never was there is not listed. */
  readonly statuses: Map<number, Status>
  migratedTo: number | null
}

export type ChatState = PersonState | GroupState

/** All the people and chats. */
export interface World {
  readonly bot: User
  readonly people: Map<number, PersonState>
  readonly groups: Map<number, GroupState>
  /** By id, or `@username` of a group. */
  find(id: number | string): ChatState | undefined
  /** A new id: people's are beyond 32 bits, as they can be, and groups' negative. */
  newId(kind: ChatState['kind']): number
}

/** An empty world with a bot. */
export function createWorld(bot: User): World {
  const people = new Map<number, PersonState>()
  const groups = new Map<number, GroupState>()
  const next = { private: 5_000_000_001, group: -4_000_000_001, supergroup: -1_002_000_000_001 }
  return {
    bot,
    people,
    groups,
    find(id) {
      if (typeof id === 'number') return people.get(id) ?? groups.get(id)
      return [...groups.values()].find(({ username }) => username && `@${username}` === id)
    },
    newId(kind) {
      const id = next[kind]
      next[kind] += kind === 'private' ? 1 : -1
      return id
    },
  }
}

/** What somebody is in a group; `left` if they never were there. */
export const statusIn = (group: GroupState, user: number): Status => group.statuses.get(user) ?? 'left'

/** Whether somebody of this status is in the group. */
export const isPresent = (status: Status): boolean => status !== 'left' && status !== 'kicked'

/** A chat as messages name it. */
export function wireChat(chat: ChatState): Json {
  if (chat.kind === 'private') {
    const { id, first_name, last_name, username } = chat.user
    return { id, type: 'private', first_name, ...(last_name && { last_name }), ...(username && { username }) }
  }
  const { id, kind, title, username, forum } = chat
  return { id, type: kind, title, ...(username && { username }), ...(forum && { is_forum: true }) }
}

const rights = {
  can_be_edited: false,
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: true,
  can_restrict_members: true,
  can_promote_members: false,
  can_change_info: true,
  can_invite_users: true,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_pin_messages: true,
}

/** A ChatMember: with the fields of its status. */
export function wireMember(user: User, status: Status): Json {
  if (status === 'creator') return { user, status, is_anonymous: false }
  if (status === 'administrator') return { user, status, ...rights }
  if (status === 'kicked') return { user, status, until_date: 0 }
  if (status === 'restricted')
    return { user, status, is_member: true, can_send_messages: false, until_date: 0 }
  return { user, status }
}
