import { messagesIn } from '../../src/i18n/messages.ts'
import { numberIn, type Served } from '../e2e/telegram.ts'
import type { BotApi, Call, ChatMessage } from '../telegram/server.ts'
import { wordsOf } from './acts.ts'
import { isExcuse, isInsteadOfAnother, isMarked } from './check.ts'
import type { Asked, Load } from './load.ts'

/** What came of everything, counted on the server's side. */
export interface Counts {
  readonly updates: number
  readonly redelivered: number
  readonly questions: number
  readonly answers: number
  /** Questions with no answer, of whom nobody was told. */
  readonly lost: readonly string[]
  /**
   * Questions with no answer that are not counted as lost: twice it could not be known what became of the answer,
   * there are never three copies, and the person was told that it may be missing. With each, the requests for it
   * that the server saw, of which it accepted none; one that it never saw was cut off before it left.
   */
  readonly givenUp: readonly string[]
  /** Those of them for which the server saw a third request, or accepted one. */
  readonly givenUpWrongly: readonly string[]
  readonly doubledMarked: number
  readonly doubledUnmarked: readonly string[]
  readonly tripled: readonly string[]
  readonly outOfOrder: readonly string[]
  readonly excuses: number
  /** Invitations that were made not once, or written down not once. */
  readonly changedNotOnce: readonly string[]
  /** Presses that came to nothing. */
  readonly pressesLost: readonly string[]
}

export function count({ api, path }: Served, load: Load): Counts {
  const shown = new Map<number, ChatMessage[]>()
  const inChat = (chat: number) => {
    const known = shown.get(chat) ?? api.sentTo(chat).filter(({ deleted }) => !deleted)
    shown.set(chat, known)
    return known
  }
  const found = load.asked.map((asked) => ({
    asked,
    copies: inChat(asked.chat).filter(
      (message) => asked.isAnswer(asSent(message)) && !isInsteadOfAnother(message),
    ),
  }))
  const named = (which: (one: (typeof found)[number]) => boolean) =>
    found.filter(which).map(({ asked }) => nameOf(asked))
  const missing = found.filter(({ copies }) => copies.length === 0).map(({ asked }) => asked)
  const givenUp = missing.filter(
    (asked) => isGivenUp(path, asked) && inChat(asked.chat).some(isInsteadOfAnother),
  )
  const requests = new Map(givenUp.map((asked) => [asked, requestsFor(api, asked)]))
  return {
    updates: api.updates.length,
    redelivered: load.redelivered,
    questions: load.asked.length,
    answers: found.filter(({ copies }) => copies.length > 0).length,
    lost: missing.filter((asked) => !givenUp.includes(asked)).map(nameOf),
    givenUp: givenUp.map((asked) => `${nameOf(asked)} (requests seen: ${requests.get(asked)?.length})`),
    givenUpWrongly: givenUp
      .filter((asked) => {
        const seen = requests.get(asked) ?? []
        return seen.length > 2 || seen.some(({ answer }) => answer?.ok === true)
      })
      .map(nameOf),
    doubledMarked: named(({ copies: [, second] }) => second !== undefined && isMarked(asSent(second))).length,
    doubledUnmarked: named(({ copies: [, second] }) => second !== undefined && !isMarked(asSent(second))),
    tripled: named(({ copies }) => copies.length > 2),
    outOfOrder: outOfOrder(found),
    excuses: [...shown.values()].flat().filter(isExcuse).length,
    changedNotOnce: load.asked.flatMap(({ invites }) => {
      if (invites === undefined) return []
      const made = numberIn(path, 'SELECT COUNT(*) FROM "Invitation" WHERE "name" = ?', invites)
      const written = numberIn(
        path,
        `SELECT COUNT(*) FROM "AuditEntry" WHERE "action" = 'invitation.create' AND instr("after", ?)`,
        `"${invites}"`,
      )
      return made === 1 && written === 1 ? [] : [`${invites}: made ${made}, written down ${written}`]
    }),
    pressesLost: load.pressed.flatMap(({ on, query, data }) => {
      // Two copies of an answer have one keyboard, and one of them is changed by it.
      const copies = inChat(on.chat).filter((message) => hasButton(asSent(message), data))
      const changed = copies.some((message) => wordsOf(message).includes('Kỳ: tháng 6/2024'))
      const told = api.callbackAnswers.some((answer) => answer.query === query && !saysNothing(answer))
      return changed || told ? [] : [`${on.chat}: ${on.message_id}`]
    }),
  }
}

/** That a press came is no answer to it. */
const saysNothing = ({ text }: { readonly text: string }): boolean =>
  text === '' || text === messagesIn('vi').chats.pressedBefore

/** A message before it was edited, which is still the answer to its question. */
const asSent = (message: ChatMessage): ChatMessage => message.edits[0] ?? message

const nameOf = ({ chat, words }: Asked): string => `${chat}: ${words}`

/** Whether the answer was given up: twice it was in flight when the program was killed, or went wrong on the way. */
function isGivenUp(path: string, { chat, words }: Asked): boolean {
  const sql = `SELECT COUNT(*) FROM "Arrival" a JOIN "Delivery" d ON d."key" LIKE 'answer:' || a."id" || ':%'
    WHERE a."lane" = ? AND instr(a."body", ?) AND d."state" = 'failed' AND d."repeats" > 0`
  return numberIn(path, sql, `telegram:${chat}`, `"${words}"`) > 0
}

/** The requests with this answer that reached the server, whatever became of them. */
function requestsFor({ calls }: BotApi, { chat, isAnswer }: Asked): Call[] {
  const read = (html: unknown) =>
    String(html ?? '')
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll('&quot;', '"')
  return calls.filter(({ method, chat: to, parameters }) => {
    if (to !== chat || !/^send(Message|Photo)$/.test(method)) return false
    const { text, caption, reply_parameters } = parameters as Record<string, { message_id?: number }>
    const message = {
      text: read(text),
      caption: read(caption),
      reply_to: reply_parameters?.message_id ?? null,
    }
    return isAnswer(message) && !isInsteadOfAnother(message)
  })
}

const hasButton = ({ keyboard }: ChatMessage, data: string): boolean =>
  keyboard.flat().some((button) => button.callback_data === data)

/** Chats in which the first copies of answers are not in the order of the questions. */
function outOfOrder(found: readonly { asked: Asked; copies: readonly ChatMessage[] }[]): string[] {
  const last = new Map<number, number>()
  return found.flatMap(({ asked: { chat, words }, copies: [first] }) => {
    if (first === undefined) return []
    const before = last.get(chat) ?? 0
    last.set(chat, first.message_id)
    return first.message_id < before ? [`${chat}: ${words}`] : []
  })
}
