import type { Answer } from '../../chat/dispatch.ts'
import type { Language } from '../../directory/person.ts'
import type { Arrival } from '../../inbox/arrival.ts'
import type { Keyboard, Turn } from '../../inbox/turn.ts'
import { type PlannedDelivery, priorities, rightAway } from '../../outbox/delivery.ts'
import type { Content, SlackCall } from './calls.ts'
import { type Incoming, laneOf, type Pressed } from './incoming.ts'
import { plain } from './render/actions.ts'
import { escapeMrkdwn } from './render/escape.ts'
import { render } from './render/render.ts'
import type { Wording } from './wording.ts'

/** What an answer is made ready with. */
export interface TurnFacts {
  readonly now: () => Date
  readonly machineNow: () => Date
  readonly newId: () => string
  readonly language: Language
  /** Whether it concerns whoever asked alone: in a channel nobody else is shown it. */
  readonly personal: boolean
  readonly wording: Wording
  /** The other messages of the answer whose button was pressed. */
  readonly others: readonly string[]
  /** Whether a press is answered below, and not in place of the message with the button. */
  readonly apart: boolean
}

/** All that an answer leaves to be stored: the calls that send it, its buttons, the conversation. */
export function turnOf(
  { reply, state }: Answer,
  incoming: Incoming,
  arrival: Arrival,
  facts: TurnFacts,
): Turn {
  const at = facts.now()
  const keyboardId = facts.newId()
  const { messages, carrier, presses } = render(facts.wording(reply), facts.language, keyboardId)
  const calls = callsOf(messages, incoming, facts)
  const keyOf = (index: number) => `answer:slack:${arrival.id}:${index}`
  const keyboard: Keyboard = {
    id: keyboardId,
    channel: 'slack',
    chat: laneOf(incoming),
    account: incoming.account,
    delivery: keyOf(carrier),
    presses,
    createdAt: at,
  }
  return {
    arrival: arrival.id,
    at,
    conversation: state && {
      chat: conversationOf(incoming),
      also: lastConversationOf(incoming),
      state,
    },
    deliveries: calls.map((body, index) => answerDelivery(body, keyOf(index), incoming)),
    keyboards: carrier < 0 ? [] : [keyboard],
  }
}

/** Which conversation a message belongs to: in a channel everybody has one of their own, in each thread. */
export function conversationOf(incoming: Incoming): string {
  return conversationIn(threadOf(incoming), incoming)
}

/**
 * Where it is kept what somebody said last in a channel, in whichever thread: a new message goes on with it, as does
 * one in a thread in which they have said nothing. What they alone were asked, or a command answered, stands in none.
 */
export function lastConversationOf(incoming: Incoming): string {
  return conversationIn(undefined, incoming)
}

function conversationIn(thread: string | undefined, incoming: Incoming): string {
  const lane = laneOf(incoming)
  return incoming.isPrivate ? lane : `${lane}/${thread ?? 0}#${incoming.account}`
}

/** Tells somebody alone, beside the message whose button they pressed. */
export function toast(
  words: string,
  incoming: Pressed,
  arrival: Arrival,
  facts: Pick<TurnFacts, 'language' | 'machineNow'>,
) {
  const content = { text: escapeMrkdwn(words), blocks: [{ type: 'section', text: plain(words) }] }
  const body: SlackCall = incoming.onHome
    ? { kind: 'post', ...content, since: sinceOf(facts.machineNow()) }
    : personalCall(content, incoming, false, facts)
  return answerDelivery(body, `answer:slack:${arrival.id}:0`, incoming)
}

/** How long before a message was planned it can't have been sent, by Slack's clock, which is not the machine's. */
const skew = 600

/** A time before which nothing that is planned now can have been sent, as Slack writes it. */
export const sinceOf = (machineNow: Date): string =>
  `${Math.floor(machineNow.getTime() / 1000) - skew}.000000`

function callsOf(messages: readonly Content[], incoming: Incoming, facts: TurnFacts): SlackCall[] {
  const since = sinceOf(facts.machineNow())
  const thread = threadOf(incoming)
  const responseUrl = incoming.kind === 'commanded' && !incoming.isPrivate ? incoming.responseUrl : undefined
  const posted = (content: Content): SlackCall => ({
    kind: 'post',
    ...content,
    ...(thread !== undefined && { thread }),
    since,
    ...(responseUrl !== undefined && { responseUrl }),
  })
  const isHidden = incoming.kind === 'pressed' && incoming.isEphemeral
  if (isHidden)
    return messages.map((content, index) =>
      personalCall(content, incoming, index === 0 && !facts.apart, facts),
    )
  if (!incoming.isPrivate && facts.personal)
    return messages.map((content) => personalCall(content, incoming, false, facts))
  // What a button on the home does is told in the conversation.
  if (incoming.kind !== 'pressed' || incoming.onHome || facts.apart) return messages.map(posted)
  const [first, ...rest] = messages
  return [
    ...(first === undefined ? [] : [{ kind: 'update' as const, ...first, message: incoming.message }]),
    ...rest.map(posted),
    ...facts.others.map((message): SlackCall => ({ kind: 'delete', message })),
  ]
}

/** What one person alone sees: by the response URL where there is one, which is good also where the assistant is not. */
function personalCall(
  content: Content,
  incoming: Incoming,
  replaces: boolean,
  { language, machineNow }: Pick<TurnFacts, 'language' | 'machineNow'>,
): SlackCall {
  const { account: user, thread } = incoming
  const to = {
    ...content,
    ...(thread !== undefined && { thread }),
    since: sinceOf(machineNow()),
    user,
    language,
  }
  const url = 'responseUrl' in incoming ? incoming.responseUrl : undefined
  return url === undefined
    ? { kind: 'ephemeral', ...to }
    : { kind: 'respond', ...to, url, replaces, everybody: false }
}

/** An answer stands in the thread that it was asked in; in a channel under the question. */
function threadOf(incoming: Incoming): string | undefined {
  const { thread, isPrivate } = incoming
  return thread ?? (incoming.kind === 'said' && !isPrivate ? incoming.message : undefined)
}

/** A call that is part of an answer, as the outbox is given it. */
export function answerDelivery(body: SlackCall, key: string, incoming: Incoming): PlannedDelivery {
  return {
    key,
    channel: 'slack',
    lane: laneOf(incoming),
    body,
    priority: priorities.answer,
    notBefore: rightAway,
  }
}
