import { text } from '../../chat/reply.ts'
import { messagesIn } from '../../i18n/messages.ts'
import type { Arrival } from '../../inbox/arrival.ts'
import { createIntake } from '../../inbox/intake.ts'
import { createPaceKeeper } from '../../inbox/pace.ts'
import { priorities, rightAway } from '../../outbox/delivery.ts'
import type { Answers, FormAnswer } from './answers.ts'
import { textOfCommand } from './commands.ts'
import type { SlackDependencies } from './dependencies.ts'
import { receivedFrom, type Self } from './event.ts'
import type { Filled } from './incoming.ts'
import type { Opening } from './opening.ts'
import { render } from './render/render.ts'
import { sinceOf } from './turn.ts'

const slowDownPace = { burst: 1, each: 60_000 }

/**
 * Keeps what Slack hands over, once however often it comes, and has it worked: whoever calls acknowledges it only
 * afterwards, with what is to be told to Slack where it waits for the answer to a form. What one account sends in a
 * flood is not even looked up. Rejects where it could not be kept.
 */
export function createReceive(
  self: Self,
  deps: SlackDependencies & { readonly opening: Opening; readonly answers: Answers },
  take: (arrivals: readonly Arrival[]) => void,
): (body: unknown) => Promise<FormAnswer | undefined> {
  const { allows } = createPaceKeeper()
  // They are told once; looking up whether they were would be work for each message of a flood.
  const slowed = createPaceKeeper(slowDownPace)
  const rename = (command: string, words: string) => textOfCommand(command, words, deps.commands)
  const keep = createIntake({
    ...deps,
    add: deps.inbox.add,
    stored: take,
    report: (error) => deps.trouble('storing', error),
  })
  return async (body) => {
    const received = receivedFrom(body, self, rename)
    const [first] = received
    if (first === undefined) return
    const { body: incoming, key } = first
    const { account } = incoming
    if (!allows(account, deps.elapsed())) {
      if (slowed.allows(account, deps.elapsed())) slowDown(account, deps)
      return incoming.kind === 'filled' ? keptOpen(incoming, deps) : undefined
    }
    const answer = incoming.kind === 'filled' ? deps.answers.expect(key) : undefined
    const receivedAt = deps.machineNow()
    await keep(received.map((one) => ({ ...deps.opening.begin(one), channel: 'slack', receivedAt })))
    return answer
  }
}

/** The window stays open, with all that was typed, where a form is handed in too often. */
function keptOpen({ filled }: Filled, { language }: SlackDependencies): FormAnswer | undefined {
  const [first] = Object.keys(filled)
  const errors = { [first ?? '']: messagesIn(language).chats.tooMany }
  return first === undefined ? undefined : { response_action: 'errors', errors }
}

/** One courteous sentence a minute to whoever sends more than can be worked. Waits for nothing. */
function slowDown(account: string, { ledger, language, now, machineNow, log }: SlackDependencies): void {
  const reply = { blocks: [text(messagesIn(language).chats.tooMany)] }
  const at = machineNow()
  const minute = at.toISOString().slice(0, 'YYYY-MM-DDTHH:MM'.length)
  ledger
    .plan(
      render(reply, language, '').messages.map((content) => ({
        key: `slow-down:slack:${account}:${minute}`,
        channel: 'slack',
        lane: `slack:${account}`,
        body: { kind: 'post', ...content, since: sinceOf(at) },
        priority: priorities.answer,
        notBefore: rightAway,
      })),
      now(),
    )
    .catch((error: unknown) => log(error, 'somebody could not be asked to slow down'))
}
