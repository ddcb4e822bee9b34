/** What arrived from a chat, as the channel reads it: plain data, stored before it is confirmed. */
export interface NewArrival {
  readonly channel: string
  /** The same thing delivered twice has the same key. */
  readonly key: string
  /** The chat that it belongs to; those of one lane are worked in the order in which they arrived. */
  readonly lane: string
  readonly body: unknown
  readonly receivedAt: Date
}

/** An arrival that waits for its work. */
export interface Arrival {
  readonly id: number
  readonly channel: string
  readonly key: string
  readonly lane: string
  readonly body: unknown
  /** How often its work was begun by a process that did not live to end it, since one had left it. */
  readonly attempts: number
  /** Whether a process that came to its end left it: that may have been the fault of its work. */
  readonly wasLeft: boolean
}
