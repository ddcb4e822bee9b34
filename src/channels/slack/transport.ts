import type { webApi } from '@slack/bolt'
import type { Charts } from '../../charts/charts.ts'
import { messagesIn } from '../../i18n/messages.ts'
import {
  type ClaimedDelivery,
  type Outcome,
  priorities,
  rightAway,
  type Transport,
} from '../../outbox/delivery.ts'
import { isRepeatable, type SlackCall, slackCall } from './calls.ts'
import { createConversations, type KeptConversations } from './conversations.ts'
import type { ChannelLog } from './dependencies.ts'
import { isGone, isOutside, notBegun, outcomeOf } from './failure.ts'
import { createIllustration } from './illustration.ts'
import { addressOf } from './incoming.ts'
import { findDelivered, TooManyMessages } from './reconcile.ts'
import { escapeMrkdwn } from './render/escape.ts'
import { marked } from './render/mark.ts'
import { request } from './request.ts'
import { ResponseUrlOver } from './respond.ts'

interface TransportOptions {
  readonly client: webApi.WebClient
  readonly charts: Charts
  readonly conversations: KeptConversations
  readonly log: ChannelLog
}

/** What goes by other ids than a conversation's: a user's, a view's, a response URL. */
const elsewhere: ReadonlySet<SlackCall['kind']> = new Set(['publish', 'view', 'respond'])

/**
 * Makes each call with one request, and tells what became of it. What was posted carries the key of its delivery:
 * a call that may have been made before is looked up first, so that nothing is ever posted twice.
 */
export function createTransport({ client, charts, conversations: kept, log }: TransportOptions): Transport {
  const conversations = createConversations(client, kept)
  const illustration = createIllustration(client, charts, log)

  /** The message that carries a delivery already; null where there is none. */
  const posted = async (call: SlackCall, channel: string, { key, attempts }: ClaimedDelivery) => {
    if (call.kind !== 'post' || attempts === 0) return null
    const { thread, since, responseUrl } = call
    return findDelivered(client, key, { channel, thread, since }).catch((error: unknown) => {
      if (responseUrl !== undefined && isOutside(error)) return null
      throw error
    })
  }

  const attempt = async (call: SlackCall, delivery: ClaimedDelivery): Promise<Outcome> => {
    const { lane, key } = delivery
    let ready: { readonly call: SlackCall; readonly channel: string }
    try {
      const address = addressOf(lane)
      const channel = elsewhere.has(call.kind) ? address : await conversations.of(address)
      const message = await posted(call, channel, delivery)
      if (message !== null) return { kind: 'sent', message }
      ready = { call: await illustration.of(call, delivery), channel }
    } catch (error) {
      // Nobody can tell whether it was sent, and who is not told can ask again.
      if (error instanceof TooManyMessages)
        return { kind: 'final', problem: 'refused', detail: error.message }
      return notBegun(error, call, lane)
    }
    try {
      return { kind: 'sent', message: await request(client, ready.call, { channel: ready.channel, key }) }
    } catch (error) {
      // The window was closed meanwhile, or could not be opened in time.
      if (call.kind === 'view' && isGone(error)) return attempt(call.otherwise, delivery)
      if (error instanceof ResponseUrlOver)
        return { kind: 'final', problem: 'refused', detail: 'the response URL is over' }
      if (illustration.isRefused(error, call, delivery))
        return { kind: 'not-sent', detail: 'the picture is not ready' }
      return outcomeOf(error, call, lane)
    }
  }

  const send = async (call: SlackCall, delivery: ClaimedDelivery): Promise<Outcome> => {
    const outcome = await attempt(call, delivery)
    // A direct message that is known from before may be gone; whoever it was with may be there all the same.
    const isLost = outcome.kind === 'final' && outcome.problem === 'not-found'
    return isLost && (await conversations.forget(addressOf(delivery.lane)))
      ? attempt(call, delivery)
      : outcome
  }

  return {
    prepare: ({ body }) => illustration.prepare(slackCall.safeParse(body).data),
    isRepeatable({ body, attempts }) {
      const { data: call } = slackCall.safeParse(body)
      return call !== undefined && isRepeatable(call, attempts)
    },
    insteadOf,
    async send(delivery) {
      const read = slackCall.safeParse(delivery.body)
      if (!read.success) return { kind: 'final', problem: 'refused', detail: 'this is no call to Slack' }
      const outcome = await send(delivery.mayRepeat ? marked(read.data) : read.data, delivery)
      if (outcome.kind === 'sent' || outcome.kind === 'final') illustration.forget(delivery)
      return outcome
    },
  }
}

const givenUp = 'given-up:'

/** In the place of an answer that one person alone would have seen, one short sentence in their direct message. */
const insteadOf: NonNullable<Transport['insteadOf']> = ({ key, body }) => {
  const { data: call } = slackCall.safeParse(body)
  if (call === undefined || !('user' in call)) return null
  const words = messagesIn(call.language).chats.givenUp
  const block = { type: 'section', text: { type: 'plain_text', text: words } }
  const notice: SlackCall = { kind: 'post', text: escapeMrkdwn(words), blocks: [block], since: call.since }
  const when = { priority: priorities.answer, notBefore: rightAway }
  return { key: `${givenUp}${key}`, channel: 'slack', lane: `slack:${call.user}`, body: notice, ...when }
}
