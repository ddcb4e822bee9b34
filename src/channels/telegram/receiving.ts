import type { Server } from 'node:http'
import type { Api } from 'grammy'
import { ChannelError } from '../../chat/errors.ts'
import { text } from '../../chat/reply.ts'
import { messagesIn } from '../../i18n/messages.ts'
import type { Arrival, NewArrival } from '../../inbox/arrival.ts'
import { createIntake } from '../../inbox/intake.ts'
import { createPaceKeeper } from '../../inbox/pace.ts'
import { priorities, rightAway } from '../../outbox/delivery.ts'
import type { Sender } from '../../outbox/sender-types.ts'
import type { TelegramDependencies, TelegramSettings } from './dependencies.ts'
import { chatOf, type Incoming, type Pressed } from './incoming.ts'
import { insist, isWrongToken } from './insist.ts'
import { poll } from './polling.ts'
import { createReceive } from './receive.ts'
import { render } from './render/render.ts'
import { allowedUpdates, type Received, type Self } from './update.ts'
import { listen } from './webhook.ts'

/** What is done with each update: it is stored, taken on, slowed down. */
export function receiveOn(
  api: Api,
  self: Self,
  deps: TelegramDependencies & Pick<Sender, 'kick'>,
  take: (arrivals: readonly Arrival[]) => void,
) {
  const { allows } = createPaceKeeper()
  // They are told once; looking up whether they were would be work for each message of a flood.
  const slowed = createPaceKeeper(slowDownPace)
  return createReceive({
    self,
    keep: createIntake({
      ...deps,
      add: deps.inbox.add,
      stored(fresh, all) {
        take(fresh)
        for (const press of pressedAgain(fresh, all)) answerPress(api, press, deps)
      },
      report: (error) => deps.trouble('storing', error),
    }),
    allows: (account) => allows(account, deps.elapsed()),
    tooMany(received) {
      if (slowed.allows(received.lane, deps.elapsed())) slowDown(received, deps)
    },
    now: deps.machineNow,
  })
}

/**
 * Buttons that were pressed before, whose work is done or on the way. A press comes under another id each time, of
 * which the first is stored.
 */
function pressedAgain(fresh: readonly Arrival[], all: readonly NewArrival[]): Pressed[] {
  const news = new Set(fresh.flatMap(({ body }) => pressIn(body as Incoming)).map(({ query }) => query))
  return all.flatMap(({ body }) => pressIn(body as Incoming)).filter(({ query }) => !news.has(query))
}

const pressIn = (body: Incoming) => (body.kind === 'pressed' ? [body] : [])

/**
 * Ends the waiting that the chat shows at a button, and says for a moment that it was heard, as nothing else will
 * change. An update that is brought again is answered so, too.
 */
function answerPress(
  api: Api,
  { query, account }: Pressed,
  { personAt, language, log }: Pick<TelegramDependencies, 'personAt' | 'language' | 'log'>,
): void {
  const answer = async () => {
    const person = await personAt(String(account))
    const { pressedBefore } = messagesIn(person?.language ?? language).chats
    await api.answerCallbackQuery(query, { text: pressedBefore })
  }
  answer().catch((error: unknown) => log(error, 'a press was not answered'))
}

const slowDownPace = { burst: 1, each: 60_000 }

/** One courteous sentence a minute to whoever sends more than can be worked. Waits for nothing. */
function slowDown({ body, lane }: Received, deps: TelegramDependencies & Pick<Sender, 'kick'>): void {
  if (!('account' in body)) return
  const reply = { blocks: [text(messagesIn(deps.language).chats.tooMany)] }
  const { calls } = render(reply, { chat: chatOf(lane), language: deps.language }, '')
  const at = deps.now()
  const minute = deps.machineNow().toISOString().slice(0, 'YYYY-MM-DDTHH:MM'.length)
  deps.ledger
    .plan(
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
    .then(deps.kick, (error: unknown) => deps.log(error, 'somebody could not be asked to slow down'))
}

/** Receives until it is stopped: by asking Telegram, or by its webhook. */
export async function receiving(
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
