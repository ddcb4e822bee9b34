import type { Limits } from '../../outbox/limits.ts'
import { chatOf } from './incoming.ts'

/**
 * What Telegram allows: some 30 messages a second in all, one a second in a private chat, 20 a minute in a
 * group (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this). A window is counted from
 * the answer to a message, before which it had arrived, and the next leaves after it: however unevenly requests
 * travel, they arrive no closer than that. Each is longer by what two clocks may differ in.
 *
 * @param rate messages a second in all
 */
export function limitsFor(rate: number): Limits {
  return { all: { most: rate, window: second }, of: (lane) => limitOf(chatOf(lane)) }
}

const second = 1005
const privateChat = { most: 1, window: second }
const group = { most: 20, window: 60_500 }
/** Ids of groups are negative (https://core.telegram.org/bots/api#chat). The answer to a press is no message. */
function limitOf(chat: number) {
  if (Number.isNaN(chat)) return null
  return chat < 0 ? group : privateChat
}
