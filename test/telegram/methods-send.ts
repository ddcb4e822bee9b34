import { openTopic, writableChat } from './access.ts'
import type { Handlers, Handling, Parameters } from './backend.ts'
import { fileOf } from './files.ts'
import { caption, type Formatting, messageText } from './formatted.ts'
import type { Formatted } from './html.ts'
import { checkDocument, keyboardOf, photoSize } from './limits.ts'
import type { ChatMessage } from './messages.ts'
import { badRequest, tooMany, violation } from './refusal.ts'
import type { Json, Upload } from './wire.ts'
import { wireMessage } from './wire-message.ts'

const actions =
  'typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker find_location record_video_note upload_video_note'
type Content = Partial<ChatMessage>

/** Methods that send something new. */
export const sending: Handlers = {
  sendMessage: (handling) => send(handling, 'text messages', [textContent(handling)])[0],
  sendPhoto: (handling) => {
    const { photo } = handling.given
    return send(handling, 'photos', [mediaContent(handling, 'photo', photo, handling.given)])[0]
  },
  sendDocument: (handling) => {
    const { document } = handling.given
    return send(handling, 'documents', [mediaContent(handling, 'document', document, handling.given)])[0]
  },
  sendMediaGroup: (handling) => {
    const media = handling.given.media as unknown as readonly InputMedia[]
    if (media.length < 2 || media.length > 10) throw violation('wrong number of media: an album has 2 to 10')
    if (new Set(media.map(({ type }) => type)).size > 1)
      throw violation('documents can only be in an album of documents')
    const media_group_id = String(13_000_000_000_000 + handling.call)
    const contents = media.map((one) => ({ ...inputMedia(handling, one), media_group_id }))
    return send(handling, 'photos', contents)
  },
  sendChatAction: ({ given, backend }) => {
    const { chat_id, message_thread_id, action } = given
    if (!actions.split(' ').includes(action)) throw violation('wrong parameter action in request')
    const chat = writableChat(backend.world, chat_id)
    // Here, unlike in a message, the General topic is named by its number.
    const thread = message_thread_id === 1 ? null : openTopic(chat, message_thread_id)
    backend.chatActions.push({ chat: chat.id, thread, action, at: backend.now() })
    return true
  },
}

/** An InputMedia that this server takes. */
export interface InputMedia extends Pick<Parameters, 'caption' | 'parse_mode' | 'caption_entities'> {
  readonly type: string
  readonly media: string
}

/** The content of an InputMedia: a photo or a document. */
export function inputMedia(handling: Handling, input: InputMedia): Content {
  if (input.type !== 'photo' && input.type !== 'document')
    throw violation(`media of type ${input.type} is not known to this server`)
  return mediaContent(handling, input.type, input.media, input)
}

/** The text of a call, as a message has it. */
export function textContent(handling: Handling): Content {
  const { text, entities, parse_mode, link_preview_options } = handling.given
  const read = flagged(handling, messageText(text, formatting(handling, parse_mode, entities)))
  return { ...read, html: parse_mode ? (text ?? null) : null, link_preview: link_preview_options ?? null }
}

/** The caption of a call or of an InputMedia, as a message has it. */
export function captionContent(
  handling: Handling,
  given: Pick<Parameters, 'caption' | 'parse_mode' | 'caption_entities'>,
): Content {
  const { parse_mode, caption_entities } = given
  const read = flagged(handling, caption(given.caption, formatting(handling, parse_mode, caption_entities)))
  const html = parse_mode && given.caption !== undefined ? given.caption : null
  return { caption: read.text, entities: read.entities, html }
}

function mediaContent(
  handling: Handling,
  type: 'photo' | 'document',
  given: string | Upload,
  captioned: Pick<Parameters, 'caption' | 'parse_mode' | 'caption_entities'>,
): Content {
  const file = fileOf(given, handling.backend.files, handling.part)
  if (type === 'document') checkDocument(file.bytes)
  const media = type === 'photo' ? { photo: { ...file, ...photoSize(file.bytes) } } : { document: file }
  return { ...media, ...captionContent(handling, captioned) }
}

function formatting({ backend }: Handling, parse_mode: string | undefined, entities: Formatting['entities']) {
  return { parse_mode, entities, userOf: (id: number) => backend.world.people.get(id)?.user }
}

function flagged(
  { flag }: Handling,
  { text, entities, lost }: Formatted,
): Pick<Formatted, 'text' | 'entities'> {
  for (const one of lost) flag(one)
  return { text, entities }
}

/** The reply markup of a call: an inline keyboard, or another kind. */
export function markupContent(markup: Json | undefined): Pick<ChatMessage, 'keyboard' | 'markup'> {
  const inline = markup === undefined || 'inline_keyboard' in markup
  return { keyboard: inline ? keyboardOf(markup) : [], markup: inline ? null : markup }
}

/** Sends what has been read, all of it or nothing. */
function send(
  { given, backend, call }: Handling,
  what: string,
  contents: readonly Content[],
): readonly Json[] {
  const { world, messages, bot } = backend
  const markup = markupContent(given.reply_markup)
  const chat = writableChat(world, given.chat_id, what)
  const thread = openTopic(chat, given.message_thread_id)
  const reply_to = repliedTo(given, chat.id, backend)
  const at = backend.now()
  const after = backend.flow.note(call, chat.id, contents.length, at)
  if (after !== null) throw tooMany(after)
  const silent = given.disable_notification ?? false
  return contents.map((content) => {
    const draft = { chat: chat.id, from: bot, at, thread, reply_to, silent, call, ...markup, ...content }
    return wireMessage(messages.add(draft), world, messages)
  })
}

function repliedTo(
  { reply_parameters }: Parameters,
  chat: number,
  { messages }: Handling['backend'],
): number | null {
  if (reply_parameters === undefined) return null
  const { message_id, chat_id = chat, allow_sending_without_reply } = reply_parameters
  const original = messages.find(Number(chat_id), message_id)
  if (original && !original.deleted) return message_id
  if (allow_sending_without_reply) return null
  throw badRequest('message to be replied not found')
}
