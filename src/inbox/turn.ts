import type { PlannedDelivery } from '../outbox/delivery.ts'

/** Buttons that were offered: what the chat hands back when one is pressed leads here. */
export interface Keyboard {
  /** Opaque, and not to be guessed. */
  readonly id: string
  readonly channel: string
  readonly chat: string
  /** The only account that may press them. */
  readonly account: string
  /** Key of the delivery that carries them: they are bound to its message. */
  readonly delivery: string
  /** What each of them does, as the dialogue will read it back. */
  readonly presses: readonly unknown[]
  readonly createdAt: Date
}

/** Buttons as they are found again when one of them was pressed. */
export interface FoundKeyboard extends Omit<Keyboard, 'id' | 'account'> {
  /** The only account that may press them; null for anybody's. */
  readonly account: string | null
  /** The message that carries them; null while it is not known that it was sent, or where two may carry them. */
  readonly message: string | null
  /** The other messages of the same answer. */
  readonly others: readonly string[]
}

/** All that working an arrival left to be stored, at once or not at all. */
export interface Turn {
  readonly arrival: number
  readonly at: Date
  /** What the next message of this conversation, and of another one, may follow up; null leaves what was there. */
  readonly conversation: { readonly chat: string; readonly also?: string; readonly state: unknown } | null
  readonly deliveries: readonly PlannedDelivery[]
  readonly keyboards: readonly Keyboard[]
}
