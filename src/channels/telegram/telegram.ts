import { randomBytes } from 'node:crypto'
import type { Server } from 'node:http'
import { setImmediate } from 'node:timers/promises'
import { Api, GrammyError } from 'grammy'
import type { Charts } from '../../charts/charts.ts'
import type { Command } from '../../chat/command.ts'
import { ChannelError } from '../../chat/errors.ts'
import { text } from '../../chat/reply.ts'
import { messagesIn } from '../../i18n/messages.ts'
import type { Arrival, NewArrival } from '../../inbox/arrival.ts'
import { inBatches } from '../../inbox/batches.ts'
import { createLanes } from '../../inbox/lanes.ts'
import { createPaceKeeper } from '../../inbox/pace.ts'
import type { Turn } from '../../inbox/turn.ts'
import { type ClaimedDelivery, priorities, rightAway, type Transport } from '../../outbox/delivery.ts'
import type { ClaimAtOnce, Ledger } from '../../outbox/ledger.ts'
import { createSender } from '../../outbox/sender.ts'
import type { Sender } from '../../outbox/sender-types.ts'
import { clientOptions } from './connection.ts'
import { chatOf, laneOf } from './incoming.ts'
import { limitsFor } from './limits.ts'
import { registerMenu } from './menu.ts'
import { poll, pollingPause, type Trouble } from './polling.ts'
import { createReceive } from './receive.ts'
import { render } from './render/render.ts'
import { createTransport } from './transport.ts'
import { allowedUpdates, type Received, type Self } from './update.ts'
import { listen } from './webhook.ts'
import { createWork, type WorkDependencies } from './work.ts'
import { createWorking } from './working.ts'

/** How Telegram is reached. */
export interface TelegramSettings {
  readonly token: string
  readonly apiRoot: string | null
  /** Messages a second in all. */
  readonly rate: number
  readonly webhook: {
    readonly url: string
    readonly secret: string
    readonly host: string
    readonly port: number
  } | null
}

/** What serving Telegram needs from the rest of the program. */
export interface TelegramDependencies
  extends Omit<WorkDependencies, 'end' | 'changeAndEnd' | 'newId' | 'working' | 'report' | 'moved'> {
  readonly commands: readonly Command[]
  readonly charts: Charts
  readonly inbox: {
    add(arrivals: readonly NewArrival[]): Promise<Arrival[]>
    takeUp(channel: string, before: Date): Promise<Arrival[]>
  }
  readonly ledger: Ledger
  /** Stores what turns left, and claims of it what is to leave at once. */
  readonly endTurns: (turns: readonly Turn[], claim?: ClaimAtOnce) => Promise<ClaimedDelivery[]>
  /** Runs all of it or nothing in the database. */
  readonly atomically: (work: () => Promise<void>) => Promise<void>
  /** A group has another id now: all that is kept for it follows. */
  readonly moveChat: (from: string, to: string, at: Date) => Promise<void>
  /** A chat can't be written to any more, as a delivery of this key has shown. */
  readonly unreachable: (chat: string, why: string, at: Date, delivery: string) => Promise<void>
  /** Deliveries are sent from now on; `kick` says that there are more. */
  readonly onSending: (kick: () => void) => void
  /** The bot's name is known; people can be let in. */
  readonly onName: (username: string) => Promise<void>
  /** What the operator is told in a sentence; null when the trouble is over. */
  readonly trouble: (trouble: Trouble | null, error?: unknown) => void
  /** How many times faster than the machine's the program's clock runs. */
  readonly speed: number
  readonly machineNow: () => Date
  /** What was in hand before this time is nobody's any more, when the program starts. */
  readonly lostBefore: () => Date
  readonly elapsed: () => number
  readonly wait: (milliseconds: number, until: AbortSignal) => Promise<void>
  readonly log: (error: unknown, what: string) => void
  readonly stop: AbortSignal
}

/** Telegram's own Bot API (https://core.telegram.org/bots/api#making-requests). */
const telegramRoot = 'https://api.telegram.org'

/** Chats that are worked at once, and calls in flight at once. */
const atOnce = 16

/** Serves Telegram until it is stopped. Rejects where it can't: a wrong token, a port that is taken. */
export async function serveTelegram(settings: TelegramSettings, deps: TelegramDependencies): Promise<void> {
  const { log, wait } = deps
  const api = new Api(settings.token, clientOptions(settings.apiRoot ?? telegramRoot))
  const self = await insist(() => api.getMe(), deps)
  if (self === null) return
  await deps.onName(self.username)
  const sender = senderOn(api, settings, deps)
  const lanes = createLanes({
    work: workOn(api, sender, deps),
    atOnce,
    pause: wait,
    report: (error, { id }) => log(error, `arrival ${id} could not be worked`),
  })
  const receive = receiveOn(api, self, deps, lanes.take)
  const untold = await deps.inbox.takeUp('telegram', deps.lostBefore())
  await sender.start()
  deps.onSending(sender.kick)
  lanes.take(untold)
  void registerMenu(api, deps)
  try {
    await receiving(api, settings, { ...deps, receive })
  } finally {
    await lanes.stop()
    await sender.stop()
  }
}

/**
 * Asks until there is an answer: a server may be up before its network. Null where the program is stopped
 * meanwhile.
 */
async function insist<T>(ask: () => Promise<T>, deps: TelegramDependencies): Promise<T | null> {
  for (let failures = 1; !deps.stop.aborted; failures++) {
    try {
      const answer = await ask()
      if (failures > 1) deps.trouble(null)
      return answer
    } catch (error) {
      if (isWrongToken(error)) throw new ChannelError('telegram', 'wrong-token', error)
      if (failures === 1) deps.trouble('network', error)
      await deps.wait(pollingPause(failures), deps.stop)
    }
  }
  return null
}

