import type { Message } from '../../chat/message.ts'
import { type Button, type Reply, text } from '../../chat/reply.ts'
import type { ConsoleTexts } from '../../i18n/console.ts'

/** Who talks where, and who answers. */
export interface Speaker {
  readonly chat: string
  readonly person: { readonly id: string; readonly name: string }
  readonly answer: (message: Message) => Promise<Reply>
}

/**
 * Turns each typed line into a message: a bare number presses that button of the last answer that had some.
 * A number that none of them has is told so, and they stay.
 */
export function createConversation(
  { chat, person, answer }: Speaker,
  texts: Pick<ConsoleTexts, 'noSuchButton'>,
): (line: string) => Promise<Reply> {
  const account = { channel: 'console', id: person.id, name: person.name, chat }
  let buttons: readonly Button[] = []
  return async (line) => {
    const number = numberIn(line)
    const press = number === null ? undefined : buttons[number - 1]?.press
    if (number !== null && press === undefined && buttons.length > 0) {
      return { blocks: [text(texts.noSuchButton(number))], buttons }
    }
    const speaker = { chat, person: person.id, account }
    const reply = await answer(
      press === undefined ? { ...speaker, text: line } : { ...speaker, text: '', press },
    )
    buttons = reply.buttons ?? buttons
    return reply
  }
}

function numberIn(line: string): number | null {
  const number = /^\s*\[?(\d{1,3})\]?\s*$/.exec(line)?.[1]
  return number === undefined ? null : Number(number)
}
