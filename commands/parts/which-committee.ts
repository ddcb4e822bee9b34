import type { CommandContext } from '../../src/chat/command.ts'
import { type Reply, text } from '../../src/chat/reply.ts'
import type { Committee } from '../../src/directory/catalogue.ts'
import { nameOf } from './editing-found.ts'

/**
 * Asks which of several committees a command is meant for, which is then run with the same words. Each is called by
 * the unit that it steers: the names of committees begin alike, and end where a button has no room.
 */
export function whichCommittee(
  command: string,
  committees: readonly Committee[],
  words: string | null,
  context: CommandContext,
): Reply {
  return {
    blocks: [text(context.t.dialogue.whichCommittee)],
    buttons: committees.map((one) => ({
      label: nameOf(one.home, context),
      press: { command, slots: { committee: one.code, ...(words !== null && { words }) } },
    })),
  }
}
