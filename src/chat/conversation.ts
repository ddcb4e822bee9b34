import { z } from 'zod'

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

const conversation = z.object({
  command: z.string(),
  slots: z.record(z.string(), z.unknown()),
  asked: z.string().nullable(),
  at: z.iso.datetime(),
})

/** Minutes after which a question is no longer taken for what a follow-up refines. */
export const minutesKept = 30

/** The stored state of a chat if it can still be followed up at this time; anything else is a fresh start. */
export function conversationFrom(stored: unknown, now: Date): Conversation | null {
  const parsed = conversation.safeParse(stored)
  if (!parsed.success) return null
  // Either way: the sample's clock begins again with each start, and clocks are put right.
  const age = Math.abs(now.getTime() - Date.parse(parsed.data.at))
  return age <= minutesKept * 60_000 ? parsed.data : null
}
