import { machineClock } from '../calendar/clock.ts'
import { type Charts, createCharts } from '../charts/charts.ts'
import type { Dispatch } from '../chat/dispatch.ts'
import type { Config } from '../config.ts'
import { writeInstant } from '../i18n/dates.ts'
import { StoreError } from '../store/errors.ts'
import type { Store } from '../store/open.ts'
import type { AppDependencies } from './dependencies.ts'
import { dispatchOn, type Now, nowOf } from './dialogue.ts'
import { lostBefore } from './lost.ts'
import { isOfPush, pushOf } from './push-key.ts'
import { wait } from './wait.ts'

/** Charts kept in memory over all chats, some 20 kB each. */
const chartsKept = 400

/** A code that lets in the first administrator. */
interface FirstCode {
  readonly code: string
  /** Until when, as the operator reads it. */
  readonly until: string
}

/** What all chats of the program share. */
export interface ChatServices {
  readonly dispatch: Dispatch
  readonly charts: Charts
  readonly now: Now
  readonly machineNow: () => Date
  readonly lostBefore: () => Date
  readonly elapsed: () => number
  readonly wait: typeof wait
  /** Tells the operator. */
  readonly tell: (sentence: string) => void
  readonly log: (error: unknown, what: string) => void
  readonly warn: (error: unknown, what: string) => void
  /** A delivery of this key has shown that a chat can't be written to. */
  readonly unreachable: (
    channel: string,
    chat: string,
    why: string,
    at: Date,
    delivery: string,
  ) => Promise<void>
  /** A chat can be written to again: what its person was not told meanwhile is told now. */
  readonly reachable: (channel: string, accountOrChat: string) => Promise<void>
  /** A button of the message that a delivery carries was pressed. */
  readonly pressed: (delivery: string, at: Date) => Promise<void>
  readonly mayPass: (error: unknown) => boolean
  /** A chat sends from now on. */
  readonly onSending: (kick: () => void) => void
  /** The one code of this start, by which the first administrator comes in; null where there is one. */
  readonly firstCode: () => Promise<FirstCode | null>
  /** The bot of Telegram has this name: invitations can be taken up by a link. */
  readonly linksLeadTo: (bot: string) => void
  /** The address that hands a code in by a tap; null where no chat has one. */
  readonly joinLink: (code: string) => string | null
  readonly stop: AbortSignal
}

/**
 * What all the chats that are served share, from one store.
 *
 * @param onSending is called when a chat begins to send, with what tells it that there is more
 */
export function chatServices(
  store: Store,
  config: Config,
  deps: AppDependencies,
  onSending: (kick: () => void) => void,
  stop: AbortSignal,
): ChatServices {
  const machine = deps.machine ?? machineClock
  const now = nowOf(config, machine)
  const machineNow = () => new Date(machine.now().epochMilliseconds)
  // Nobody reading them any more is no reason to stop answering.
  deps.output.on('error', (error) => deps.log.warn({ err: error }, 'the operator can no longer be told'))
  let bot: string | null = null
  const joinLink = (code: string) => (bot === null ? null : `https://t.me/${bot}?start=${code}`)
  let first: Promise<FirstCode | null> | undefined
  return {
    dispatch: dispatchOn(store, config, now, joinLink),
    charts: createCharts({ entries: chartsKept }),
    now,
    machineNow,
    lostBefore: () => lostBefore(store, machineNow()),
    elapsed: () => performance.now(),
    wait,
    tell: (sentence) => void deps.output.write(`${sentence}\n`),
    log: (error, what) => deps.log.error({ err: error }, what),
    warn: (error, what) => deps.log.warn({ err: error }, what),
    async unreachable(channel, chat, why, at, delivery) {
      await store.addresses.unreachable(channel, chat, why, at)
      await store.notices.undelivered(pushOf(delivery))
    },
    reachable: reachableOn(store),
    async pressed(delivery, at) {
      if (isOfPush(delivery)) await store.notices.acknowledge(pushOf(delivery), at)
    },
    mayPass: (error) => error instanceof StoreError,
    onSending,
    firstCode() {
      first ??= issueFirst(store, config, now)
      return first
    },
    linksLeadTo(name) {
      bot = name
    },
    joinLink,
    stop,
  }
}

/** A chat can be written to again; once noted, that is no news any more. */
export const reachableOn =
  ({ atomically, addresses, notices }: Pick<Store, 'atomically' | 'addresses' | 'notices'>) =>
  (channel: string, accountOrChat: string): Promise<void> =>
    atomically(async () => {
      const back = await addresses.reachable(channel, accountOrChat)
      if (back !== null) await notices.reachableAgain(back.person, back.since)
    })

async function issueFirst(store: Store, config: Config, now: Now): Promise<FirstCode | null> {
  const { committees } = await store.catalogue.load()
  const { date: today, at } = now()
  const issued = await store.invitations.first(committees, { person: null, chat: 'program', at, today })
  if (issued === null) return null
  return { code: issued.code, until: writeInstant(issued.expiresAt, config.language, config.timeZone) }
}
