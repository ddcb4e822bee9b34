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

/** All that working an arrival left to be stored, at once or not at all. */
export interface Turn {
  readonly arrival: number
  readonly at: Date
  /** What the next message of this conversation may follow up; null leaves what was there. */
  readonly conversation: { readonly chat: string; readonly state: unknown } | null
  readonly deliveries: readonly PlannedDelivery[]
  readonly keyboards: readonly Keyboard[]
}
