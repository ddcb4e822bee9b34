import type { Acts, Said, Where } from './acts.ts'
import type { Backend } from './backend.ts'
import { entitiesIn } from './entities.ts'
import type { Group } from './groups.ts'
import { photoSize } from './limits.ts'
import type { ChatMessage, MessageRef } from './messages.ts'
import type { Button, Json, Update, Upload, User } from './wire.ts'
import { wireMessage } from './wire-message.ts'
import { type ChatState, isPresent, type PersonState, statusIn } from './world.ts'

/** Who a person is; an id of their own unless said. */
export interface PersonOptions
  extends Partial<Pick<User, 'id' | 'last_name' | 'username' | 'language_code'>> {
  readonly first_name: string
  /** Whether they have written to the bot before. */
  readonly started?: boolean
}

/** A button that was pressed. */
export interface Pressed {
  /** Id of the callback query. */
  readonly query: string
  readonly data: string
  readonly update: Update | null
}

/** A person, and what they can do. */
export interface Person {
  readonly id: number
  /** Their private chat with the bot. */
  readonly chat: number
  readonly name: string
  readonly user: User
  /** Opens the bot for the first time, by a link with this payload or by its button. */
  starts(payload?: string): Promise<Said>
  says(text: string, where?: Where): Promise<Said>
  /** Changes what they said. */
  edits(said: MessageRef, text: string): Promise<Said>
  /** Sends a file as a document, or a picture as a photo; those of one album are sent at once. */
  sendsFile(
    file: Upload & { readonly caption?: string; readonly as?: 'photo'; readonly album?: string },
    where?: Where,
  ): Promise<Said>
  /** Sends anything else, as a message has it: `{ sticker: { … } }`. */
  sends(content: Json, where?: Where): Promise<Said>
  /**
   * Presses the button with this text, or this data, of a message as it stands now; throws if there is none.
   * `{ data }` is sent even if no button has it, as a manipulated client can.
   */
  presses(message: MessageRef, button: string | { readonly data: string }): Promise<Pressed>
  joins(group: Group): Promise<Said>
  leaves(group: Group): Promise<Said>
  blocks(): Promise<Update | null>
  unblocks(): Promise<Update | null>
  /** Deletes their account. */
  vanishes(): void
}

/** What a person did last, after which an answer is expected. */
export interface LastAct {
  chat: number
  thread: number | null
  /** How much of what the bot had shown was there already. */
  seen: number
}

/** A person in the world. `acted` is told where they do something that may be answered. */
export function createPerson(
  options: PersonOptions,
  { world, messages, updates, callbacks, files, bot, now, changes }: Backend,
  acts: Acts,
  acted: (person: number, where: Omit<LastAct, 'seen'>) => void,
): Person {
  const { started = false, id = world.newId('private'), ...names } = options
  const user: User = { id, is_bot: false, ...names }
  const state: PersonState = { kind: 'private', id, user, started, blocked: false, deactivated: false }
  if (world.find(id) !== undefined) throw new Error(`there is somebody with the id ${id} already`)
  world.people.set(id, state)

  const enter = (chat: ChatState) => {
    if (chat.kind !== 'private' && !isPresent(statusIn(chat, id)))
      throw new Error(`${options.first_name} is not in ${chat.title}`)
    if (chat.kind === 'private' && chat.id !== id) throw new Error('a private chat is with the bot alone')
    if (chat.kind === 'private' && state.blocked) throw new Error(`${options.first_name} has blocked the bot`)
    if (chat.kind === 'private') state.started = true
  }
  const write = (content: Partial<ChatMessage>, where: Where = {}): Said => {
    const { chat, thread } = acts.where(where.chat ?? id)
    enter(chat)
    const topic = where.thread ?? thread
    acted(id, { chat: chat.id, thread: topic })
    return acts.write(
      { from: user, thread: topic, reply_to: where.reply_to?.message_id ?? null, ...content },
      chat,
    )
  }
  const press = (
    { chat: chatId, message_id }: MessageRef,
    button: string | { readonly data: string },
  ): Pressed => {
    const { chat } = acts.where(chatId)
    const message = messages.find(chatId, message_id)
    if (message === undefined || message.deleted)
      throw new Error(`there is no message ${message_id} to press on`)
    const data = typeof button === 'string' ? dataOf(message, button) : button.data
    enter(chat)
    acted(id, { chat: chatId, thread: message.thread })
    const query = callbacks.open(id, now())
    const update = updates.add('callback_query', {
      id: query,
      from: user,
      message: wireMessage(message, world, messages),
      chat_instance: String(-7_000_000_000_000_000n - BigInt(Math.abs(chatId))),
      data,
    })
    return { query, data, update }
  }
  const block = (blocked: boolean) => {
    state.blocked = blocked
    const update = acts.become(state, bot, blocked ? 'kicked' : 'member', user)
    changes.happened()
    return update
  }
  return {
    id,
    chat: id,
    name: [user.first_name, user.last_name].filter(Boolean).join(' '),
    user,
    starts: async (payload) => write(typed(payload === undefined ? '/start' : `/start ${payload}`)),
    says: async (text, where) => write(typed(text), where),
    edits: async (said, text) => {
      acted(id, { chat: said.chat, thread: messages.find(said.chat, said.message_id)?.thread ?? null })
      return acts.rewrite(said, typed(text))
    },
    sendsFile: async ({ caption = '', as, album = null, ...file }, where) => {
      const stored = files.add(file)
      const media = as === 'photo' ? { photo: { ...stored, ...photoSize(file.bytes) } } : { document: stored }
      return write({ ...media, caption, entities: entitiesIn(caption), media_group_id: album }, where)
    },
    sends: async (content, where) => write({ content }, where),
    presses: async (message, button) => press(message, button),
    joins: async ({ chat }) => {
      const group = acts.where(chat).chat
      acts.become(group, user, 'member', user)
      return acts.announce(group, user, { new_chat_members: [user] })
    },
    leaves: async ({ chat }) => {
      const group = acts.where(chat).chat
      acts.become(group, user, 'left', user)
      return acts.announce(group, user, { left_chat_member: user })
    },
    blocks: async () => block(true),
    unblocks: async () => block(false),
    vanishes: () => {
      state.deactivated = true
    },
  }
}

const typed = (text: string) => ({ text, entities: entitiesIn(text) })

/** The data of the button with this text, or of the one that has this data. */
function dataOf({ keyboard, text, caption }: ChatMessage, named: string): string {
  const buttons = keyboard.flat()
  const found: Button | undefined =
    buttons.find((button) => button.text === named) ??
    buttons.find((button) => button.callback_data === named)
  if (found?.callback_data !== undefined) return found.callback_data
  const there = buttons.map((button) => JSON.stringify(button.text)).join(', ') || 'none'
  throw new Error(
    `no button ${JSON.stringify(named)} under ${JSON.stringify(text || caption)}; there are: ${there}`,
  )
}
