import type { Api, InputFile } from 'grammy'
import type { InlineKeyboardMarkup, Message } from 'grammy/types'
import { staying } from '../../chat/offered.ts'
import type { CallKeyboard, NewMessage, TelegramCall } from './calls.ts'

type Raw = Api['raw']

/** Makes one request of a call, given up with `until`. `picture` is that of its chart, where it has one. */
export function request(
  raw: Raw,
  call: TelegramCall,
  picture: InputFile | string,
  until: AbortSignal,
): Promise<Message | true> {
  // The client knows the signal of another library by its type, which does the same.
  const signal = until as NonNullable<Parameters<Raw['sendMessage']>[1]>
  switch (call.kind) {
    case 'sendText':
      return raw.sendMessage({ ...target(call), ...textOf(call) }, signal)
    case 'sendChart':
      return raw.sendPhoto(
        { ...target(call), photo: picture, ...captionOf(call), ...markup(call.keyboard) },
        signal,
      )
    case 'sendFile': {
      const shown = { ...target(call), ...captionOf(call), ...markup(call.keyboard) }
      return call.as === 'picture'
        ? raw.sendPhoto({ ...shown, photo: call.file }, signal)
        : raw.sendDocument({ ...shown, document: call.file }, signal)
    }
    case 'editText':
      return raw.editMessageText({ chat_id: call.chat, message_id: call.message, ...textOf(call) }, signal)
    case 'editChart': {
      const media = { type: 'photo' as const, media: picture, ...captionOf(call) }
      const at = { chat_id: call.chat, message_id: call.message }
      return raw.editMessageMedia({ ...at, media, ...markup(call.keyboard) }, signal)
    }
    case 'delete':
      return raw.deleteMessage({ chat_id: call.chat, message_id: call.message }, signal)
    case 'answerPress': {
      const toast = call.text === undefined ? {} : { text: call.text, show_alert: call.alert ?? false }
      return raw.answerCallbackQuery({ callback_query_id: call.query, ...toast }, signal)
    }
  }
}

function target({ chat, thread, replyTo }: NewMessage) {
  return {
    chat_id: chat,
    ...(thread !== undefined && { message_thread_id: thread }),
    ...(replyTo !== undefined && {
      reply_parameters: { message_id: replyTo, allow_sending_without_reply: true },
    }),
  }
}

/** Addresses in the data are no reason to show what lies behind them. */
function textOf({ html, keyboard }: { html: string; keyboard?: CallKeyboard }) {
  return {
    text: html,
    parse_mode: 'HTML' as const,
    link_preview_options: { is_disabled: true },
    ...markup(keyboard),
  }
}

const captionOf = ({ html }: { html: string }) => ({ caption: html, parse_mode: 'HTML' as const })

function markup(keyboard: CallKeyboard | undefined): { reply_markup?: InlineKeyboardMarkup } {
  if (keyboard === undefined) return {}
  const button = ({ label, index, stays }: CallKeyboard['rows'][number][number]) => ({
    text: label,
    callback_data: `${keyboard.id}:${index}${stays === true ? staying : ''}`,
  })
  return { reply_markup: { inline_keyboard: keyboard.rows.map((row) => row.map(button)) } }
}
