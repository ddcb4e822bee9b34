import type { Random } from '../../src/store/sample/random.ts'
import type { BotApi, Fault, FaultKind } from '../telegram/server.ts'

const sends = ['sendMessage', 'sendPhoto', 'editMessageMedia', 'editMessageText', 'answerCallbackQuery']

const kinds: readonly FaultKind[] = [
  { kind: 429, retry_after: 1 },
  { kind: 500 },
  { kind: 502, accepted: true },
  { kind: 'drop before' },
  { kind: 'drop after' },
]

/** A server that takes its time over most calls, as Telegram does. */
export function slow(api: BotApi, random: Random): void {
  const calls = { method: sends, times: Number.POSITIVE_INFINITY }
  api.fault({ ...calls, kind: 'delay', ms: 15, where: () => random.uniform() < 0.4 })
  api.fault({ ...calls, kind: 'delay', ms: 60, where: () => random.uniform() < 0.5 })
}

/** One of the next calls goes wrong in some way. */
export function trouble(api: BotApi, random: Random): Fault {
  const kind = kinds[Math.floor(random.uniform() * kinds.length)] ?? { kind: 500 }
  return api.fault({ ...kind, method: random.uniform() < 0.1 ? 'getUpdates' : sends })
}
