import type { CommandContext } from '../../src/chat/command.ts'
import { type Reply, text } from '../../src/chat/reply.ts'
import type { Committee } from '../../src/directory/catalogue.ts'
import { committeeName } from './names.ts'

/** Asks which of several committees a command is meant for, which is then run with the same words. */
export function whichCommittee(
  command: string,
  committees: readonly Committee[],
  words: string | null,
  { t, language }: Pick<CommandContext, 't' | 'language'>,
): Reply {
  return {
    blocks: [text(t.dialogue.whichCommittee)],
    buttons: committees.map((one) => ({
      label: committeeName(one, language),
      press: { command, slots: { committee: one.code, ...(words !== null && { words }) } },
    })),
  }
}
