import { z } from 'zod'
import type { Press } from '../../chat/message.ts'
import type { Pressed } from './incoming.ts'
import { laneOf } from './incoming.ts'

/** Buttons as they were kept. */
export interface FoundKeyboard {
  readonly channel: string
  readonly chat: string
  readonly account: string | null
  readonly presses: readonly unknown[]
  readonly createdAt: Date
  /** Key of the delivery that carries them. */
  readonly delivery: string
  /** The message that carries them; null while it is not known yet that it was sent. */
  readonly message: string | null
  /** The other messages of the same answer. */
  readonly others: readonly string[]
}

/** Days for which a button can be pressed: figures change with every week. */
export const daysKept = 7

const kept = z.object({ command: z.string(), slots: z.record(z.string(), z.unknown()) })

/** What a pressed button means: what to do, or why nothing is done. */
export type Meaning =
  | {
      readonly kind: 'press'
      readonly press: Press
      readonly others: readonly number[]
      readonly delivery: string
    }
  | { readonly kind: 'expired' | 'another' }

/**
 * Looks up a pressed button. It counts on the message that it was sent with, in that chat, for the account that
 * it was offered to; rights are checked when it is carried out.
 */
export async function pressOf(
  pressed: Pressed,
  find: (id: string) => Promise<FoundKeyboard | null>,
  now: Date,
): Promise<Meaning> {
  const [, id = '', index = ''] = /^([\w-]{16}):(\d{1,3})$/.exec(pressed.data) ?? []
  const found = id === '' ? null : await find(id)
  if (found === null || found.channel !== 'telegram' || found.chat !== laneOf(pressed.chat))
    return { kind: 'expired' }
  if (found.message !== null && found.message !== String(pressed.message)) return { kind: 'expired' }
  if (found.account !== null && found.account !== String(pressed.account)) return { kind: 'another' }
  // Either way: a clock that was put back must not revive a button for years.
  const age = Math.abs(now.getTime() - found.createdAt.getTime())
  const press = kept.safeParse(found.presses[Number(index)])
  return age > daysKept * 86_400_000 || !press.success
    ? { kind: 'expired' }
    : {
        kind: 'press',
        press: press.data,
        others: found.others.map(Number),
        delivery: found.delivery,
      }
}
