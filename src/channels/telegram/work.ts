import type { Answer } from '../../chat/dispatch.ts'
import type { Message, Press } from '../../chat/message.ts'
import { pressOf } from '../../chat/offered.ts'
import { type Reply, text } from '../../chat/reply.ts'
import type { Working } from '../../chat/serving.ts'
import { messagesIn } from '../../i18n/messages.ts'
import type { Arrival } from '../../inbox/arrival.ts'
import { createTrials } from '../../inbox/trials.ts'
import type { Turn } from '../../inbox/turn.ts'
import { type Incoming, incomingFrom, laneOf, type Pressed, type Said } from './incoming.ts'
import { answeredPress, conversationOf, turnOf } from './turn.ts'

/** What working an arrival needs from the rest of the program. */
export interface WorkDependencies extends Working {
  /** An account can, or can't, be written to any more. */
  readonly reachable: (chat: number, can: boolean, at: Date) => Promise<void>
  /** A group has another id now. */
  readonly moved: (from: number, to: number, at: Date) => Promise<void>
  /** Shows that the answer is being worked on, until what it gives back is called. */
  readonly working: (chat: number, thread: number | undefined) => () => void
}

/** Works one arrival: the answer, or the excuse, is stored together with all that it changed. */
export function createWork(deps: WorkDependencies): (arrival: Arrival) => Promise<void> {
  const { begin, mayPass, report } = deps
  return createTrials({
    work: (arrival) => workOn(incomingFrom(arrival.body), arrival, deps),
    apologise: (arrival) => apologise(incomingFrom(arrival.body), arrival, deps),
    begin,
    mayPass,
    report,
  })
}

async function workOn(incoming: Incoming, arrival: Arrival, deps: WorkDependencies): Promise<void> {
  switch (incoming.kind) {
    case 'said':
      return converse(incoming, arrival, deps)
    case 'pressed':
      return press(incoming, arrival, deps)
    case 'reachable':
      return deps.changeAndEnd(async () => {
        await deps.reachable(incoming.chat, incoming.can, deps.now())
        return emptyTurn(arrival, deps)
      })
    case 'moved':
      return deps.changeAndEnd(async () => {
        await deps.moved(incoming.from, incoming.to, deps.now())
        return emptyTurn(arrival, deps)
      })
    default:
      return incoming satisfies never
  }
}

/** Answers a text or a button that does something. */
async function converse(
  incoming: Said | Pressed,
  arrival: Arrival,
  deps: WorkDependencies,
  pressed?: { readonly press: Press; readonly others: readonly number[] },
): Promise<void> {
  const done = deps.working(incoming.chat, incoming.thread)
  try {
    const person = await deps.personAt(String(incoming.account))
    const decision = await deps.dispatch(messageOf(incoming, person?.id ?? null, pressed?.press))
    const language = person?.language ?? deps.language
    const turn = async () =>
      turnOf(await decision.answer(), incoming, arrival, {
        ...deps,
        language,
        others: pressed?.others ?? [],
        apart: pressed?.press.apart === true,
      })
    await (decision.writes ? deps.changeAndEnd(turn) : deps.end(await turn()))
  } finally {
    done()
  }
}

/** Does what a button says, where it is this person's, on this message, and not too old. */
async function press(incoming: Pressed, arrival: Arrival, deps: WorkDependencies): Promise<void> {
  const { chat, account, message, data } = incoming
  const button = {
    channel: 'telegram',
    chat: laneOf(chat),
    account: String(account),
    message: String(message),
  }
  const found = await pressOf({ ...button, data }, deps.findKeyboard, deps.now())
  if (found.kind === 'press') {
    await deps.pressed(found.delivery, deps.now())
    return converse(incoming, arrival, deps, { press: found.press, others: found.others.map(Number) })
  }
  const person = await deps.personAt(String(incoming.account))
  const t = messagesIn(person?.language ?? deps.language).chats
  const toast = found.kind === 'expired' ? t.pressExpired : t.pressOfAnother
  await deps.end({
    ...emptyTurn(arrival, deps),
    deliveries: [answeredPress(incoming, arrival, toast)],
  })
}

function messageOf(incoming: Said | Pressed, person: string | null, press?: Press): Message {
  const { chat, isPrivate, account, name } = incoming
  return {
    chat: conversationOf(incoming),
    person,
    account: { channel: 'telegram', id: String(account), name, chat: laneOf(account) },
    text: incoming.kind === 'said' ? incoming.text : '',
    ...(incoming.kind === 'said' && incoming.files !== undefined && { files: incoming.files }),
    ...(isPrivate ? {} : { group: laneOf(chat) }),
    ...(press !== undefined && { press }),
  }
}

async function apologise(incoming: Incoming, arrival: Arrival, deps: WorkDependencies): Promise<void> {
  if (incoming.kind !== 'said' && incoming.kind !== 'pressed') return deps.end(emptyTurn(arrival, deps))
  const reply: Reply = { blocks: [text(messagesIn(deps.language).dialogue.failed)] }
  const answer: Answer = { reply, state: null }
  await deps.end(turnOf(answer, incoming, arrival, { ...deps, others: [], apart: false }))
}

function emptyTurn({ id }: Arrival, { now }: WorkDependencies): Turn {
  return { arrival: id, at: now(), conversation: null, deliveries: [], keyboards: [] }
}