function isWrongToken(error: unknown): boolean {
  return error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404)
}

function senderOn(api: Api, { rate }: TelegramSettings, deps: TelegramDependencies): Sender {
  return createSender({
    channel: 'telegram',
    ledger: deps.ledger,
    transport: toLanes(createTransport({ api, charts: deps.charts, log: deps.log })),
    limits: limitsFor(rate),
    atOnce,
    now: deps.now,
    speed: deps.speed,
    machineNow: deps.machineNow,
    elapsed: deps.elapsed,
    gather: () => setImmediate(),
    wait: deps.wait,
    lostBefore: deps.lostBefore,
    onFinal: async ({ lane, key }, problem, detail) => {
      if (problem === 'refused') deps.log(new Error(detail), 'Telegram refused a message')
      else await deps.unreachable(lane, problem, deps.now(), key)
    },
    onMoved: ({ lane }, to) => deps.moveChat(lane, laneOf(Number(to)), deps.now()),
    report: deps.log,
  })
}

/** A lane's chat may have got another id since a call was planned. */
function toLanes({ send, ...transport }: Transport): Transport {
  return {
    ...transport,
    send: (delivery) => {
      const chat = chatOf(delivery.lane)
      return send(
        Number.isNaN(chat) ? delivery : { ...delivery, body: { ...(delivery.body as object), chat } },
      )
    },
  }
}

function workOn(api: Api, sender: Sender, deps: TelegramDependencies): (arrival: Arrival) => Promise<void> {
  // A commit that reaches the disk is paid once for what several chats leave at about the same time.
  const together = inBatches(async (turns: readonly Turn[]) => {
    await sender.plan(
      turns.flatMap(({ deliveries }) => deliveries),
      (claim) => deps.endTurns(turns, claim),
    )
    // The requests leave before further work is begun: what is claimed is on its way, save for moments.
    await setImmediate()
  })
  return createWork({
    ...deps,
    end: (turn) => together([turn]),
    changeAndEnd: async (change) => {
      await deps.atomically(async () => void (await deps.endTurns([await change()])))
      sender.kick()
    },
    moved: (from, to, at) => deps.moveChat(laneOf(from), laneOf(to), at),
    newId: () => randomBytes(12).toString('base64url'),
    working: createWorking({
      api,
      wait: deps.wait,
      isPaused: (chat) => sender.isPaused(laneOf(chat)),
      report: (error) => deps.log(error, 'the typing action could not be shown'),
    }),
    report: (error, { id }) => deps.log(error, `arrival ${id} could not be answered`),
  })
}

function receiveOn(
  api: Api,
  self: Self,
  deps: TelegramDependencies,
  take: (arrivals: readonly Arrival[]) => void,
) {
  const { allows } = createPaceKeeper()
  // They are told once; looking up whether they were would be work for each message of a flood.
  const slowed = createPaceKeeper(slowDownPace)
  return createReceive({
    self,
    // Each is taken on once, though several may have brought it in one batch.
    add: inBatches(async (arrivals: readonly NewArrival[]) => {
      const stored = await deps.inbox.add(arrivals)
      take(stored)
      return stored
    }),
    allows: (account) => allows(account, deps.elapsed()),
    tooMany: async (received) => {
      if (slowed.allows(received.lane, deps.elapsed())) await slowDown(received, deps)
    },
    pressedAgain: (query) => {
      api.answerCallbackQuery(query).catch((error: unknown) => deps.log(error, 'a press was not answered'))
    },
    now: deps.machineNow,
  })
}

const slowDownPace = { burst: 1, each: 60_000 }

/** One courteous sentence a minute to whoever sends more than can be worked. */
async function slowDown({ body, lane }: Received, deps: TelegramDependencies): Promise<void> {
  if (!('account' in body)) return
  const reply = { blocks: [text(messagesIn(deps.language).telegram.tooMany)] }
  const { calls } = render(reply, { chat: chatOf(lane), language: deps.language }, '')
  const at = deps.now()
  const minute = deps.machineNow().toISOString().slice(0, 'YYYY-MM-DDTHH:MM'.length)
  await deps.ledger.plan(
    calls.map((call) => ({
      key: `slow-down:${body.account}:${minute}`,
      channel: 'telegram',
      lane,
      body: call,
      priority: priorities.answer,
      notBefore: rightAway,
    })),
    at,
  )
}

async function receiving(
  api: Api,
  { webhook }: TelegramSettings,
  deps: TelegramDependencies & { readonly receive: ReturnType<typeof createReceive> },
): Promise<void> {
  if (webhook === null) {
    await insist(() => api.deleteWebhook(), deps)
    return poll({ api, ...deps }).catch((error: unknown) => {
      throw isWrongToken(error) ? new ChannelError('telegram', 'wrong-token', error) : error
    })
  }
  const server = await listen({
    ...webhook,
    path: new URL(webhook.url).pathname,
    receive: deps.receive,
    report: (error) => deps.trouble('storing', error),
  }).catch((error: unknown) => {
    throw new ChannelError('telegram', 'port', error)
  })
  const { url, secret } = webhook
  const options = { secret_token: secret, allowed_updates: allowedUpdates, max_connections: 40 }
  await insist(() => api.setWebhook(url, options), deps)
  await stopped(deps.stop)
  await closed(server)
}

const stopped = (stop: AbortSignal): Promise<void> =>
  stop.aborted
    ? Promise.resolve()
    : new Promise((resolve) => stop.addEventListener('abort', () => resolve(), { once: true }))

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
}
