import type { Answer } from '../../chat/dispatch.ts'
import type { Press } from '../../chat/message.ts'
import { pressOf } from '../../chat/offered.ts'
import { type Reply, text } from '../../chat/reply.ts'
import { messagesIn } from '../../i18n/messages.ts'
import type { Arrival } from '../../inbox/arrival.ts'
import { createTrials } from '../../inbox/trials.ts'
import { fill, handOver } from './fill.ts'
import { openedTurn } from './form-turn.ts'
import { homeTurnOf } from './home-turn.ts'
import { type Incoming, incomingFrom, laneOf, type Opened, type Pressed } from './incoming.ts'
import { messageOf } from './message.ts'
import { toast, turnOf } from './turn.ts'
import type { WorkDependencies } from './work-dependencies.ts'

/** Works one arrival: the answer, or the excuse, is stored together with all that it changed. */
export function createWork(deps: WorkDependencies): (arrival: Arrival) => Promise<void> {
  const { begin, mayPass, report } = deps
  return createTrials({
    async work(arrival) {
      const incoming = incomingFrom(arrival.body)
      if (incoming.kind === 'opened') await home(incoming, arrival, deps)
      else if (incoming.kind === 'filled') await fill(incoming, arrival, deps)
      else if (incoming.kind === 'pressed') await press(incoming, arrival, deps)
      else await converse(incoming, arrival, deps)
    },
    apologise: (arrival) => apologise(incomingFrom(arrival.body), arrival, deps),
    begin,
    mayPass,
    report,
  })
}

/** Brings somebody's home up to date, with what is theirs to see now. */
async function home(incoming: Opened, arrival: Arrival, deps: WorkDependencies): Promise<void> {
  const person = await deps.personAt(incoming.account)
  const decision = await deps.dispatch(messageOf(incoming, person?.id ?? null))
  const language = person?.language ?? deps.language
  await deps.end(homeTurnOf(await decision.answer(), incoming, arrival, { ...deps, language }))
}

/** Answers a text or a button that does something. */
async function converse(
  incoming: Exclude<Incoming, Opened>,
  arrival: Arrival,
  deps: WorkDependencies,
  pressed?: { readonly press: Press; readonly others: readonly string[] },
): Promise<void> {
  const person = await deps.personAt(incoming.account)
  if (person !== null && incoming.isPrivate)
    await deps.reachable(person.id, incoming.account, directMessageOf(incoming))
  // Only a stranger's name is ever needed: they may be let in by it.
  const name = person === null ? await deps.nameOf(incoming.account, incoming.name) : incoming.name
  const decision = await deps.dispatch(messageOf({ ...incoming, name }, person?.id ?? null, pressed?.press))
  const language = person?.language ?? deps.language
  const view = viewOf(incoming)
  if (view !== undefined) await deps.windowOpened(view)
  const turn = async () => {
    const answer = await decision.answer()
    const { personal } = decision
    const facts = {
      ...deps,
      language,
      personal,
      others: pressed?.others ?? [],
      apart: pressed?.press.apart === true,
    }
    return view === undefined
      ? turnOf(answer, incoming, arrival, facts)
      : openedTurn(answer, incoming, view, arrival, facts)
  }
  await (decision.writes ? deps.changeAndEnd(turn) : deps.end(await turn()))
}

/** Does what a button says, where it is this person's, on this message, and not too old. */
async function press(incoming: Pressed, arrival: Arrival, deps: WorkDependencies): Promise<void> {
  const { account, message, data } = incoming
  const button = { channel: 'slack', chat: laneOf(incoming), account, message, data }
  const found = await pressOf(button, deps.findKeyboard, deps.now())
  if (found.kind === 'press') {
    await deps.pressed(found.delivery, deps.now())
    return converse(incoming, arrival, deps, found)
  }
  const language = (await deps.personAt(account))?.language ?? deps.language
  const t = messagesIn(language).chats
  const words = found.kind === 'expired' ? t.pressExpired : t.pressOfAnother
  const view = viewOf(incoming)
  if (view !== undefined) {
    await deps.windowOpened(view)
    const answer = { reply: { blocks: [text(words)] }, state: null }
    return deps.end(openedTurn(answer, incoming, view, arrival, { ...deps, language }))
  }
  await deps.end({
    arrival: arrival.id,
    at: deps.now(),
    conversation: null,
    deliveries: [toast(words, incoming, arrival, { ...deps, language })],
    keyboards: [],
  })
}

async function apologise(incoming: Incoming, arrival: Arrival, deps: WorkDependencies): Promise<void> {
  const reply: Reply = { blocks: [text(messagesIn(deps.language).dialogue.failed)] }
  const answer: Answer = { reply, state: null }
  if (incoming.kind === 'opened') return deps.end(homeTurnOf(answer, incoming, arrival, deps))
  if (incoming.kind === 'filled') return handOver(async () => answer, incoming, arrival, deps)
  const view = viewOf(incoming)
  const facts = { ...deps, personal: true, others: [], apart: false }
  await deps.end(
    view === undefined
      ? turnOf(answer, incoming, arrival, facts)
      : openedTurn(answer, incoming, view, arrival, facts),
  )
}

/** The assistant's own direct message with whoever wrote; a command may be run in one of two others. */
const directMessageOf = ({ kind, channel }: Incoming) => (kind === 'said' ? channel : null)

/** The window that was opened for the answer, where one was. */
const viewOf = (incoming: Incoming) =>
  'view' in incoming && incoming.kind !== 'filled' ? incoming.view : undefined
