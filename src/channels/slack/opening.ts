import type { types, webApi } from '@slack/bolt'
import type { Command } from '../../chat/command.ts'
import { commandNamed, slashIn } from '../../chat/slash.ts'
import type { Language } from '../../directory/person.ts'
import type { ChannelLog } from './dependencies.ts'
import { describe } from './failure.ts'
import type { Received } from './incoming.ts'
import { waitingView } from './render/view.ts'

/** Windows for forms. One can be opened within three seconds only, so it is before anything is stored or looked up. */
export interface Opening {
  /** Opens an empty window for what a form will answer, and notes it in what is stored. Waits for nothing. */
  begin(received: Received): Received
  /** Resolves when it is known whether the window was opened; at once for one of an earlier start. */
  ended(view: string): Promise<void>
}

interface OpeningOptions {
  readonly client: webApi.WebClient
  readonly commands: readonly Command[]
  readonly language: Language
  readonly log: ChannelLog
}

/** Opens a window for what asks for a form, once for each press. */
export function createOpening({ client, commands, language, log }: OpeningOptions): Opening {
  const inHand = new Map<string, Promise<void>>()

  const open = async (trigger: string, externalId: string) => {
    try {
      const view = waitingView(language, 'opening', externalId) as unknown as types.ModalView
      await client.views.open({ trigger_id: trigger, view })
    } catch (error) {
      // What would stand in it is then said in a message.
      log(new Error(describe(error)), 'a window could not be opened')
    }
    inHand.delete(externalId)
  }

  return {
    begin(received) {
      const { body, trigger } = received
      if (trigger === undefined || (body.kind !== 'commanded' && body.kind !== 'pressed')) return received
      if (body.kind === 'commanded' && !isFormAsked(body.text, commands)) return received
      const view = `form-${trigger}`
      // The same event once more opens no second window.
      if (!inHand.has(view)) inHand.set(view, open(trigger, view))
      return { ...received, body: { ...body, view } }
    },
    ended: (view) => inHand.get(view) ?? Promise.resolve(),
  }
}

/** Whether a slash command's text asks for what begins with a form. */
function isFormAsked(text: string, commands: readonly Command[]): boolean {
  const slash = slashIn(text)
  return slash !== null && commandNamed(slash.name, commands)?.opensForm === true
}
