import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Api } from 'grammy'
import { createTelling } from '../../src/app/telling.ts'
import { wait } from '../../src/app/wait.ts'
import { clientOptions } from '../../src/channels/telegram/connection.ts'
import { limitsFor } from '../../src/channels/telegram/limits.ts'
import { createComposePush } from '../../src/channels/telegram/push.ts'
import { atOnce } from '../../src/channels/telegram/sending.ts'
import { createTransport } from '../../src/channels/telegram/transport.ts'
import type { Limits } from '../../src/outbox/limits.ts'
import { createSender } from '../../src/outbox/sender.ts'
import type { World } from './reminders-world.ts'

/** A server on loopback that takes whatever it gets. */
export interface Receiver {
  readonly root: string
  /** When each message arrived since it was asked last, in milliseconds since 1970. */
  arrivals(): Promise<number[]>
  stop(): void
}

export async function startReceiver(): Promise<Receiver> {
  const program = fileURLToPath(new URL('./reminders-server.js', import.meta.url))
  const child: ChildProcess = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [chunk] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer]
  const root = `http://127.0.0.1:${chunk.toString().trim()}`
  return {
    root,
    arrivals: async () => (await (await fetch(`${root}/arrivals`)).json()) as number[],
    stop: () => child.kill(),
  }
}

/** Nothing in the way. */
export const unlimited: Limits = {
  all: { most: Number.POSITIVE_INFINITY, window: 1 },
  of: () => ({ most: Number.POSITIVE_INFINITY, window: 1 }),
}
export const telegramLimits = limitsFor(30)

/** Tells all that is due through the outbox, as the program does, until so many have arrived; gives when they did. */
export async function tellAll(
  { store, config, now, desk }: World,
  receiver: Receiver,
  limits: Limits,
  many: number,
): Promise<number[]> {
  const api = new Api('1:token', clientOptions(receiver.root))
  let sent = 0
  const log = (error: unknown) => {
    throw error
  }
  const charts = { render: () => Promise.reject(new Error()), isDrawn: () => false }
  const transport = createTransport({ api, charts, log })
  const sender = createSender({
    channel: 'telegram',
    ledger: store.deliveries,
    transport: {
      ...transport,
      async send(delivery) {
        const outcome = await transport.send(delivery)
        if (outcome.kind !== 'sent') throw new Error(JSON.stringify(outcome))
        sent++
        return outcome
      },
    },
    limits,
    atOnce,
    now: () => now().at,
    speed: 1,
    machineNow: () => new Date(),
    elapsed: () => performance.now(),
    gather: () => setImmediate(),
    wait,
    lostBefore: () => new Date(),
    onFinal: async () => {},
    onMoved: async () => {},
    report: log,
  })
  await sender.start()
  const compose = new Map([['telegram', createComposePush(() => randomBytes(12).toString('base64url'))]])
  const { tick } = createTelling({ store, config, desk, now, compose, kick: sender.kick, log: fail })
  const ticking = tick()
  while (sent < many) await setTimeout(5)
  await ticking
  await sender.stop()
  return receiver.arrivals()
}

/** Posts so many messages of that size to the server, as many at once, by the machine's own means. */
export async function postBare(receiver: Receiver, many: number, body: string): Promise<void> {
  const agent = new Agent({ keepAlive: true })
  const url = new URL(`${receiver.root}/bot1:token/sendMessage`)
  let left = many
  const post = () =>
    new Promise<void>((resolve, reject) => {
      const headers = { 'content-type': 'application/json' }
      const call = request(url, { agent, method: 'POST', headers }, (answer) => {
        answer.resume().on('end', resolve)
      })
      call.on('error', reject).end(body)
    })
  const lane = async () => {
    while (left-- > 0) await post()
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  agent.destroy()
  await receiver.arrivals()
}

/** Nothing is to be logged while it is measured. */
function fail(error: unknown): never {
  throw error
}
