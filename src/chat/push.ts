import type { Language } from '../directory/person.ts'
import type { Keyboard } from '../inbox/turn.ts'
import type { PlannedDelivery } from '../outbox/delivery.ts'
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
