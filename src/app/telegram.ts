import { randomBytes } from 'node:crypto'
import { commands } from '../../commands/index.ts'
import { machineClock } from '../calendar/clock.ts'
import type { Trouble } from '../channels/telegram/polling.ts'
import { createComposePush } from '../channels/telegram/push.ts'
import { serveTelegram } from '../channels/telegram/telegram.ts'
import { createCharts } from '../charts/charts.ts'
import type { Config, TelegramConfig } from '../config.ts'
import { writeInstant } from '../i18n/dates.ts'
import { messagesIn } from '../i18n/messages.ts'
import { StoreError } from '../store/errors.ts'
import type { Store } from '../store/open.ts'
import type { AppDependencies } from './dependencies.ts'
import { deskOn, dispatchOn, nowOf } from './dialogue.ts'
import { lostBefore } from './lost.ts'
import { isOfPush, pushOf } from './push-key.ts'
import { startScheduler } from './scheduler.ts'
import { createTelling } from './telling.ts'
import { keepTidy } from './tidy.ts'
import { wait } from './wait.ts'

/** Charts kept in memory, some 40 kB each. */
const chartsKept = 200

/** Serves Telegram from the store until it is stopped. */
export async function serveTelegramChat(
  store: Store,
  config: Config,
  telegram: TelegramConfig,
  deps: AppDependencies,
  stop: AbortSignal,
): Promise<void> {
  const machine = deps.machine ?? machineClock
  const now = nowOf(config, machine)
  const machineNow = () => new Date(machine.now().epochMilliseconds)
  const { operator } = messagesIn(config.language)
  const tell = (sentence: string) => deps.output.write(`${sentence}\n`)
  // Nobody reading them any more is no reason to stop answering.
  deps.output.on('error', (error) => deps.log.warn({ err: error }, 'the operator can no longer be told'))
  let username = ''
  const joinLink = (code: string) => `https://t.me/${username}?start=${code}`
  const ended = new AbortController()
  const desk = deskOn(store, config)
  let scheduler: ReturnType<typeof startScheduler> | undefined
  const tidying = keepTidy(store, () => now().at, machineNow, wait, AbortSignal.any([stop, ended.signal]))
  const tidied = tidying.catch((error: unknown) =>
    deps.log.error({ err: error }, 'what is over could not be forgotten'),
  )
  const serving = serveTelegram(telegram, {
    commands,
    charts: createCharts({ entries: chartsKept }),
    dispatch: dispatchOn(store, config, now, joinLink),
    inbox: store.arrivals,
    ledger: store.deliveries,
    endTurns: store.turns.end,
    atomically: store.atomically,
    findKeyboard: store.keyboards.find,
    personAt: (account) => store.addresses.personAt('telegram', account),
    reachable: (chat, can, at) =>
      can
        ? store.addresses.reachable('telegram', `telegram:${chat}`)
        : store.addresses.unreachable('telegram', `telegram:${chat}`, 'blocked', at),
    unreachable: async (chat, why, at, delivery) => {
      await store.addresses.unreachable('telegram', chat, why, at)
      await store.notices.undelivered(pushOf(delivery))
    },
    pressed: async (delivery, at) => {
      if (isOfPush(delivery)) await store.notices.acknowledge(pushOf(delivery), at)
    },
    onSending(kick) {
      const compose = new Map([['telegram', createComposePush(newId)]])
      const log = (error: unknown, what: string) => deps.log.error({ err: error }, what)
      const { tick } = createTelling({ store, config, desk, now, compose, kick, log })
      scheduler = startScheduler({ desk, tick, now, speed: config.clockSpeed, log })
    },
    moveChat: (from, to, at) =>
      store.atomically(async () => {
        await store.moves.moveChat('telegram', from, to)
        await store.bindings.move(from, to, { person: null, chat: to, at, today: now().date })
      }),
    async onName(name) {
      username = name
      tell(operator.telegramServing({ name }))
      await invite()
    },
    trouble: (trouble, error) => {
      tell(trouble === null ? operator.telegramBack : operator[sentences[trouble]])
      if (trouble !== null) deps.log.warn({ err: error }, `telegram: ${trouble}`)
    },
    now: () => now().at,
    speed: config.clockSpeed,
    machineNow,
    lostBefore: () => lostBefore(store, machineNow()),
    elapsed: () => performance.now(),
    wait,
    language: config.language,
    mayPass: (error) => error instanceof StoreError,
    log: (error, what) => deps.log.error({ err: error }, what),
    stop,
  })
  await serving.finally(async () => {
    ended.abort()
    await scheduler?.stop()
    await tidied
  })

  /** The first administrator is let in by a link that only whoever runs the program sees. */
  async function invite(): Promise<void> {
    const { committees } = await store.catalogue.load()
    const { date: today, at } = now()
    const issued = await store.invitations.first(committees, { person: null, chat: 'program', at, today })
    if (issued === null) return
    const { code, expiresAt } = issued
    const until = writeInstant(expiresAt, config.language, config.timeZone)
    tell(operator.firstAdministrator({ link: joinLink(code), code: `start ${code}`, until }))
  }
}

const sentences = {
  network: 'telegramNetwork',
  'second-poller': 'telegramSecondPoller',
  storing: 'telegramStoring',
} as const satisfies Record<Trouble, string>

const newId = () => randomBytes(12).toString('base64url')
