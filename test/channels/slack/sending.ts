import { webApi } from '@slack/bolt'
import { onTestFinished } from 'vitest'
import type { SlackCall } from '../../../src/channels/slack/calls.ts'
import { clientOptions } from '../../../src/channels/slack/client.ts'
import { createTransport } from '../../../src/channels/slack/transport.ts'
import { type Charts, createCharts } from '../../../src/charts/charts.ts'
import type { Outcome, Transport } from '../../../src/outbox/delivery.ts'
import { type Slack, startSlack } from '../../slack/server.ts'

/** Charts that are drawn as they are. */
export const charts = createCharts({ entries: 50 })

/** A server, and the program's way out to it through the real client. */
export interface Sending {
  readonly slack: Slack
  readonly transport: Transport
  /** What was told to the log. */
  readonly logged: string[]
  /** Sends a call to a lane, by a key of its own unless said. */
  send(
    lane: string,
    call: SlackCall,
    how?: { key?: string; mayRepeat?: boolean; attempts?: number },
  ): Promise<Outcome>
}

export async function sending(
  given: { charts?: Charts; url?: string; token?: string } = {},
): Promise<Sending> {
  const slack = await startSlack()
  onTestFinished(() => slack.stop())
  const logged: string[] = []
  const log = (error: unknown, what: string) => void logged.push(`${what} ${error}`)
  const client = new webApi.WebClient(given.token ?? slack.botToken, clientOptions(given.url ?? slack.url))
  const transport = createTransport({ client, charts: given.charts ?? charts, log })
  let keys = 0
  return {
    slack,
    transport,
    logged,
    send: (lane, body, { key = `test:${++keys}`, mayRepeat = false, attempts = 0 } = {}) =>
      // As it comes back from the outbox.
      transport.send({
        id: 1,
        key,
        lane: `slack:${lane}`,
        body: JSON.parse(JSON.stringify(body)),
        mayRepeat,
        attempts,
      }),
  }
}
