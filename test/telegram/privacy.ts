import type { ChatMessage } from './messages.ts'
import type { User } from './wire.ts'
import { type ChatState, isPresent, statusIn } from './world.ts'

/**
 * Whether a message by a person reaches the bot. In a group with privacy mode these do: commands, unless they
 * are another bot's; mentions of it; replies to it; and everything once it is an administrator.
 *
 * Source: https://core.telegram.org/bots/features#privacy-mode
 */
export function reaches(
  message: ChatMessage,
  chat: ChatState,
  { bot, privacy, replied }: { bot: User; privacy: boolean; replied: ChatMessage | undefined },
): boolean {
  if (chat.kind === 'private') return true
  const status = statusIn(chat, bot.id)
  if (!isPresent(status)) return false
  if (!privacy || status === 'administrator' || replied?.from.id === bot.id) return true
  const name = `@${bot.username}`.toLowerCase()
  return message.entities.some(({ type, offset, length }) => {
    const said = (message.text || message.caption).slice(offset, offset + length).toLowerCase()
    return type === 'mention'
      ? said === name
      : type === 'bot_command' && (!said.includes('@') || said.endsWith(name))
  })
}
