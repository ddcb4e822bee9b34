import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Changes } from '../telegram/changes.ts'
import { attempted, type Carrier, mostRetries, type Outbound, patience } from './outbound.ts'
import { app } from './world.ts'

export interface SocketOptions {
  readonly now: () => number
  readonly changes: Changes
  /** Milliseconds before an event that was not acknowledged comes again. */
  readonly retryPause: number
  readonly flag: (problem: string) => void
}

/** Socket Mode (https://docs.slack.dev/apis/events-api/using-socket-mode). */
export interface Socket extends Carrier {
  /** A URL for one connection. */
  newUrl(root: string): string
  /** Connections that are open. */
  readonly open: number
  /** How many were opened in all. */
  readonly opened: number
  /** Says that a connection is about to be closed, or asks for a new one; the app closes it. */
  disconnect(reason: 'warning' | 'refresh_requested' | 'link_disabled'): void
  /** Breaks every connection. */
  break(): void
}

export function createSocket(server: Server, { now, changes, retryPause, flag }: SocketOptions): Socket {
  const sockets = new WebSocketServer({ noServer: true })
  const tickets = new Set<string>()
  const connections = new Set<WebSocket>()
  /** What waits for its acknowledgement, by envelope. */
  const waiting = new Map<
    string,
    { readonly outbound: Outbound; readonly by: WebSocket; readonly timer: NodeJS.Timeout }
  >()
  /** Events that nobody was there for. */
  let queue: Outbound[] = []
  let opened = 0

  const again = (outbound: Outbound) => {
    if (outbound.state !== 'open') return
    const giveUp = outbound.kind !== 'events_api' || outbound.attempts.length > mostRetries
    if (giveUp) outbound.state = 'given up'
    else setTimeout(() => send(outbound), retryPause).unref()
    changes.happened()
  }
  const send = (outbound: Outbound) => {
    const [socket] = connections
    if (socket === undefined) {
      if (outbound.kind === 'events_api') queue.push(outbound)
      else outbound.state = 'given up'
      changes.happened()
      return
    }
    const attempt = attempted(outbound, now())
    const id = randomUUID()
    const timer = setTimeout(() => {
      waiting.delete(id)
      again(outbound)
    }, patience)
    waiting.set(id, { outbound, by: socket, timer })
    const retry = attempt.retry && { retry_attempt: attempt.retry.number, retry_reason: attempt.retry.reason }
    const { kind: type, payload } = outbound
    const takesAnswer = type !== 'events_api'
    socket.send(
      JSON.stringify({ envelope_id: id, type, payload, accepts_response_payload: takesAnswer, ...retry }),
    )
  }
  const heard = (text: string) => {
    const { envelope_id: id, payload } = JSON.parse(text) as { envelope_id?: string; payload?: unknown }
    const found = waiting.get(id ?? '')
    if (found === undefined) return
    clearTimeout(found.timer)
    waiting.delete(id ?? '')
    const { outbound } = found
    const attempt = outbound.attempts.at(-1)
    if (attempt !== undefined) attempt.acknowledgedAt = now()
    outbound.state = 'acknowledged'
    outbound.answered(payload)
    changes.happened()
  }
  server.on('upgrade', (request, stream, head) => {
    const ticket = /^\/link\?ticket=([\w-]+)$/.exec(request.url ?? '')?.[1] ?? ''
    if (!tickets.delete(ticket)) {
      flag('a socket URL is good for one connection')
      return stream.destroy()
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      opened++
      connections.add(socket)
      socket.on('message', (data) => heard(String(data)))
      socket.on('close', () => {
        connections.delete(socket)
        for (const [id, { outbound, by, timer }] of waiting) {
          if (by !== socket) continue
          clearTimeout(timer)
          waiting.delete(id)
          again(outbound)
        }
        changes.happened()
      })
      const debug_info = { host: 'loopback', build_number: 1, approximate_connection_time: 18_060 }
      socket.send(
        JSON.stringify({
          type: 'hello',
          num_connections: connections.size,
          connection_info: { app_id: app.id },
          debug_info,
        }),
      )
      const waited = queue
      queue = []
      for (const outbound of waited) send(outbound)
      changes.happened()
    })
  })
  return {
    send,
    newUrl(root) {
      const ticket = randomUUID()
      tickets.add(ticket)
      return `${root.replace(/^http/, 'ws')}/link?ticket=${ticket}`
    },
    get open() {
      return connections.size
    },
    get opened() {
      return opened
    },
    disconnect(reason) {
      for (const socket of connections)
        socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'loopback' } }))
    },
    break() {
      for (const socket of connections) socket.terminate()
    },
    stop() {
      for (const { timer } of waiting.values()) clearTimeout(timer)
      for (const socket of connections) socket.terminate()
      sockets.close()
    },
  }
}
