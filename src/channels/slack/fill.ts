import type { Answer } from '../../chat/dispatch.ts'
import { pressOf } from '../../chat/offered.ts'
import { text } from '../../chat/reply.ts'
import { messagesIn } from '../../i18n/messages.ts'
import type { Arrival } from '../../inbox/arrival.ts'
import { type FilledTurn, filledTurn } from './form-turn.ts'
import { type Filled, laneOf } from './incoming.ts'
import { messageOf } from './message.ts'
import type { WorkDependencies } from './work-dependencies.ts'

/**
 * Works a form that was handed in. Slack is answered when what it left is stored, where it still waits; else what is
 * to stand in the window follows as a call.
 */
export async function fill(incoming: Filled, arrival: Arrival, deps: WorkDependencies): Promise<void> {
  const { account, data, filled } = incoming
  const person = await deps.personAt(account)
  const language = person?.language ?? deps.language
  const button = { channel: 'slack', chat: laneOf(incoming), account, message: null, data }
  const found = await pressOf(button, deps.findKeyboard, deps.now())
  if (found.kind !== 'press') {
    const reply = { blocks: [text(messagesIn(language).chats.form.expired)] }
    return handOver(async () => ({ reply, state: null }), incoming, arrival, deps)
  }
  const { command, slots } = found.press
  const press = { command, slots: { ...slots, filled } }
  const decision = await deps.dispatch(messageOf(incoming, person?.id ?? null, press))
  await handOver(decision.answer, incoming, arrival, deps, { writes: decision.writes, isTold: true })
}

/** Stores what a form left, and answers it. */
export async function handOver(
  answer: () => Promise<Answer>,
  incoming: Filled,
  arrival: Arrival,
  deps: WorkDependencies,
  { writes, isTold }: { readonly writes: boolean; readonly isTold: boolean } = {
    writes: false,
    isTold: false,
  },
): Promise<void> {
  const { answers, changeAndEnd, end, personAt } = deps
  const language = (await personAt(incoming.account))?.language ?? deps.language
  let left: FilledTurn | undefined
  let isAwaited = false
  const turn = async () => {
    left = filledTurn(await answer(), incoming, arrival, { ...deps, language }, isTold)
    isAwaited = answers.isOpen(arrival.key)
    return isAwaited ? left.turn : withLater(left)
  }
  await (writes ? changeAndEnd(turn) : end(await turn()))
  if (left === undefined || !isAwaited || answers.give(arrival.key, left.answer)) return
  // It was stored too late for an answer.
  await end({ ...left.turn, ...left.later })
}

function withLater({ turn, later }: FilledTurn) {
  return {
    ...turn,
    deliveries: [...later.deliveries, ...turn.deliveries],
    keyboards: [...turn.keyboards, ...later.keyboards],
  }
}
