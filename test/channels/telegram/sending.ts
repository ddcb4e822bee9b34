import { Api } from 'grammy'
import type { TelegramCall } from '../../../src/channels/telegram/calls.ts'
import { clientOptions } from '../../../src/channels/telegram/connection.ts'
import { createTransport } from '../../../src/channels/telegram/transport.ts'
import { type Charts, createCharts } from '../../../src/charts/charts.ts'
import type { Outcome, Transport } from '../../../src/outbox/delivery.ts'
import { fresh } from '../../telegram/fresh.ts'
import type { BotApi, BotApiOptions } from '../../telegram/server.ts'

/** Charts that are drawn as they are. */
export const charts = createCharts({ entries: 50 })

/** A server, and the program's way out to it through the real client. */
export interface Sending {
  readonly api: BotApi
  readonly client: Api
  readonly transport: Transport
  /** What was told to the log. */
  readonly logged: string[]
  send(call: TelegramCall, how?: { mayRepeat?: boolean; attempts?: number }): Promise<Outcome>
  /** Sends each once the one before it was; what became of them. */
  sendAll(calls: readonly TelegramCall[]): Promise<Outcome[]>
}

export async function sending(
  given: {
    options?: BotApiOptions
    charts?: Charts
    /** Milliseconds for a request, and for a connection. */
    patience?: number
    connecting?: number
    /** Where the client looks for the server, if it is not there. */
    root?: string
  } = {},
): Promise<Sending> {
  const { api } = await fresh(given.options)
  const client = new Api(api.token, clientOptions(given.root ?? api.root, given.connecting))
  const logged: string[] = []
  const transport = createTransport({
    api: client,
    charts: given.charts ?? charts,
    log: (error, message) => void logged.push(`${message} ${error}`),
    ...(given.patience !== undefined && { patience: given.patience }),
  })
  const send: Sending['send'] = (body, { mayRepeat = false, attempts = 0 } = {}) =>
    // As it comes back from the outbox.
    transport.send({
      id: 1,
      key: 'test',
      lane: 'test',
      body: JSON.parse(JSON.stringify(body)),
      mayRepeat,
      attempts,
    })
  return {
    transport,
    api,
    client,
    logged,
    send,
    async sendAll(calls) {
      const outcomes: Outcome[] = []
      for (const call of calls) outcomes.push(await send(call))
      return outcomes
    },
  }
}
