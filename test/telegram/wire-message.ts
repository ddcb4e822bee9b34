import type { ChatMessage, Messages, StoredFile } from './messages.ts'
import type { Json } from './wire.ts'
import { type World, wireChat } from './world.ts'

/** Seconds since 1970, as the Bot API has them. */
export const seconds = (at: number): number => Math.floor(at / 1000)

/** A message as updates and answers have it, with the message that it replies to. */
export function wireMessage(message: ChatMessage, world: World, messages: Messages): Json {
  const chat = world.find(message.chat)
  if (chat === undefined) throw new Error(`no chat ${message.chat}`)
  // In a topic every message replies to something: to the one that made the topic unless it says otherwise.
  const replied = message.reply_to ?? message.thread
  const original = replied === null ? undefined : messages.find(message.chat, replied)
  const reply_to_message =
    original && !original.deleted && plain({ ...original, reply_to: null }, wireChat(chat))
  return { ...plain(message, wireChat(chat)), ...(reply_to_message && { reply_to_message }) }
}

function plain(message: ChatMessage, chat: Json): Json {
  const { message_id, from, at, thread, text, caption, entities, edited_at, media_group_id } = message
  return {
    message_id,
    from,
    chat,
    date: seconds(at),
    ...(thread !== null && { message_thread_id: thread, is_topic_message: true }),
    ...(edited_at !== null && { edit_date: seconds(edited_at) }),
    ...(media_group_id !== null && { media_group_id }),
    ...(text !== '' && { text, ...(entities.length > 0 && { entities }) }),
    ...(message.photo && { photo: sizes(message.photo) }),
    ...(message.document && { document: file(message.document) }),
    ...(caption !== '' && { caption, ...(entities.length > 0 && { caption_entities: entities }) }),
    ...(message.link_preview && { link_preview_options: message.link_preview }),
    ...(message.keyboard.length > 0 && { reply_markup: { inline_keyboard: message.keyboard } }),
    ...message.content,
  }
}

const file = ({ file_id, name, bytes }: StoredFile): Json => ({
  file_id,
  file_unique_id: `u${file_id}`,
  file_name: name,
  file_size: bytes.length,
})

/** A photo comes in several sizes, the largest last. */
function sizes({ file_id, bytes, width, height }: NonNullable<ChatMessage['photo']>): readonly Json[] {
  const full = { file_id, file_unique_id: `u${file_id}`, width, height, file_size: bytes.length }
  const scale = 320 / Math.max(width, height)
  if (scale >= 1) return [full]
  const small = { file_id: `${file_id}-m`, file_unique_id: `u${file_id}-m`, file_size: bytes.length }
  return [{ ...small, width: Math.round(width * scale), height: Math.round(height * scale) }, full]
}
