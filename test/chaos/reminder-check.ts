import { messagesIn } from '../../src/i18n/messages.ts'
import type { BotApi, ChatMessage } from '../telegram/server.ts'
import { wordsOf } from './acts.ts'
import { isInsteadOfAnother, isMarked } from './check.ts'

const mark = messagesIn('vi').chats.mayRepeat

/** Somebody who is told something, and their chat. */
export interface Told {
  readonly name: string
  readonly chat: number
}

/** Waits until everybody was told this; gives those whom it did not reach. */
export async function missingFrom(api: BotApi, people: readonly Told[], words: string): Promise<string[]> {
  const missing = () =>
    people.filter(({ chat }) => !api.sentTo(chat).some((message) => wordsOf(message).includes(words)))
  await api.until(() => missing().length === 0, { timeout: 60_000 }).catch(() => {})
  return missing().map(({ name }) => `${name} was not told "${words}"`)
}

/**
 * What was told more than once: how many messages, and what is wrong with them: unmarked, a third copy or, where it
 * is said how many calls there had been at each kill, a repeat of what was not in flight then.
 */
export function doublesIn(
  api: BotApi,
  people: readonly Told[],
  kills: readonly number[] | null = null,
): { readonly many: number; readonly wrong: readonly string[] } {
  const doubled = people.flatMap(({ name, chat }) => {
    const copies = new Map<string, ChatMessage[]>()
    // That something may be missing does no harm twice.
    for (const message of api.sentTo(chat).filter((one) => !isInsteadOfAnother(one))) {
      const words = wordsOf(message).replace(mark, '').trim()
      copies.set(words, [...(copies.get(words) ?? []), message])
    }
    return [...copies]
      .filter(([, messages]) => messages.length > 1)
      .map(([words, messages]) => ({ what: `${name}, "${words.slice(0, 80)}"`, messages }))
  })
  const wrongWith = ([first, second, ...more]: readonly ChatMessage[]): string[] => [
    ...(more.length > 0 ? [`${more.length + 2} copies`] : []),
    ...(second !== undefined && isMarked(second) ? [] : ['doubled, unmarked']),
    ...(kills === null || wasInFlight(api, first?.call ?? 0, kills) ? [] : ['doubled, though not in flight']),
  ]
  return {
    many: doubled.length,
    wrong: doubled.flatMap(({ what, messages }) => wrongWith(messages).map((wrong) => `${what}: ${wrong}`)),
  }
}

/**
 * How many may be on their way at once by the end of a life of some thirty calls: begun with two, one more whenever
 * all of them were heard of.
 */
const together = 8

/**
 * Whether a call that was accepted was in flight when the program was killed, as far as the server sees: not
 * answered, or answered so lately that what began after it can have been on its way together with it.
 */
function wasInFlight({ calls }: BotApi, number: number, kills: readonly number[]): boolean {
  const { answer, answeredAt } = calls[number - 1] ?? {}
  if (answer?.ok !== true) return true
  const kill = kills.find((before) => before >= number)
  if (kill === undefined) return false
  const after = calls
    .slice(number, kill)
    .filter(({ method, at }) => method === 'sendMessage' && at > (answeredAt ?? 0))
  return after.length < together
}
