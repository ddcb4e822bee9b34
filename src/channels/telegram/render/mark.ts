import type { Language } from '../../../directory/person.ts'
import { messagesIn } from '../../../i18n/messages.ts'
import { isNewMessage, type TelegramCall } from '../calls.ts'
import { escapeHtml } from './html.ts'

/** UTF-16 code units that are left to the mark in whatever is rendered. */
export const longestMark = 64

/** A call whose reader is told that they may have had it before. Only a new message can come twice. */
export function marked(call: TelegramCall): TelegramCall {
  if (!isNewMessage(call)) return call
  const { html, language } = call
  return { ...call, html: [markIn(language), html].filter((part) => part !== '').join('\n\n') }
}

/** The line itself, in HTML. */
const markIn = (language: Language) => `<i>${escapeHtml(messagesIn(language).chats.mayRepeat)}</i>`
