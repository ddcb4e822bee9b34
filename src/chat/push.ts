import type { Language } from '../directory/person.ts'
import type { Keyboard } from '../inbox/turn.ts'
import { type PlannedDelivery, priorities, rightAway } from '../outbox/delivery.ts'
import type { Press } from './message.ts'
import type { Reply } from './reply.ts'

/** Where somebody is told what concerns them alone. */
export interface Destination {
  readonly channel: string
  /** The account's id there. */
  readonly account: string
  /** The chat, as a lane of the outbox: `telegram:4711`. */
  readonly chat: string
}

/** A message that nobody asked for. */
export interface Push {
  /** What, to whom, on which occasion: nothing is planned twice. */
  readonly key: string
  readonly to: Destination
  readonly language: Language
  readonly reply: Reply
  /** The id of an earlier message in that chat whose place it takes. */
  readonly edits?: string
  readonly at: Date
}

/** A push in a channel's own form, to be stored in one transaction with its cause. */
export interface ComposedPush {
  readonly deliveries: readonly PlannedDelivery[]
  readonly keyboards: readonly Keyboard[]
}

/** A channel's way to put a push into words and calls. Nothing is sent by it. */
export type ComposePush = (push: Push) => ComposedPush

/** The buttons of a push, and by its number the call that carries them; -1 where none does. */
interface CarriedButtons {
  readonly id: string
  readonly carrier: number
  readonly presses: readonly Press[]
}

/** A push as its calls in order, `KEY:0`, `KEY:1`, …, with buttons that only the account it goes to may press. */
export function composedOf(
  { key, to: { channel, account, chat }, at }: Pick<Push, 'key' | 'to' | 'at'>,
  calls: readonly object[],
  { id, carrier, presses }: CarriedButtons,
): ComposedPush {
  const keyOf = (index: number) => `${key}:${index}`
  const when = { priority: priorities.reminder, notBefore: rightAway }
  const keyboard = { id, channel, chat, account, delivery: keyOf(carrier), presses, createdAt: at }
  return {
    deliveries: calls.map((body, index) => ({ key: keyOf(index), channel, lane: chat, body, ...when })),
    keyboards: carrier < 0 ? [] : [keyboard],
  }
}
