import { machineClock } from '../calendar/clock.ts'
import { composeForConsole, createConsoleTransport, type Show } from '../channels/console/push.ts'
import type { Config } from '../config.ts'
import type { Person } from '../directory/person.ts'
import { consoleTexts } from '../i18n/console.ts'
import { createSender } from '../outbox/sender.ts'
import type { Store } from '../store/open.ts'
import type { AppDependencies } from './dependencies.ts'
import { deskOn, type Now } from './dialogue.ts'
import { lostBefore } from './lost.ts'
import { startScheduler } from './scheduler.ts'
import { createTelling } from './telling.ts'
import { wait } from './wait.ts'

/** Whoever is at a console, and how they are shown something there. */
export interface AtConsole {
  readonly person: Person
  readonly chat: string
  readonly show: Show
}

/** Tells whoever is at the console what is due for them, through the outbox as everywhere, until it is stopped. */
export async function tellAtConsole(
  store: Store,
  config: Config,
  deps: AppDependencies,
  now: Now,
  { person, chat, show }: AtConsole,
): Promise<{ stop(): Promise<void> }> {
  const machine = deps.machine ?? machineClock
  const machineNow = () => new Date(machine.now().epochMilliseconds)
  const log = (error: unknown, what: string) => deps.log.error({ err: error }, what)
  const sender = createSender({
    channel: chat,
    ledger: store.deliveries,
    transport: createConsoleTransport(show, consoleTexts),
    limits: unlimited,
    atOnce: 1,
    now: () => now().at,
    speed: config.clockSpeed,
    machineNow,
    elapsed: () => performance.now(),
    gather: async () => {},
    wait,
    lostBefore: () => lostBefore(store, machineNow()),
    onFinal: never,
    onMoved: never,
    report: log,
  })
  await sender.start()
  const desk = deskOn(store, config)
  const { tick } = createTelling({
    store,
    config,
    desk,
    now,
    compose: new Map([['console', composeForConsole]]),
    only: { person: person.id, to: { channel: 'console', account: person.id, chat } },
    kick: sender.kick,
    log,
  })
  const scheduler = startScheduler({ desk, tick, now, speed: config.clockSpeed, log })
  return {
    async stop() {
      await scheduler.stop()
      await sender.stop()
    },
  }
}

const without = { most: Number.POSITIVE_INFINITY, window: 1 }
const unlimited = { all: without, of: () => without }

/** A terminal refuses nothing and has no other place. */
async function never(): Promise<void> {}
