import type { Answer } from '../../chat/dispatch.ts'
import { text } from '../../chat/reply.ts'
import type { Language } from '../../directory/person.ts'
import { messagesIn } from '../../i18n/messages.ts'
import type { Arrival } from '../../inbox/arrival.ts'
import type { Keyboard, Turn } from '../../inbox/turn.ts'
import { type PlannedDelivery, priorities, rightAway } from '../../outbox/delivery.ts'
import type { SlackCall } from './calls.ts'
import { homeLaneOf, laneOf, type Opened } from './incoming.ts'
import { renderHome } from './render/home.ts'
import { answerDelivery, type TurnFacts } from './turn.ts'

/**
 * All that an answer which becomes its reader's home leaves to be stored. Publishing it twice does no harm, and yet it
 * goes by the outbox: what failed is not forgotten, Slack's wish for a pause is kept, a kill loses nothing, and an
 * older home never takes the place of a newer one.
 */
export function homeTurnOf(
  { reply }: Answer,
  incoming: Opened,
  arrival: Arrival,
  facts: Pick<TurnFacts, 'now' | 'newId' | 'language' | 'wording'>,
): Turn {
  const at = facts.now()
  const id = facts.newId()
  const { blocks, presses } = renderHome(facts.wording(reply), facts.language, id)
  const key = `home:slack:${arrival.id}:0`
  const body: SlackCall = { kind: 'publish', blocks }
  const { account } = incoming
  const keyboard: Keyboard = {
    id,
    channel: 'slack',
    chat: laneOf(incoming),
    account,
    delivery: key,
    presses,
    createdAt: at,
  }
  return {
    arrival: arrival.id,
    at,
    // What was being talked about goes on.
    conversation: null,
    deliveries: [{ ...answerDelivery(body, key, incoming), lane: homeLaneOf(incoming) }],
    keyboards: presses.length === 0 ? [] : [keyboard],
  }
}

/** In place of all that somebody's home shows, until they open it: after any that is on its way. */
export function clearedHome(account: string, occasion: string, language: Language): PlannedDelivery {
  const { blocks } = renderHome({ blocks: [text(messagesIn(language).home.changed)] }, language, '')
  const body: SlackCall = { kind: 'publish', blocks }
  return {
    key: `home:slack:${account}:${occasion}`,
    channel: 'slack',
    lane: homeLaneOf({ account }),
    body,
    priority: priorities.answer,
    notBefore: rightAway,
  }
}
