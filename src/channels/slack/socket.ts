import { type App, type ReceiverEvent, SocketModeReceiver, type webApi } from '@slack/bolt'
import { ChannelError } from '../../chat/errors.ts'
import { noLog } from './client.ts'
import type { SlackDependencies, Trouble } from './dependencies.ts'
import { isWrongToken, retryAfterOf } from './failure.ts'
import { longestTrial, pauseBeforeTrial } from './pauses.ts'

interface SocketOptions {
  readonly appToken: string
  readonly clientOptions: webApi.WebClientOptions
  /** Stores what arrived; what it rejects is not acknowledged, and events come again. */
  readonly process: (event: ReceiverEvent) => Promise<void>
}

/** Socket Mode was turned off for the app, in Slack's settings. */
class SocketOff extends Error {}

/** Seconds before it is looked whether it was turned on again. */
const pauseWhileOff = 30

/** Milliseconds in which a connection must be greeted: more than it may take to ask for its address. */
const patience = longestTrial + 5000

/**
 * Receives by socket until it is stopped, and connects anew whenever a connection ends: when Slack asks for that,
 * which it does every few hours, and when the network fails, also where nobody says so: pings that are not answered
 * tell it within some eight seconds. The SDK's own way gives up where it can't ask for an address. Rejects where the
 * token is not good.
 */
export async function receiveBySocket(options: SocketOptions, deps: SlackDependencies): Promise<void> {
  const { stop, wait, trouble } = deps
  let failures = 0
  let told: Trouble | null = null
  while (!stop.aborted) {
    const began = deps.elapsed()
    let refused = 0
    try {
      await connection(options, deps, () => {
        failures = 0
        if (told !== null) trouble(null)
        told = null
      })
    } catch (error) {
      if (isWrongToken(error)) throw new ChannelError('slack', 'wrong-app-token', error)
      const found = error instanceof SocketOff ? 'socket-off' : 'network'
      if (told !== found) trouble(found, error)
      told = found
      failures++
      refused = error instanceof SocketOff ? pauseWhileOff : retryAfterOf(error)
    }
    // A connection that ends as soon as it is there is no better than none.
    const pause = pauseBeforeTrial(failures + 1, deps.elapsed() - began)
    if (!stop.aborted) await wait(Math.max(pause, refused * 1000), stop)
  }
}

/** One connection, from its beginning to its end. Rejects where it does not come about, and where Slack wants none. */
async function connection(
  { appToken, clientOptions, process }: SocketOptions,
  { stop, wait, log }: SlackDependencies,
  onOpen: () => void,
): Promise<void> {
  let isOff = false
  const receiver = new SocketModeReceiver({
    appToken,
    autoReconnectEnabled: false,
    // Why Slack closes a connection the SDK tells its log alone.
    logger: {
      ...noLog,
      debug(line) {
        if (/^Received "disconnect" \(link_disabled\)/.test(String(line))) isOff = true
      },
    },
    async processEventErrorHandler({ error }) {
      log(error, 'what arrived from Slack was not stored, or not acknowledged')
      return false
    },
    // An address that comes after the trial was given up would become a connection beside the next.
    installerOptions: { clientOptions: { ...clientOptions, timeout: longestTrial } },
  })
  receiver.init({ processEvent: process } satisfies Pick<App, 'processEvent'> as App)
  const { client } = receiver
  const ended = new Promise<void>((resolve) => client.once('disconnected', resolve))
  const greeted = new AbortController()
  const close = () => void client.disconnect()
  stop.addEventListener('abort', close, { once: true })
  try {
    const late = wait(patience, AbortSignal.any([greeted.signal, stop])).then(() => {
      if (greeted.signal.aborted) return
      close()
      throw new Error('no greeting')
    })
    await Promise.race([client.start(), late])
    greeted.abort()
    onOpen()
    if (stop.aborted) close()
    await ended
    if (isOff) throw new Error('closed by Slack')
  } catch (error) {
    throw isOff ? new SocketOff('link_disabled', { cause: error }) : error
  } finally {
    greeted.abort()
    stop.removeEventListener('abort', close)
  }
}
