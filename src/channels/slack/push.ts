import type { ComposePush } from '../../chat/push.ts'
import type { Keyboard } from '../../inbox/turn.ts'
import { type PlannedDelivery, priorities, rightAway } from '../../outbox/delivery.ts'
import type { SlackCall } from './calls.ts'
import { render } from './render/render.ts'
import { sinceOf } from './turn.ts'
import type { Wording } from './wording.ts'

/**
 * Puts a push into Slack's form: its messages in order, `KEY:0`, `KEY:1`, …, and the buttons of the last one, which
 * only the account that it goes to may press.
 *
 * @param newId makes an id of sixteen characters that nobody guesses
 */
export function createComposePush(
  newId: () => string,
  machineNow: () => Date,
  wording: Wording,
): ComposePush {
  return ({ key, to, language, reply, edits, at }) => {
    const keyboardId = newId()
    const { messages, carrier, presses } = render(wording(reply), language, keyboardId)
    const since = sinceOf(machineNow())
    const calls = messages.map(
      (content, index): SlackCall =>
        index === 0 && edits !== undefined
          ? { kind: 'update', ...content, message: edits }
          : { kind: 'post', ...content, since },
    )
    const deliveries = calls.map(
      (body, index): PlannedDelivery => ({
        key: `${key}:${index}`,
        channel: 'slack',
        lane: to.chat,
        body,
        priority: priorities.reminder,
        notBefore: rightAway,
      }),
    )
    const keyboard: Keyboard = {
      id: keyboardId,
      channel: 'slack',
      chat: to.chat,
      account: to.account,
      delivery: `${key}:${carrier}`,
      presses,
      createdAt: at,
    }
    return { deliveries, keyboards: carrier < 0 ? [] : [keyboard] }
  }
}
