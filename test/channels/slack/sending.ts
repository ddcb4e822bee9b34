import { onTestFinished } from 'vitest'
import type { SlackCall } from '../../../src/channels/slack/calls.ts'
import { clientOptions } from '../../../src/channels/slack/client.ts'
import type { KeptConversations } from '../../../src/channels/slack/conversations.ts'
import { createThrottle, ThrottledClient } from '../../../src/channels/slack/throttle.ts'
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
  /** Direct messages that are known, by their users. */
  readonly known: Map<string, string>
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
  const throttle = await createThrottle({
    ledger: { recall: async () => ({ pauses: [], sent: [] }), pause: async () => {} },
    machineNow: () => new Date(),
    elapsed: () => performance.now(),
    log,
  })
  const options = clientOptions(given.url ?? slack.url)
  const client = new ThrottledClient(given.token ?? slack.botToken, options, throttle)
  const known = new Map<string, string>()
  const conversations: KeptConversations = {
    of: async (account) => known.get(account) ?? null,
    keep: async (account, id) => void (id === null ? known.delete(account) : known.set(account, id)),
  }
  const transport = createTransport({ client, charts: given.charts ?? charts, conversations, log })
  let keys = 0
  return {
    slack,
    transport,
    known,
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
