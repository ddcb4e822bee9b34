import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import type { Duplex } from 'node:stream'
import type { ApiClientOptions } from 'grammy'

/** Code of an error that came before there was a connection: nothing of the request can have left. */
export const notConnected = 'NOT_CONNECTED'

/** Milliseconds to wait for a connection; where Telegram is blocked, packets are often dropped without a word. */
const patience = 10_000
/** Milliseconds after which an unused connection is closed, before something on the way forgets it. */
const unusedFor = 30_000

/**
 * How the client reaches the Bot API, or a server that stands for it: it keeps connections, and tells a failure
 * to connect from a later one.
 */
export function clientOptions(apiRoot: string, wait = patience): ApiClientOptions {
  const Agent = apiRoot.startsWith('https:') ? HttpsAgent : HttpAgent
  return {
    apiRoot,
    baseFetchConfig: { agent: watching(new Agent({ keepAlive: true, timeout: unusedFor }), wait) },
  }
}

function watching(agent: HttpAgent, wait: number): HttpAgent {
  const connect = agent.createConnection.bind(agent)
  agent.createConnection = (options, callback) => {
    const socket = connect(options, callback)
    if (socket) watch(socket, wait)
    return socket
  }
  return agent
}

/** Gives up a connection that doesn't come about, and gives whatever ends it before that its code. */
function watch(socket: Duplex, wait: number): void {
  const giveUp = setTimeout(() => socket.destroy(new Error('no connection in time')), wait)
  const failed = (error: NodeJS.ErrnoException) => {
    error.code = notConnected
  }
  socket.once('error', failed)
  socket.once('close', () => clearTimeout(giveUp))
  socket.once('encrypted' in socket ? 'secureConnect' : 'connect', () => {
    clearTimeout(giveUp)
    socket.off('error', failed)
  })
}
