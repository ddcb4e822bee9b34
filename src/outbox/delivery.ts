/**
 * A call to a chat's API, planned in the same transaction as its cause and made afterwards. `body` is the
 * channel's own plain data, small enough to be kept: a chart is kept as its numbers and drawn when it is sent.
 */
export interface PlannedDelivery {
  /** What, to whom, on which occasion: a second one of the same key is the same one. */
  readonly key: string
  readonly channel: string
  /** Those of one lane, a chat, are sent in order. */
  readonly lane: string
  readonly body: unknown
  readonly priority: Priority
  /** Not to be sent before. */
  readonly notBefore: Date
}

/** Due at any time: the program's clock may start anew with the program, and nobody shall wait for it. */
export const rightAway = new Date(0)

/** The smaller goes first: somebody who asked is waiting; a reminder is not waited for. */
export const priorities = { answer: 0, reminder: 10 } as const

type Priority = (typeof priorities)[keyof typeof priorities]

/** A planned delivery that is to be sent now. */
export interface ClaimedDelivery {
  readonly id: number
  readonly key: string
  readonly lane: string
  readonly body: unknown
  /** Whether it may have been sent already: it was in flight when its outcome was lost. */
  readonly mayRepeat: boolean
  /** How often it was tried before. */
  readonly attempts: number
}

/** Why something can never be delivered there. */
export type FinalProblem = 'blocked' | 'not-found' | 'removed' | 'refused'

/**
 * What became of a call. `refused` and `not-sent` were certainly not carried out and are tried again;
 * `unknown` may have been: the connection broke after the request had left, or the server failed with it.
 */
export type Outcome =
  /** `message` is the id that the chat gave it, where it gave one. */
  | { readonly kind: 'sent'; readonly message: string | null }
  /** Asked to wait so many seconds, in this chat or, for null, in all. */
  | { readonly kind: 'refused'; readonly seconds: number; readonly chat: string | null }
  | { readonly kind: 'not-sent'; readonly detail: string }
  | { readonly kind: 'unknown'; readonly detail: string }
  | { readonly kind: 'final'; readonly problem: FinalProblem; readonly detail: string }
  /** The chat has another id now; the call goes there. */
  | { readonly kind: 'moved'; readonly to: string }

/** A delivery that is due and not claimed. */
export type DueDelivery = Pick<ClaimedDelivery, 'id' | 'lane' | 'body' | 'mayRepeat'>

/** A channel's way out. It makes one call and never repeats it. */
export interface Transport {
  /**
   * Does ahead what takes long and is not yet the call itself: draws a picture, say. Null where there is nothing
   * to do. Whatever fails here fails again when it is sent, and is told then.
   */
  prepare?(delivery: Pick<DueDelivery, 'body'>): Promise<void> | null
  /**
   * Whether making a call again that was in flight, or not heard of, does no harm, as with an edit: then it just
   * waits again; else it is a possible repeat.
   */
  isRepeatable?(delivery: Pick<ClaimedDelivery, 'key' | 'body' | 'attempts'>): boolean
  send(delivery: ClaimedDelivery): Promise<Outcome>
  /**
   * What is sent in place of a delivery that is given up: its reader is told that something may be missing. Null
   * where nobody needs to be told, and for what is itself sent in place of another.
   */
  insteadOf?(delivery: ClaimedDelivery): PlannedDelivery | null
}
