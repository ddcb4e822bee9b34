import type { Answer } from '../../chat/dispatch.ts'
import type { Language } from '../../directory/person.ts'
import type { Arrival } from '../../inbox/arrival.ts'
import type { Keyboard, Turn } from '../../inbox/turn.ts'
import { type PlannedDelivery, priorities, rightAway } from '../../outbox/delivery.ts'
import type { TelegramCall } from './calls.ts'
import { laneOf, type Pressed, type Said } from './incoming.ts'
import { render } from './render/render.ts'

/** What an answer is made ready with. */
interface TurnFacts {
  readonly now: () => Date
  readonly newId: () => string
  readonly language: Language
  /** The other messages of the answer whose button was pressed. */
  readonly others: readonly number[]
  /** Whether a press is answered below, and not in place of the message with the button. */
  readonly apart: boolean
}

/** All that an answer leaves to be stored: the calls that send it, its buttons, the conversation. */
export function turnOf(
  { reply, state }: Answer,
  incoming: Said | Pressed,
  arrival: Arrival,
  given: TurnFacts,
): Turn {
  const { now, newId, language, others, apart } = given
  const { chat, thread, isPrivate } = incoming
  const at = now()
  const keyboardId = newId()
  const place = {
    chat,
    language,
    ...(thread !== undefined && { thread }),
    // In a group the answer says whose question it is.
    ...(incoming.kind === 'said' && !isPrivate && { replyTo: incoming.message }),
    ...(incoming.kind === 'pressed' &&
      !apart && {
        edits: { message: incoming.message, chart: incoming.chart, others },
      }),
  }
  const { calls, presses } = render(reply, place, keyboardId)
  const deliveries = calls.map((body, index) => answerDelivery(body, `answer:${arrival.id}:${index}`, chat))
  const carrier = calls.findIndex((call) => 'keyboard' in call && call.keyboard !== undefined)
  const keyboard: Keyboard = {
    id: keyboardId,
    channel: 'telegram',
    chat: laneOf(chat),
    account: String(incoming.account),
    delivery: `answer:${arrival.id}:${carrier}`,
    presses,
    createdAt: at,
  }
  return {
    arrival: arrival.id,
    at,
    conversation: state && { chat: conversationOf(incoming), state },
    deliveries: [...(incoming.kind === 'pressed' ? [answeredPress(incoming, arrival)] : []), ...deliveries],
    keyboards: carrier < 0 ? [] : [keyboard],
  }
}

/** Which conversation a message belongs to: in a group everybody has one of their own, in each topic. */
export function conversationOf({ chat, isPrivate, thread, account }: Said | Pressed): string {
  return isPrivate ? laneOf(chat) : `${laneOf(chat)}/${thread ?? 0}#${account}`
}

/** Tells the chat that a button was heard, in a lane of its own: it waits for no message, and is no message. */
export function answeredPress({ query }: Pressed, { id }: Arrival, toast?: string): PlannedDelivery {
  const body: TelegramCall = {
    kind: 'answerPress',
    query,
    ...(toast !== undefined && { text: toast, alert: true }),
  }
  return {
    key: `press:${id}`,
    channel: 'telegram',
    lane: `telegram:press:${id}`,
    body,
    priority: priorities.answer,
    notBefore: rightAway,
  }
}

function answerDelivery(body: TelegramCall, key: string, chat: number): PlannedDelivery {
  return {
    key,
    channel: 'telegram',
    lane: laneOf(chat),
    body,
    priority: priorities.answer,
    notBefore: rightAway,
  }
}
