import type { Server } from 'node:http'
import { type App, HTTPReceiver, type ReceiverEvent } from '@slack/bolt'
import { ChannelError } from '../../chat/errors.ts'
import { noLog } from './client.ts'
import { requestPath, type SlackDependencies } from './dependencies.ts'

interface HttpOptions {
  readonly signingSecret: string
  readonly host: string
  readonly port: number
  /** Stores what arrived; what it rejects is answered 500, and events come again. */
  readonly process: (event: ReceiverEvent) => Promise<void>
}

/** Seconds by which the time of a request may differ from ours, in either direction. */
const leeway = 300

/** Far more than any event has. */
const largestBody = 1_000_000

/** A request that is refused though it is signed: one from the future, or one that came before. */
class Refused extends Error {}

/**
 * Listens for signed requests until it is stopped. The receiver checks signatures, and that a request is not old;
 * here it is checked that it is not from the future and not a copy of another.
 */
export async function receiveByHttp(
  { signingSecret, host, port, process }: HttpOptions,
  { stop, machineNow, trouble }: SlackDependencies,
): Promise<void> {
  const seen = createSeen()
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: requestPath,
    bodyLimit: largestBody,
    logger: noLog,
    customPropertiesExtractor: ({ headers }) => ({
      time: Number(headers['x-slack-request-timestamp']),
      signature: String(headers['x-slack-signature']),
    }),
    async processEventErrorHandler({ error, response }) {
      if (!(error instanceof Refused)) trouble('storing', error)
      if (!response.headersSent) response.writeHead(error instanceof Refused ? 401 : 500).end()
      return true
    },
  })
  const checked = async (event: ReceiverEvent) => {
    const { time, signature } = event.customProperties as { time: number; signature: string }
    const now = Math.floor(machineNow().getTime() / 1000)
    if (time > now + leeway || !seen.isNew(signature, time, now))
      throw new Refused('from the future, or a copy')
    try {
      await process(event)
    } catch (error) {
      // It may come again, as it is, through something on the way that tries again.
      seen.forget(signature)
      throw error
    }
  }
  receiver.init({ processEvent: checked } satisfies Pick<App, 'processEvent'> as App)
  const server = (await receiver.start({ host, port } as never).catch((error: unknown) => {
    throw new ChannelError('slack', 'port', error)
  })) as Server
  await new Promise<void>((resolve) =>
    stop.aborted ? resolve() : stop.addEventListener('abort', () => resolve(), { once: true }),
  )
  server.closeIdleConnections()
  await receiver.stop()
}

/** Signatures of the requests that were taken, for as long as a copy of one would still be taken for new. */
function createSeen() {
  const until = new Map<string, number>()
  let swept = 0
  return {
    /** Whether nothing came with this signature; from now on something did. Times are seconds. */
    isNew(signature: string, time: number, now: number): boolean {
      if (now - swept > leeway) {
        swept = now
        for (const [known, end] of until) if (end < now) until.delete(known)
      }
      if (until.has(signature)) return false
      until.set(signature, time + leeway)
      return true
    },
    forget: (signature: string) => void until.delete(signature),
  }
}
