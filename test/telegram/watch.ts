import type { Place } from './acts.ts'
import type { Backend } from './backend.ts'
import type { CallbackAnswer } from './callbacks.ts'
import type { Waiting } from './changes.ts'
import type { ChatMessage, MessageRef } from './messages.ts'
import type { LastAct, Person, Pressed } from './people.ts'

/** Looks at what the bot did, and waits for what it will do. */
export interface Watch {
  /** All the bot's messages to a place in the order in which they were sent, as they are now, deleted ones too. */
  sentTo(place: Place): readonly ChatMessage[]
  /** A message as it is now; throws if there never was one. */
  message(ref: MessageRef): ChatMessage
  /** All that is to be seen at a place now, by the bot and by people, without what was deleted. */
  conversation(place: Place): readonly ChatMessage[]
  /** Waits for at least so many messages to a place, 1 unless said; resolves with all of them. */
  sent(place: Place, count?: number, waiting?: Waiting): Promise<readonly ChatMessage[]>
  /**
   * Waits for the next message with which the bot answers what a person said or pressed last: one that it sends
   * to the same place, or changes there, and that is no reply to somebody else. Each is returned once. It is the
   * message as it was then, and its call is over, so that the program knows that it is sent.
   */
  answerTo(person: Person, waiting?: Waiting): Promise<ChatMessage>
  /** As `answerTo`, for so many of them. */
  answersTo(person: Person, count: number, waiting?: Waiting): Promise<readonly ChatMessage[]>
  /** Waits for the answer to a pressed button, by answerCallbackQuery. */
  answered(pressed: Pressed, waiting?: Waiting): Promise<CallbackAnswer>
  /** Waits until every update is confirmed and no call is open but a getUpdates that waits for more. */
  quiet(waiting?: Waiting): Promise<void>
}

/** `lastActs` says what each person did last; answers that are returned are noted in it. */
export function createWatch(backend: Backend, lastActs: ReadonlyMap<number, LastAct>): Watch {
  const { messages, bot, changes, calls, updates, webhook, callbacks } = backend
  const at = (place: Place) => (one: { readonly chat: number; readonly thread: number | null }) => {
    const { chat, thread = null } = typeof place === 'number' ? { chat: place } : place
    return one.chat === chat && (thread === null || one.thread === thread)
  }
  const over = ({ call }: ChatMessage) => call === null || calls[call - 1]?.over === true
  const sentTo = (place: Place) => messages.all.filter(at(place)).filter(({ from }) => from.id === bot.id)
  const isFor = (person: Person) => (message: ChatMessage) => {
    const replied = message.reply_to === null ? undefined : messages.find(message.chat, message.reply_to)
    return replied === undefined || replied.from.id === person.id || replied.from.id === bot.id
  }
  const next = (person: Person): ChatMessage | null => {
    const act = lastActs.get(person.id)
    if (act === undefined) throw new Error(`${person.name} has said nothing that could be answered`)
    const shown = messages.shown.slice(act.seen)
    const there = (message: ChatMessage) => message.chat === act.chat && message.thread === act.thread
    const index = shown.findIndex((message) => there(message) && isFor(person)(message))
    const found = shown[index]
    if (found === undefined || !over(found)) return null
    act.seen += index + 1
    return found
  }
  const answerTo: Watch['answerTo'] = (person, waiting) =>
    changes.until(() => next(person), { what: `an answer to ${person.name}`, ...waiting })
  return {
    sentTo,
    message({ chat, message_id }) {
      const message = messages.find(chat, message_id)
      if (message === undefined) throw new Error(`there is no message ${message_id}`)
      return message
    },
    conversation: (place) => messages.all.filter(at(place)).filter(({ deleted }) => !deleted),
    sent: (place, count = 1, waiting) =>
      changes.until(
        () => {
          const sent = sentTo(place)
          return sent.length >= count && sent.every(over) && sent
        },
        { what: `${count} messages`, ...waiting },
      ),
    answerTo,
    async answersTo(person, count, waiting) {
      const answers: ChatMessage[] = []
      while (answers.length < count) answers.push(await answerTo(person, waiting))
      return answers
    },
    answered: ({ query }, waiting) =>
      changes.until(() => callbacks.answers.find((one) => one.query === query), {
        what: 'an answer to a pressed button',
        ...waiting,
      }),
    async quiet(waiting) {
      await changes.until(
        () => {
          const open = calls.filter((call) => !call.over)
          const received = webhook.target !== null || updates.polled
          return (
            received && updates.pending.length === 0 && open.every((call) => call.method === 'getUpdates')
          )
        },
        { what: 'quiet', ...waiting },
      )
    },
  }
}
