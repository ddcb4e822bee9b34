import type { Entity, Json, Keyboard, User } from './wire.ts'

/** A file that the server keeps. */
export interface StoredFile {
  readonly file_id: string
  readonly name: string
  readonly bytes: Buffer
}

/** A photo with its size in pixels. */
export interface Photo extends StoredFile {
  readonly width: number
  readonly height: number
}

/** A message at one moment, by the bot or by a person. It never changes: a later version is another object. */
export interface ChatMessage {
  readonly chat: number
  readonly message_id: number
  /** Topic of a forum; null in the General topic and everywhere else. */
  readonly thread: number | null
  readonly from: User
  /** When it was sent, in milliseconds of the server's clock. */
  readonly at: number
  /** What a person reads, without any markup; empty where there is a caption. */
  readonly text: string
  readonly caption: string
  /** As it was sent, if it was HTML. */
  readonly html: string | null
  readonly entities: readonly Entity[]
  readonly photo: Photo | null
  readonly document: StoredFile | null
  readonly media_group_id: string | null
  /** The inline keyboard's rows; none where there is no keyboard. */
  readonly keyboard: Keyboard
  /** Another kind of reply markup: a keyboard in place of the letters, or its removal. */
  readonly markup: Json | null
  readonly reply_to: number | null
  /** Whether it came without a sound. */
  readonly silent: boolean
  readonly link_preview: Json | null
  /** Whatever else is in it: a sticker, who has joined. */
  readonly content: Json
  /** Its former versions, the oldest first. */
  readonly edits: readonly ChatMessage[]
  readonly edited_at: number | null
  readonly deleted: boolean
  /** Number of the call that sent it or changed it last; null if a person did. */
  readonly call: number | null
}

/** Where a message is. */
export type MessageRef = Pick<ChatMessage, 'chat' | 'message_id'>

/** What is said of a new message; the rest is empty. */
export type Draft = Pick<ChatMessage, 'chat' | 'from' | 'at'> & Partial<ChatMessage>

/** All the messages of all the chats. */
export interface Messages {
  add(draft: Draft): ChatMessage
  /** The message with a change, its former version kept; `shown` if it is something new to read. */
  edit(message: ChatMessage, change: Partial<ChatMessage>, shown: boolean): ChatMessage
  remove(message: ChatMessage, call: number | null): void
  /** Its current version, deleted or not. */
  find(chat: number, message_id: number): ChatMessage | undefined
  /** Current versions, in the order in which they were sent. */
  readonly all: readonly ChatMessage[]
  /** Whatever there was to read, in order: each version that the bot sent or changed. */
  readonly shown: readonly ChatMessage[]
}

/** No messages yet. Supergroups number theirs, after the first that says it was made; the others share a sequence. */
export function createMessages(isSupergroup: (chat: number) => boolean): Messages {
  const current = new Map<string, ChatMessage>()
  const shown: ChatMessage[] = []
  const last = new Map<number | 'shared', number>()
  const key = ({ chat, message_id }: MessageRef) => `${chat}:${message_id}`
  const put = (message: ChatMessage, show: boolean) => {
    current.set(key(message), message)
    if (show && message.from.is_bot) shown.push(message)
    return message
  }
  return {
    add(draft) {
      const sequence = isSupergroup(draft.chat) ? draft.chat : 'shared'
      const message_id = (last.get(sequence) ?? (sequence === 'shared' ? 100 : 1)) + 1
      last.set(sequence, message_id)
      return put({ ...empty, ...draft, message_id }, true)
    },
    edit(message, change, show) {
      return put({ ...message, ...change, edits: [...message.edits, message] }, show)
    },
    remove(message, call) {
      put({ ...message, deleted: true, call }, false)
    },
    find: (chat, message_id) => current.get(key({ chat, message_id })),
    get all() {
      return [...current.values()]
    },
    shown,
  }
}

const empty: Omit<ChatMessage, 'chat' | 'from' | 'at' | 'message_id'> = {
  thread: null,
  text: '',
  caption: '',
  html: null,
  entities: [],
  photo: null,
  document: null,
  media_group_id: null,
  keyboard: [],
  markup: null,
  reply_to: null,
  silent: false,
  link_preview: null,
  content: {},
  edits: [],
  edited_at: null,
  deleted: false,
  call: null,
}
