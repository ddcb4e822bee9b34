import type { Message, Press } from '../../chat/message.ts'
import { homeText } from './commands.ts'
import { type Incoming, laneOf } from './incoming.ts'
import { conversationOf, lastConversationOf } from './turn.ts'

/** What arrived as the dialogue takes it; with the button that was pressed, or the form that was handed in. */
export function messageOf(incoming: Incoming, person: string | null, press?: Press): Message {
  const { isPrivate, account, name } = incoming
  return {
    chat: conversationOf(incoming),
    person,
    account: { channel: 'slack', id: account, name, chat: `slack:${account}` },
    text: textOf(incoming),
    ...('files' in incoming && incoming.files !== undefined && { files: incoming.files }),
    ...(isPrivate ? {} : { group: laneOf(incoming), last: lastConversationOf(incoming) }),
    ...(press !== undefined && { press }),
  }
}

function textOf(incoming: Incoming): string {
  if (incoming.kind === 'opened') return homeText
  return 'text' in incoming ? incoming.text : ''
}
