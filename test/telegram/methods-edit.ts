import { joinedChat, writableChat } from './access.ts'
import type { Handlers, Handling } from './backend.ts'
import type { ChatMessage } from './messages.ts'
import { captionContent, type InputMedia, inputMedia, markupContent, textContent } from './methods-send.ts'
import { badRequest, violation } from './refusal.ts'
import type { Json } from './wire.ts'
import { wireMessage } from './wire-message.ts'
import { type ChatState, statusIn } from './world.ts'

/** Methods that change what was sent. */
export const editing: Handlers = {
  editMessageText: (handling) => {
    const content = textContent(handling)
    const message = editable(handling)
    if (message.photo || message.document) throw badRequest('there is no text in the message to edit')
    return edit(handling, message, content)
  },
  editMessageCaption: (handling) => {
    const content = captionContent(handling, handling.given)
    const message = editable(handling)
    if (!message.photo && !message.document) throw badRequest('there is no caption in the message to edit')
    return edit(handling, message, content)
  },
  editMessageMedia: (handling) => {
    const content = inputMedia(handling, handling.given.media as unknown as InputMedia)
    const gone = { text: '', link_preview: null, photo: null, document: null }
    return edit(handling, editable(handling), { ...gone, ...content })
  },
  editMessageReplyMarkup: (handling) => edit(handling, editable(handling), {}),
  deleteMessage: (handling) => {
    const { given, backend, call } = handling
    const chat = joinedChat(backend.world, given.chat_id)
    backend.messages.remove(deletable(handling, chat, given.message_id ?? 0), call)
    return true
  },
  deleteMessages: (handling) => {
    const { given, backend, call } = handling
    if (given.message_ids.length < 1 || given.message_ids.length > 100)
      throw violation('message_ids must be 1 to 100')
    const chat = joinedChat(backend.world, given.chat_id)
    // Those that are not there are passed over.
    for (const id of given.message_ids.filter(
      (one) => backend.messages.find(chat.id, one)?.deleted === false,
    ))
      backend.messages.remove(deletable(handling, chat, id), call)
    return true
  },
}

/** The bot's own message that a call names; throws Refusal. */
function editable({ given, backend }: Handling): ChatMessage {
  if (given.chat_id === undefined) throw violation('chat_id is empty')
  if (given.message_id === undefined) throw violation('message identifier is not specified')
  const chat = writableChat(backend.world, given.chat_id)
  const message = backend.messages.find(chat.id, given.message_id)
  if (message === undefined || message.deleted) throw badRequest('message to edit not found')
  if (message.from.id !== backend.bot.id) throw badRequest("message can't be edited")
  return message
}

/** A keyboard that the call does not repeat is taken away. */
function edit({ given, backend, call }: Handling, message: ChatMessage, content: Partial<ChatMessage>): Json {
  const { messages, world } = backend
  const changed = { ...message, ...content, ...markupContent(given.reply_markup) }
  if (looks(changed) === looks(message))
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    )
  const change = { ...changed, edited_at: backend.now(), call }
  const shown = looks({ ...changed, keyboard: [] }) !== looks({ ...message, keyboard: [] })
  return wireMessage(messages.edit(message, change, shown), world, messages)
}

/** All that a person sees of a message. */
function looks({ text, caption, entities, photo, document, keyboard, link_preview }: ChatMessage): string {
  return JSON.stringify([text, caption, entities, photo?.file_id, document?.file_id, keyboard, link_preview])
}

/** For how long a message can be deleted, in milliseconds: 48 hours. */
const deletableFor = 48 * 3_600_000

function deletable({ backend }: Handling, chat: ChatState, id: number): ChatMessage {
  const message = backend.messages.find(chat.id, id)
  if (message === undefined || message.deleted) throw badRequest('message to delete not found')
  const own = message.from.id === backend.bot.id
  const rules = chat.kind === 'private' || statusIn(chat, backend.bot.id) === 'administrator'
  const old = backend.now() - message.at > deletableFor && (own || chat.kind === 'private')
  if (old || !(own || rules)) throw badRequest("message can't be deleted")
  return message
}
