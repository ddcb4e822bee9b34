import { z } from 'zod'
import { chartData } from '../../chat/reply-data.ts'
import { languages } from '../../directory/person.ts'

/** Limits of the Bot API in UTF-16 code units, counted after the HTML was read. */
export const limits = { text: 4096, caption: 1024, answer: 200 } as const

/** Labels in rows; each hands back `id:index`, and where it stays, that it does. */
const keyboard = z.object({
  /** Opaque, of the caller's making: 16 characters of base64url. */
  id: z.string().min(1).max(40),
  rows: z
    .array(
      z
        .array(
          z.object({
            label: z.string().min(1),
            index: z.number().int().min(0).max(99),
            stays: z.literal(true).exactOptional(),
          }),
        )
        .readonly(),
    )
    .readonly(),
})

const chat = z.union([z.number().int(), z.string()])
const message = z.number().int()

/** Telegram's HTML. */
const html = z.string()
const language = z.enum(languages)
const sent = {
  chat,
  /** The topic, in a forum. */
  thread: z.number().int().exactOptional(),
  html,
  keyboard: keyboard.exactOptional(),
  /** The message that it answers; it is sent all the same where that is gone. */
  replyTo: message.exactOptional(),
  /** The reader's, in which a possible repeat is marked. */
  language,
}

/** A keyboard that an edit does not repeat is taken away. */
const edited = { chat, message, html, keyboard: keyboard.exactOptional() }

/** One call to the Bot API as plain data, which is kept until it was made. Lengths are those of `limits`. */
export const telegramCall = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sendText'), ...sent }),
  /** `html` is the caption, perhaps empty. */
  z.object({ kind: z.literal('sendChart'), ...sent, chart: chartData }),
  z.object({ kind: z.literal('editText'), ...edited }),
  /** Sends again what somebody sent, by its id; `html` is the caption. */
  z.object({ kind: z.literal('sendFile'), ...sent, file: z.string(), as: z.enum(['document', 'picture']) }),
  /** Turns a text into a picture, too. */
  z.object({ kind: z.literal('editChart'), ...edited, chart: chartData }),
  z.object({ kind: z.literal('delete'), chat, message }),
  z.object({
    kind: z.literal('answerPress'),
    query: z.string(),
    text: z.string().max(limits.answer).exactOptional(),
    /** Shown until it is put away, instead of for a moment. */
    alert: z.boolean().exactOptional(),
  }),
])

/** A call of the Bot API, as the outbox keeps it. */
export type TelegramCall = z.infer<typeof telegramCall>
export type CallKeyboard = z.infer<typeof keyboard>

/** A chat's number, or the name of a public one. */
export type ChatId = z.infer<typeof chat>

/** A new message, which can't be told from its repeat; the other calls can be made twice with one effect. */
export type NewMessage = Extract<TelegramCall, { kind: 'sendText' | 'sendChart' | 'sendFile' }>

/** Whether a call makes a message that was not there before, so that it must not be made twice. */
export const isNewMessage = (call: TelegramCall): call is NewMessage =>
  call.kind === 'sendText' || call.kind === 'sendChart' || call.kind === 'sendFile'
