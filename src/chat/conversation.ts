import { z } from 'zod'
import type { Album } from './albums.ts'

/** Slots as plain data, by their names in the command: codes, slugs, `{ kind, from, to }`. */
export type PlainSlots = Readonly<Record<string, unknown>>

/**
 * What a chat's last question left behind. A follow-up refines it; where `asked` names a slot, the question
 * is still open and the next message may answer it.
 */
export interface Conversation {
  readonly command: string
  readonly slots: PlainSlots
  readonly asked: string | null
  /** When, as an ISO instant. */
  readonly at: string
}

/**
 * Something that a command waits for somebody to write: the next text fills this slot. It outlasts other
 * questions that are asked meanwhile.
 */
export interface Prompt {
  readonly command: string
  readonly slots: PlainSlots
  readonly slot: string
  readonly files?: string
  readonly hearsCancel?: true
  readonly hearsAsides?: true
  /** When it was asked, as an ISO instant. */
  readonly at: string
  /** The one that was open when this was asked by something else, and is again when this is settled. */
  readonly under?: Omit<Prompt, 'under'>
}

/** What is kept of a chat between messages: the last question where there is one, an open prompt, and what was sent at once. */
export type ChatState = (Conversation | { readonly at: string }) & {
  readonly prompt: Prompt | null
  readonly albums: readonly Album[]
}

const conversation = z.object({
  command: z.string(),
  slots: z.record(z.string(), z.unknown()),
  asked: z.string().nullable(),
  at: z.iso.datetime(),
})

const onePrompt = z.object({
  command: z.string(),
  slots: z.record(z.string(), z.unknown()),
  slot: z.string(),
  files: z.string().exactOptional(),
  hearsCancel: z.literal(true).exactOptional(),
  hearsAsides: z.literal(true).exactOptional(),
  at: z.iso.datetime(),
})

const prompted = z.object({ prompt: onePrompt.extend({ under: onePrompt.exactOptional() }) })

/** Minutes after which a question is no longer taken for what a follow-up refines. */
const minutesKept = 30

/** Hours for which a text is taken for the answer to a prompt: somebody may come back to it the next morning. */
const hoursPrompted = 24

/** The stored state of a chat if it can still be followed up at this time; anything else is a fresh start. */
export function conversationFrom(stored: unknown, now: Date): Conversation | null {
  const parsed = conversation.safeParse(stored)
  if (!parsed.success) return null
  return minutesFrom(parsed.data.at, now) <= minutesKept ? parsed.data : null
}

/** The prompt of a chat that is still open at this time, or null. */
export function promptFrom(stored: unknown, now: Date): Prompt | null {
  const parsed = prompted.safeParse(stored)
  if (!parsed.success) return null
  return minutesFrom(parsed.data.prompt.at, now) <= 60 * hoursPrompted ? parsed.data.prompt : null
}

/** Either way: the sample's clock begins again with each start, and clocks are put right. */
function minutesFrom(at: string, now: Date): number {
  return Math.abs(now.getTime() - Date.parse(at)) / 60_000
}
