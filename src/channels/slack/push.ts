import { type ComposePush, composedOf } from '../../chat/push.ts'
import type { SlackCall } from './calls.ts'
import { render } from './render/render.ts'
import { sinceOf } from './turn.ts'
import type { Wording } from './wording.ts'

/**
 * Puts a push into Slack's form: its messages in order, with the buttons of the last one.
 *
 * @param newId makes an id of sixteen characters that nobody guesses
 */
export function createComposePush(
  newId: () => string,
  machineNow: () => Date,
  wording: Wording,
): ComposePush {
  return (push) => {
    const id = newId()
    const { messages, carrier, presses } = render(wording(push.reply), push.language, id)
    const since = sinceOf(machineNow())
    const calls = messages.map(
      (content, index): SlackCall =>
        index === 0 && push.edits !== undefined
          ? { kind: 'update', ...content, message: push.edits }
          : { kind: 'post', ...content, since },
    )
    return composedOf(push, calls, { id, carrier, presses })
  }
}
