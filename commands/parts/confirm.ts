import type { CommandContext } from '../../src/chat/command.ts'
import { type Button, type Reply, text } from '../../src/chat/reply.ts'

/** The buttons under a preview: the same command, confirmed or given up. */
export function confirmButtons(
  command: string,
  slots: Readonly<Record<string, unknown>>,
  { t }: Pick<CommandContext, 't'>,
): Button[] {
  return [
    { label: t.dialogue.confirm, press: { command, slots: { ...slots, step: 'confirm' } } },
    { label: t.dialogue.cancel, press: { command, slots: { step: 'cancel' } } },
  ]
}

/** What is said to whoever gives a preview up. */
export function cancelledReply({ t }: Pick<CommandContext, 't'>): Reply {
  return { blocks: [text(t.dialogue.cancelled)] }
}
