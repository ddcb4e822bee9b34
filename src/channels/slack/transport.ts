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
import { type Content, isRepeatable, type SlackCall, slackCall } from './calls.ts'
import { createConversations } from './conversations.ts'
import type { ChannelLog } from './dependencies.ts'
import { isGone, isOutside, notBegun, outcomeOf, slackErrorOf } from './failure.ts'
import { addressOf } from './incoming.ts'
import { ChartError, createPictures, type Pictures } from './pictures.ts'
import { findDelivered, TooManyMessages } from './reconcile.ts'
import { escapeMrkdwn } from './render/escape.ts'
import { marked } from './render/mark.ts'
import { request } from './request.ts'
import { ResponseUrlOver } from './respond.ts'

export interface TransportOptions {
  readonly client: webApi.WebClient
  readonly charts: Charts
  readonly log: ChannelLog
}

/** A picture that Slack does not have ready after so many trials is left out. */
const mostTrialsOfPicture = 5

/**
 * Makes each call with one request, and tells what became of it. What was posted carries the key of its delivery:
 * a call that may have been made before is looked up first, so that nothing is ever posted twice.
 */
export function createTransport({ client, charts, log }: TransportOptions): Transport {
  const conversationOf = createConversations(client)
  const pictures = createPictures(client, charts)

  const send = async (call: SlackCall, delivery: ClaimedDelivery): Promise<Outcome> => {
    const { lane, key, attempts } = delivery
    let ready: { readonly call: SlackCall; readonly channel: string }
    try {
      const address = addressOf(lane)
      // A home is its user's.
      const channel = call.kind === 'publish' ? address : await conversationOf(address)
      if (call.kind === 'post' && attempts > 0) {
        const { thread, since } = call
        const message = await findDelivered(client, key, { channel, thread, since }).catch(
          (error: unknown) => {
            if (call.responseUrl !== undefined && isOutside(error)) return null
            throw error
          },
        )
        if (message !== null) return { kind: 'sent', message }
      }
      ready = { call: await withPictures(call, attempts, { pictures, log }), channel }
    } catch (error) {
      // Nobody can tell whether it was sent, and who is not told can ask again.
      if (error instanceof TooManyMessages)
        return { kind: 'final', problem: 'refused', detail: error.message }
      return notBegun(error, call)
    }
    try {
      return { kind: 'sent', message: await request(client, ready.call, { channel: ready.channel, key }) }
    } catch (error) {
      // The window was closed meanwhile, or could not be opened in time.
      if (call.kind === 'view' && isGone(error)) return send(call.otherwise, delivery)
      return afterFailure(error, call, attempts, pictures)
    }
  }

  return {
    prepare({ body }) {
      const { data: call } = slackCall.safeParse(body)
      const missing = chartsOf(call).filter((chart) => !pictures.has(chart))
      return missing.length === 0 ? null : Promise.all(missing.map(pictures.of)).then(() => undefined)
    },
    isRepeatable({ body, attempts }) {
      const { data: call } = slackCall.safeParse(body)
      return call !== undefined && isRepeatable(call, attempts)
    },
    insteadOf,
    async send(delivery) {
      const read = slackCall.safeParse(delivery.body)
      if (!read.success) return { kind: 'final', problem: 'refused', detail: 'this is no call to Slack' }
      return send(delivery.mayRepeat ? marked(read.data) : read.data, delivery)
    },
  }
}

const chartsOf = (call: SlackCall | undefined) =>
  call !== undefined && 'charts' in call ? (call.charts ?? []) : []

/** A call whose blocks show its charts, or leave out those that can't be drawn. */
async function withPictures(
  call: SlackCall,
  attempts: number,
  { pictures, log }: { readonly pictures: Pictures; readonly log: ChannelLog },
): Promise<SlackCall> {
  const charts = [...chartsOf(call)]
  if (charts.length === 0 || !('blocks' in call)) return call
  const blocks: Content['blocks'][number][] = []
  for (const block of call.blocks) {
    const chart = block.type === 'image' ? charts.shift() : undefined
    if (chart === undefined) blocks.push(block)
    else if (attempts < mostTrialsOfPicture) {
      const id = await pictures.of(chart).catch((error: unknown) => {
        if (!(error instanceof ChartError)) throw error
        log(error, 'A chart could not be drawn.')
        return null
      })
      if (id !== null) blocks.push({ ...block, slack_file: { id } })
    }
  }
  return { ...call, blocks }
}

function afterFailure(error: unknown, call: SlackCall, attempts: number, pictures: Pictures): Outcome {
  if (error instanceof ResponseUrlOver)
    return { kind: 'final', problem: 'refused', detail: 'the response URL is over' }
  const charts = chartsOf(call)
  // A file that was just uploaded may not be ready; one that was uploaded long ago may be gone.
  if (charts.length > 0 && slackErrorOf(error) === 'invalid_blocks' && attempts < mostTrialsOfPicture) {
    charts.forEach(pictures.forget)
    return { kind: 'not-sent', detail: 'the picture is not ready' }
  }
  return outcomeOf(error, call)
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
