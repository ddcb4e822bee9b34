import type { Message } from '../../chat/message.ts'
import { type Button, type Reply, text } from '../../chat/reply.ts'
import type { ConsoleTexts } from '../../i18n/console.ts'

/** Who talks where, and who answers. */
export interface Speaker {
  readonly chat: string
  readonly person: { readonly id: string; readonly name: string }
  readonly answer: (message: Message) => Promise<Reply>
}

/** A conversation of which the last buttons are known. */
interface Conversation {
  /**
   * Turns a typed line into a message: a bare number presses that button of what was shown last with some.
   * A number that none of them has is told so, and they stay.
   */
  answer(line: string): Promise<Reply>
  /** Something else is shown, whose buttons a number presses from now on where it has some. */
  show(reply: Reply): void
}

/** A conversation whose buttons are pressed by their numbers. */
export function createConversation(
  { chat, person, answer }: Speaker,
  texts: Pick<ConsoleTexts, 'noSuchButton' | 'noFiles'>,
): Conversation {
  const account = { channel: 'console', id: person.id, name: person.name, chat }
  let buttons: readonly Button[] = []
  const show = (reply: Reply) => {
    buttons = reply.buttons ?? buttons
  }
  return {
    show,
    async answer(line) {
      const number = numberIn(line)
      const press = number === null ? undefined : buttons[number - 1]?.press
      if (number !== null && press === undefined && buttons.length > 0) {
        return { blocks: [text(texts.noSuchButton(number))], buttons }
      }
      // What was open stays open, as if nothing had been typed.
      if (isPath(line)) return { blocks: [text(texts.noFiles)], buttons }
      const speaker = { chat, person: person.id, account }
      const reply = await answer(
        press === undefined ? { ...speaker, text: line } : { ...speaker, text: '', press },
      )
      show(reply)
      return reply
    },
  }
}

/** Whether a line is the path of a file, as a terminal writes one that is dropped on it. */
function isPath(line: string): boolean {
  return /^\s*['"]?(?:file:\/\/|~?\/(?:[^/\n]+\/)+|[A-Za-z]:[\\/])[^\n]*\.[A-Za-z0-9]{2,5}['"]?\s*$/.test(
    line,
  )
}

function numberIn(line: string): number | null {
  const number = /^\s*\[?(\d{1,3})\]?\s*$/.exec(line)?.[1]
  return number === undefined ? null : Number(number)
}
