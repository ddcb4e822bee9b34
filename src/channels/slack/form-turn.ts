import type { Answer } from '../../chat/dispatch.ts'
import type { Reply } from '../../chat/reply.ts'
import type { Arrival } from '../../inbox/arrival.ts'
import type { Keyboard, Turn } from '../../inbox/turn.ts'
import type { FormAnswer } from './answers.ts'
import type { SlackCall } from './calls.ts'
import { type Filled, type Incoming, windowLaneOf } from './incoming.ts'
import { render } from './render/render.ts'
import { faultsOf, type ViewFacts, viewOf } from './render/view.ts'
import { answerDelivery, sinceOf, type TurnFacts, turnOf } from './turn.ts'

type FormFacts = Omit<TurnFacts, 'personal' | 'others' | 'apart'>

/** What was asked for with a window open: its answer takes the place of what stands there. */
export function openedTurn(
  { reply }: Answer,
  incoming: Incoming,
  view: string,
  arrival: Arrival,
  facts: FormFacts,
): Turn {
  const shown = shownIn(facts.wording(reply), incoming, arrival, facts)
  const { deliveries, keyboards } = shown.later({ external_id: view }, { externalId: view, isOver: false })
  return { ...emptyTurn(arrival, facts), deliveries, keyboards: [shown.keyboard, ...keyboards] }
}

/** What a form that was handed in leaves. */
export interface FilledTurn {
  /** What is stored in any case, and told in the direct message. */
  readonly turn: Turn
  /** What Slack is answered, where it still waits. */
  readonly answer: FormAnswer
  /** What takes the place of the window, where it does not. */
  readonly later: Pick<Turn, 'deliveries' | 'keyboards'>
}

/**
 * The answer to a form that was handed in: what is wrong at its fields, or the next step over it or in its place.
 *
 * @param isTold whether what ends the form is told in the direct message too
 */
export function filledTurn(
  { reply }: Answer,
  incoming: Filled,
  arrival: Arrival,
  facts: FormFacts,
  isTold: boolean,
): FilledTurn {
  const { isRoot, view } = incoming
  const worded = facts.wording(reply)
  const told =
    isTold && reply.form === undefined
      ? turnOf({ reply, state: null }, incoming, arrival, {
          ...facts,
          personal: true,
          others: [],
          apart: false,
        })
      : emptyTurn(arrival, facts)
  const shown = shownIn(worded, incoming, arrival, facts)
  const isPushed = isRoot && worded.form?.isOver === true
  const faults = faultsOf(worded)
  return {
    turn: { ...told, keyboards: [...told.keyboards, shown.keyboard] },
    answer:
      faults === null
        ? { response_action: isPushed ? 'push' : 'update', view: shown.view({ isOver: isPushed || !isRoot }) }
        : { response_action: 'errors', errors: faults },
    later: shown.later({ view_id: view }, { isOver: !isRoot }),
  }
}

const emptyTurn = (arrival: Arrival, { now }: FormFacts): Turn => ({
  arrival: arrival.id,
  at: now(),
  conversation: null,
  deliveries: [],
  keyboards: [],
})

/** An answer as it stands in a window, with what is kept of it. */
function shownIn(reply: Reply, incoming: Incoming, arrival: Arrival, facts: FormFacts) {
  const { now, newId, language } = facts
  const { account } = incoming
  const key = `answer:slack:${arrival.id}:view`
  const keep = (id: string, presses: readonly unknown[]): Keyboard => ({
    id,
    channel: 'slack',
    chat: `slack:${account}`,
    account,
    delivery: key,
    presses,
    createdAt: now(),
  })
  const id = newId()
  const { submit } = reply.form ?? {}
  const keyboard = keep(id, submit === undefined ? [] : [submit.press])
  const view = (how: Pick<ViewFacts, 'externalId' | 'isOver'>) =>
    viewOf(reply, { language, data: `${id}:0`, ...how })
  return {
    keyboard,
    view,
    /** The same as a call that is kept until it was made. */
    later(at: Extract<SlackCall, { kind: 'view' }>['at'], how: Pick<ViewFacts, 'externalId' | 'isOver'>) {
      const messageId = newId()
      const { messages, carrier, presses } = render(reply, language, messageId)
      const content = messages[Math.max(carrier, 0)] ?? { text: '…', blocks: [] }
      const otherwise = { kind: 'post' as const, ...content, since: sinceOf(facts.machineNow()) }
      const body: SlackCall = { kind: 'view', at, view: view(how), otherwise }
      const delivery = { ...answerDelivery(body, key, incoming), lane: windowLaneOf(incoming) }
      return { deliveries: [delivery], keyboards: carrier < 0 ? [] : [keep(messageId, presses)] }
    },
  }
}
