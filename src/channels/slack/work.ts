import type { Answer, Dispatch } from '../../chat/dispatch.ts'
import type { Message, Press } from '../../chat/message.ts'
import { type FoundKeyboard, pressOf } from '../../chat/offered.ts'
import { type Reply, text } from '../../chat/reply.ts'
import type { Language } from '../../directory/person.ts'
import { messagesIn } from '../../i18n/messages.ts'
import type { Arrival } from '../../inbox/arrival.ts'
import { createTrials } from '../../inbox/trials.ts'
import type { Turn } from '../../inbox/turn.ts'
import { homeText } from './commands.ts'
import { homeTurnOf } from './home-turn.ts'
import { type Incoming, incomingFrom, laneOf, type Opened, type Pressed } from './incoming.ts'
import { conversationOf, toast, turnOf } from './turn.ts'
import type { Wording } from './wording.ts'

/** What working an arrival needs from the rest of the program. */
export interface WorkDependencies {
  readonly dispatch: Dispatch
  /** Id of the person that an account leads to, and the language that they chose; null for a stranger. */
  readonly personAt: (account: string) => Promise<{ id: string; language: Language | null } | null>
  /** The name that a user goes by; what was told with the event where it can't be asked for. */
  readonly nameOf: (account: string, told: string) => Promise<string>
  readonly findKeyboard: (id: string) => Promise<FoundKeyboard | null>
  /** Stores what a turn left, together with what others leave at about the same time. */
  readonly end: (turn: Turn) => Promise<void>
  /** Stores what a turn left together with all that was changed in it, or nothing of either. */
  readonly changeAndEnd: (change: () => Promise<Turn>) => Promise<void>
  /** Somebody's account can be written to, also where it could not be before: it wrote itself. */
  readonly reachable: (person: string, account: string) => Promise<void>
  /** A button of the message that a delivery carries was pressed by whom it was offered to. */
  readonly pressed: (delivery: string, at: Date) => Promise<void>
  readonly now: () => Date
  readonly machineNow: () => Date
  /** An id of sixteen characters that nobody guesses. */
  readonly newId: () => string
  readonly wording: Wording
  /** Spoken with those who have chosen none. */
  readonly language: Language
  /** Counts, before it is begun, the work on what a process left. */
  readonly begin: (arrival: number) => Promise<void>
  /** Whether a failure is of the database, and may pass by itself. */
  readonly mayPass: (error: unknown) => boolean
  readonly report: (error: unknown, arrival: Arrival) => void
}

/** Works one arrival: the answer, or the excuse, is stored together with all that it changed. */
export function createWork(deps: WorkDependencies): (arrival: Arrival) => Promise<void> {
  const { begin, mayPass, report } = deps
  return createTrials({
    async work(arrival) {
      const incoming = incomingFrom(arrival.body)
      if (incoming.kind === 'opened') await home(incoming, arrival, deps)
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
  if (person !== null && incoming.isPrivate) await deps.reachable(person.id, incoming.account)
  // Only a stranger's name is ever needed: they may be let in by it.
  const name = person === null ? await deps.nameOf(incoming.account, incoming.name) : incoming.name
  const decision = await deps.dispatch(messageOf({ ...incoming, name }, person?.id ?? null, pressed?.press))
  const language = person?.language ?? deps.language
  const { personal } = decision
  const turn = async () =>
    turnOf(await decision.answer(), incoming, arrival, {
      ...deps,
      language,
      personal,
      others: pressed?.others ?? [],
      apart: pressed?.press.apart === true,
    })
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
  await deps.end({
    arrival: arrival.id,
    at: deps.now(),
    conversation: null,
    deliveries: [toast(words, incoming, arrival, { ...deps, language })],
    keyboards: [],
  })
}

function messageOf(incoming: Incoming, person: string | null, press?: Press): Message {
  const { isPrivate, account, name } = incoming
  return {
    chat: conversationOf(incoming),
    person,
    account: { channel: 'slack', id: account, name, chat: `slack:${account}` },
    text: textOf(incoming),
    ...(isPrivate ? {} : { group: laneOf(incoming) }),
    ...(press !== undefined && { press }),
  }
}

function textOf(incoming: Incoming): string {
  if (incoming.kind === 'opened') return homeText
  return incoming.kind === 'pressed' ? '' : incoming.text
}

async function apologise(incoming: Incoming, arrival: Arrival, deps: WorkDependencies): Promise<void> {
  const reply: Reply = { blocks: [text(messagesIn(deps.language).dialogue.failed)] }
  const answer: Answer = { reply, state: null }
  if (incoming.kind === 'opened') return deps.end(homeTurnOf(answer, incoming, arrival, deps))
  await deps.end(turnOf(answer, incoming, arrival, { ...deps, personal: true, others: [], apart: false }))
}
