import type { ComposePush, Destination } from '../../chat/push.ts'
import type { Language } from '../../directory/person.ts'
import type { Keyboard } from '../../inbox/turn.ts'
import { type PlannedDelivery, priorities, rightAway } from '../../outbox/delivery.ts'
import { chatOf } from './incoming.ts'
import { type Place, render } from './render/render.ts'

/**
 * Puts a push into Telegram's form: its calls in order, `KEY:0`, `KEY:1`, …, and the buttons of its last text,
 * which only the account that it goes to may press.
 *
 * @param newId makes an id of sixteen characters that nobody guesses
 */
export function createComposePush(newId: () => string): ComposePush {
  return ({ key, to, language, reply, edits, at }) => {
    const keyboardId = newId()
    const { calls, presses } = render(reply, placeOf(to, language, edits), keyboardId)
    const deliveries = calls.map(
      (body, index): PlannedDelivery => ({
        key: `${key}:${index}`,
        channel: 'telegram',
        lane: to.chat,
        body,
        priority: priorities.reminder,
        notBefore: rightAway,
      }),
    )
    const carrier = calls.findIndex((call) => 'keyboard' in call && call.keyboard !== undefined)
    const keyboard: Keyboard = {
      id: keyboardId,
      channel: 'telegram',
      chat: to.chat,
      account: to.account,
      delivery: `${key}:${carrier}`,
      presses,
      createdAt: at,
    }
    return { deliveries, keyboards: carrier < 0 ? [] : [keyboard] }
  }
}

function placeOf({ chat }: Destination, language: Language, edits: string | undefined): Place {
  const place = { chat: chatOf(chat), language }
  return edits === undefined ? place : { ...place, edits: { message: Number(edits), chart: false } }
}
