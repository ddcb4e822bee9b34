import type { Language } from '../directory/person.ts'

/**
 * What a button does: a command with its slots filled, as plain data that can be stored and read back.
 * Periods are `{ kind, from, to }`, units and indicators their codes.
 */
export interface Press {
  readonly command: string
  readonly slots: Readonly<Record<string, unknown>>
}

/** What arrived from a chat, the same for every channel. */
export interface Message {
  /** Which conversation it belongs to, unique over all channels: `console:leader`. */
  readonly chat: string
  /** Who is speaking, or null for a stranger. */
  readonly person: string | null
  /** What was typed; empty when a button was pressed. */
  readonly text: string
  /** Language to answer in, where the channel was told one; else the person's own. */
  readonly language?: Language
  /** The button that was pressed. */
  readonly press?: Press
}
