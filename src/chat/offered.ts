import { z } from 'zod'
import type { FoundKeyboard } from '../inbox/turn.ts'
import type { Press } from './message.ts'

/** A button that was pressed, as the chat tells it. */
interface PressedButton {
  readonly channel: string
  /** The chat, as a lane: `telegram:4711`. */
  readonly chat: string
  readonly account: string
  /** The message that carries it; null where the chat has no id for it that lasts. */
  readonly message: string | null
  /** What the button handed back: `id:index`, and `staying` where it stays. */
  readonly data: string
}

/**
 * Ends what a button hands back that stays where it is, and is answered apart: each press of it counts, while any
 * other is pressed once, and what it does takes its place.
 */
export const staying = '+'

/** Whether what a button handed back is of one that stays. */
export const stays = (data: string): boolean => data.endsWith(staying)

/** Days for which a button can be pressed: figures change with every week. */
const daysKept = 7

const kept = z.object({
  command: z.string(),
  slots: z.record(z.string(), z.unknown()),
  apart: z.literal(true).exactOptional(),
})

/** What a pressed button means: what to do, or why nothing is done. */
type Meaning =
  | {
      readonly kind: 'press'
      readonly press: Press
      readonly others: readonly string[]
      readonly delivery: string
    }
  | { readonly kind: 'expired' | 'another' }

/**
 * Looks up a pressed button. It counts on the message that it was sent with, in that chat, for the account that
 * it was offered to; rights are checked when it is carried out.
 */
export async function pressOf(
  pressed: PressedButton,
  find: (id: string) => Promise<FoundKeyboard | null>,
  now: Date,
): Promise<Meaning> {
  const { channel, chat, account, message, data } = pressed
  const [, id = '', index = ''] = /^([\w-]{16}):(\d{1,3})\+?$/.exec(data) ?? []
  const found = id === '' ? null : await find(id)
  if (found === null || found.channel !== channel || found.chat !== chat) return { kind: 'expired' }
  if (found.message !== null && message !== null && found.message !== message) return { kind: 'expired' }
  if (found.account !== null && found.account !== account) return { kind: 'another' }
  // Either way: a clock that was put back must not revive a button for years.
  const age = Math.abs(now.getTime() - found.createdAt.getTime())
  const press = kept.safeParse(found.presses[Number(index)])
  return age > daysKept * 86_400_000 || !press.success
    ? { kind: 'expired' }
    : { kind: 'press', press: press.data, others: found.others, delivery: found.delivery }
}
