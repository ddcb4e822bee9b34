import { type ComposePush, composedOf, type Destination } from '../../chat/push.ts'
import type { Language } from '../../directory/person.ts'
import { chatOf } from './incoming.ts'
import { type Place, render } from './render/render.ts'

/**
 * Puts a push into Telegram's form: its calls in order, with the buttons of its last text.
 *
 * @param newId makes an id of sixteen characters that nobody guesses
 */
export function createComposePush(newId: () => string): ComposePush {
  return (push) => {
    const { to, language, reply, edits } = push
    const id = newId()
    const { calls, presses } = render(reply, placeOf(to, language, edits), id)
    const carrier = calls.findIndex((call) => 'keyboard' in call && call.keyboard !== undefined)
    return composedOf(push, calls, { id, carrier, presses })
  }
}

function placeOf({ chat }: Destination, language: Language, edits: string | undefined): Place {
  const place = { chat: chatOf(chat), language }
  return edits === undefined ? place : { ...place, edits: { message: Number(edits), chart: false } }
}
