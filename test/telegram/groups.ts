import type { Acts } from './acts.ts'
import type { Backend } from './backend.ts'
import type { Person } from './people.ts'
import type { Update } from './wire.ts'
import { type GroupState, isPresent, type Status, statusIn } from './world.ts'

/** What a group is. */
export interface GroupOptions {
  readonly title: string
  /** Who is in it; the first one made it. */
  readonly members: readonly [Person, ...Person[]]
  readonly administrators?: readonly Person[]
  /** A number of its own unless said. */
  readonly id?: number
  readonly username?: string
  /** A supergroup unless said. */
  readonly kind?: 'group' | 'supergroup'
  /** What the bot is in it: a member unless said. */
  readonly bot?: Status
  /** Names of a forum's topics, beside General; none if it is no forum. */
  readonly topics?: readonly string[]
}

/** A topic of a forum. */
export interface Topic {
  readonly chat: number
  readonly thread: number
  readonly name: string
  closes(): void
  reopens(): void
}

/** A group, and what happens to it. `by` is who does it: who made the group, unless said. */
export interface Group {
  readonly id: number
  readonly chat: number
  readonly title: string
  /** The topic of this name, made if there is none; throws if it is no forum. */
  topic(name: string): Topic
  /** Makes the bot a member, an administrator, or nobody: `kicked`, `left`, `restricted` … */
  changesBot(status: Status, by?: Person): Promise<Update | null>
  /** Makes somebody an administrator, or a plain member again. */
  changes(person: Person, status: Status, by?: Person): Promise<Update | null>
  /** Becomes a supergroup, with another id. */
  migrates(by?: Person): Promise<Group>
}

/** A group in the world, with those who are in it; nothing of this is told to the bot. */
export function createGroup(options: GroupOptions, backend: Backend, acts: Acts): Group {
  const { world, bot } = backend
  const { title, members, administrators = [], kind = 'supergroup', username, topics } = options
  const id = options.id ?? world.newId(kind)
  const statuses = new Map<number, Status>([
    ...[...members, ...administrators].map((one): [number, Status] => [one.id, 'member']),
    ...administrators.map((one): [number, Status] => [one.id, 'administrator']),
    [members[0].id, 'creator'],
    [bot.id, options.bot ?? 'member'],
  ])
  const forum = topics !== undefined
  const state: GroupState = {
    kind,
    id,
    title,
    username,
    forum,
    statuses,
    topics: new Map(),
    migratedTo: null,
  }
  world.groups.set(id, state)
  for (const name of topics ?? []) makeTopic(state, members[0], name, backend)
  return groupOf(state, members[0], backend, acts)
}

function groupOf(state: GroupState, owner: Person, backend: Backend, acts: Acts): Group {
  const { bot, world, changes } = backend
  return {
    id: state.id,
    chat: state.id,
    title: state.title,
    topic: (name) => {
      if (!state.forum) throw new Error(`${state.title} is no forum`)
      const found = [...state.topics.values()].find((one) => one.name === name)
      const topic = found ?? makeTopic(state, owner, name, backend)
      return {
        chat: state.id,
        thread: topic.id,
        name,
        closes() {
          topic.closed = true
        },
        reopens() {
          topic.closed = false
        },
      }
    },
    changesBot: async (status, by = owner) => {
      const before = statusIn(state, bot.id)
      const update = acts.become(state, bot, status, by.user)
      if (isPresent(status) && !isPresent(before)) acts.announce(state, by.user, { new_chat_members: [bot] })
      changes.happened()
      return update
    },
    changes: async (person, status, by = owner) => acts.become(state, person.user, status, by.user),
    migrates: async (by = owner) => {
      if (state.kind === 'supergroup') throw new Error(`${state.title} is a supergroup already`)
      const id = world.newId('supergroup')
      const next: GroupState = {
        ...state,
        kind: 'supergroup',
        id,
        statuses: new Map(state.statuses),
        topics: new Map(),
      }
      world.groups.set(id, next)
      acts.announce(state, by.user, { migrate_to_chat_id: id })
      acts.announce(next, by.user, { migrate_from_chat_id: state.id })
      state.migratedTo = id
      return groupOf(next, owner, backend, acts)
    },
  }
}

/** A topic's id is that of the message that announces it. */
function makeTopic(state: GroupState, by: Person, name: string, { messages, now }: Backend) {
  const content = { forum_topic_created: { name, icon_color: 7322096 } }
  const { message_id } = messages.add({ chat: state.id, from: by.user, at: now(), content })
  const topic = { id: message_id, name, closed: false }
  state.topics.set(topic.id, topic)
  return topic
}
