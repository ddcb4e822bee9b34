import { messagesIn } from '../../../i18n/messages.ts'
import { limits, type SlackCall } from '../calls.ts'
import { plain } from './actions.ts'
import { escapeMrkdwn } from './escape.ts'

/** A call whose reader is told that they may have had it before: only what can't be looked up can come twice. */
export function marked(call: SlackCall): SlackCall {
  if (call.kind !== 'ephemeral' && call.kind !== 'respond') return call
  const mark = messagesIn(call.language).chats.mayRepeat
  const block = { type: 'context', elements: [plain(mark)] }
  const blocks = call.blocks.length < limits.blocks ? [block, ...call.blocks] : call.blocks
  return { ...call, blocks, text: `${escapeMrkdwn(mark)}\n${call.text}` }
}
