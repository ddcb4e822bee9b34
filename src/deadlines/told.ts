import type { Cause } from './notice.ts'
import type { Occasion } from './occasion.ts'

/** What became of a message in the outbox. */
export interface ToldMessage {
  readonly channel: string
  readonly state: 'waiting' | 'sending' | 'sent' | 'failed'
  readonly sentAt: Date | null
  /** Why it failed, or had to be tried again. */
  readonly problem: string | null
  /** Whether it may have arrived twice. */
  readonly repeated: boolean
}

/** Something that somebody was told, or could not be. */
export interface Told {
  readonly id: number
  readonly person: { readonly id: string; readonly name: string }
  readonly cause: Cause
  readonly occasion: Occasion
  /** The work and the unit that it is about, where it is about a part. */
  readonly work: {
    readonly part: number
    readonly unit: string
    readonly assignment: number
    readonly title: string
  } | null
  /** When it was handed over, or given up. */
  readonly at: Date
  readonly late: boolean
  /** Null where the person had no chat to be told in. */
  readonly message: ToldMessage | null
  /** When a button of the message was pressed. */
  readonly acknowledgedAt: Date | null
}

/** Where a page goes on. */
export interface ToldCursor {
  readonly at: Date
  readonly id: number
}

/** What to look at: what concerns these units' work, and what is about no work but was told to these people. */
export interface ToldQuery {
  readonly units: readonly string[]
  readonly people: readonly string[]
  /** Only what this person was told. */
  readonly person?: string
  /** Only what is about this assignment. */
  readonly assignment?: number
  readonly failedOnly: boolean
  readonly before?: ToldCursor
  readonly limit: number
}

/** The ledger of what people were told, the newest first. Reminders that were left out on purpose are not in it. */
export interface ToldReader {
  list(query: ToldQuery): Promise<Told[]>
}
