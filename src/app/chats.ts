import { randomBytes } from 'node:crypto'
import { commands } from '../../commands/index.ts'
import { localTime } from '../calendar/zoned.ts'
import { createComposePush as composeForSlack } from '../channels/slack/push.ts'
import { wordingFor } from '../channels/slack/wording.ts'
import { createComposePush as composeForTelegram } from '../channels/telegram/push.ts'
import type { ComposePush } from '../chat/push.ts'
import type { Config } from '../config.ts'
import { messagesIn } from '../i18n/messages.ts'
import { operatorMessage } from '../operator.ts'
import type { Store } from '../store/open.ts'
import { type ChatServices, chatServices } from './chat-services.ts'
import type { AppDependencies } from './dependencies.ts'
import { deskOn } from './dialogue.ts'
import { createDrawingAhead, likelyQuestions } from './drawing-ahead.ts'
import { clearEndedHomesIn } from './homes.ts'
import { startScheduler } from './scheduler.ts'
import { createTelling } from './telling.ts'
import { keepTidy } from './tidy.ts'
import { wait } from './wait.ts'

/**
 * Serves every chat whose token is set, from one store, until it is stopped. One that fails is told to the operator
 * and leaves the others alone; the last one's failure is the program's.
 */
export async function serveChats(
  store: Store,
  config: Config,
  deps: AppDependencies,
  stop: AbortSignal,
): Promise<void> {
  const telling = tellingOn(store, config, deps)
  const services = chatServices(store, config, deps, telling.onSending, stop)
  telling.begin(services)
  const ended = new AbortController()
  const { now, machineNow, log } = services
  const tidied = keepTidy(
    store,
    () => now().at,
    machineNow,
    wait,
    AbortSignal.any([stop, ended.signal]),
  ).catch((error: unknown) => log(error, 'what is over could not be forgotten'))
  const ahead = createDrawingAhead({
    ...services,
    questions: () => likelyQuestions(store, now().date, config.language),
    version: () => `${now().date} ${store.factsVersion?.() ?? ''}`,
  })
  const drawn = ahead.run(AbortSignal.any([stop, ended.signal]))
  try {
    const { dispatch } = ahead
    await eachAlone(await chatsOf(store, config, { ...services, dispatch }), (error) => {
      const sentence = operatorMessage(error, messagesIn(config.language).operator)
      if (sentence !== null) services.tell(sentence)
      log(error, 'a chat is no longer served; the others are')
    })
  } finally {
    ended.abort()
    await telling.stop()
    await Promise.all([tidied, drawn])
  }
}

type Serving = () => Promise<void>

/** Each is loaded only where it is served: their SDKs take their time and room. */
async function chatsOf(store: Store, config: Config, services: ChatServices): Promise<Serving[]> {
  const { telegram, slack } = config
  const serving: Serving[] = []
  if (telegram !== null) {
    const { serveTelegramChat } = await import('./telegram.ts')
    serving.push(() => serveTelegramChat(store, config, telegram, services))
  }
  if (slack !== null) {
    const { serveSlackChat } = await import('./slack.ts')
    serving.push(() => serveSlackChat(store, config, slack, services))
  }
  return serving
}

/** Runs all of them to their ends; rejects with what the last one to end failed for, if it did. */
async function eachAlone(chats: readonly Serving[], failed: (error: unknown) => void): Promise<void> {
  let left = chats.length
  const run = async (serve: Serving) => {
    try {
      await serve()
      left--
    } catch (error) {
      left--
      if (left === 0) throw error
      failed(error)
    }
  }
  await Promise.all(chats.map(run))
}

/** Telling people what is due, from when the first chat sends; in the chats that are to be served, each has its form. */
function tellingOn(store: Store, config: Config, deps: AppDependencies) {
  const kicks: (() => void)[] = []
  let services: ChatServices | undefined
  let scheduler: ReturnType<typeof startScheduler> | undefined
  const kick = () => {
    for (const one of kicks) one()
  }
  const log = (error: unknown, what: string) => deps.log.error({ err: error }, what)
  return {
    begin(given: ChatServices) {
      services = given
    },
    onSending(one: () => void) {
      kicks.push(one)
      if (services === undefined || scheduler !== undefined) return
      const { now, machineNow } = services
      const desk = deskOn(store, config)
      const { tick } = createTelling({
        store,
        config,
        desk,
        now,
        compose: composersOf(config, machineNow),
        kick,
        log,
      })
      const clearEnded = clearEndedHomesIn(store, config)
      const beginDay = async (at: Date) => {
        await desk.beginDay(at)
        await clearEnded({ at, today: localTime(at, config.timeZone).date })
      }
      scheduler = startScheduler({ desk: { beginDay }, tick, now, speed: config.clockSpeed, log })
    },
    stop: async () => scheduler?.stop(),
  }
}

function composersOf({ telegram, slack }: Config, machineNow: () => Date): ReadonlyMap<string, ComposePush> {
  const newId = () => randomBytes(12).toString('base64url')
  const composers = new Map<string, ComposePush>()
  if (telegram !== null) composers.set('telegram', composeForTelegram(newId))
  if (slack !== null) composers.set('slack', composeForSlack(newId, machineNow, wordingFor(commands)))
  return composers
}
