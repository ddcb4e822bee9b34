import { messagesIn } from '../../src/i18n/messages.ts'
import type { BotApi } from '../telegram/server.ts'
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
  await api.until(() => missing().length === 0, { timeout: 20_000 }).catch(() => {})
  return missing().map(({ name }) => `${name} was not told "${words}"`)
}

/** What was told more than once: how many messages, and what is wrong with them: unmarked, or a third copy. */
export function doublesIn(
  api: BotApi,
  people: readonly Told[],
): { readonly many: number; readonly wrong: readonly string[] } {
  const doubled = people.flatMap(({ name, chat }) => {
    const copies = new Map<string, boolean[]>()
    // That something may be missing does no harm twice.
    for (const message of api.sentTo(chat).filter((one) => !isInsteadOfAnother(one))) {
      const words = wordsOf(message).replace(mark, '').trim()
      copies.set(words, [...(copies.get(words) ?? []), isMarked(message)])
    }
    return [...copies]
      .filter(([, marked]) => marked.length > 1)
      .map(([words, marked]) => ({ name, words, marked }))
  })
  return {
    many: doubled.length,
    wrong: doubled
      .filter(({ marked }) => marked.length > 2 || marked[1] !== true)
      .map(({ name, words, marked }) => `${name} was told ${marked.length} times: ${words.slice(0, 80)}`),
  }
}
