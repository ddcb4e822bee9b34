import type { EvidenceFile } from '../deadlines/evidence-file.ts'
import type { Language } from '../directory/person.ts'

/**
 * What a button does: a command with its slots filled, as plain data that can be stored and read back.
 * Periods are `{ kind, from, to }`, units and indicators their codes.
 */
export interface Press {
  readonly command: string
  readonly slots: Readonly<Record<string, unknown>>
  /** Set where the answer comes below and the message with the button stays, which holds more to answer. */
  readonly apart?: true
}

/** An account on a chat: who it is there, whether or not it is known here. */
export interface Account {
  readonly channel: string
  readonly id: string
  /** The name that it goes by there. */
  readonly name: string
  /** The chat in which it can be written to alone. */
  readonly chat: string
}

/** What arrived from a chat, the same for every channel. */
export interface Message {
  /** Which conversation it belongs to, unique over all channels: `console:leader`. */
  readonly chat: string
  /** The conversation in which the speaker was last, which goes on here where this one has not begun. */
  readonly last?: string
  /** Who is speaking, or null for a stranger. */
  readonly person: string | null
  /** The account that speaks. */
  readonly account: Account
  /** The key of the group chat that it was said in, over all its topics: `telegram:-1001`. */
  readonly group?: string
  /** What was typed; empty when a button was pressed. */
  readonly text: string
  /** The files that were sent, under which the text stands. */
  readonly files?: readonly EvidenceFile[]
  /** Language to answer in, where the channel was told one; else the person's own. */
  readonly language?: Language
  /** The button that was pressed. */
  readonly press?: Press
}
