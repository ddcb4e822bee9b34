import type { Charts } from '../../charts/charts.ts'
import type { Command } from '../../chat/command.ts'
import type { Arrival, NewArrival } from '../../inbox/arrival.ts'
import type { WaitingRoom } from '../../inbox/intake.ts'
import type { Turn } from '../../inbox/turn.ts'
import type { ClaimedDelivery } from '../../outbox/delivery.ts'
import type { ClaimAtOnce, Ledger } from '../../outbox/ledger.ts'
import type { Trouble } from './polling.ts'
import type { WorkDependencies } from './work.ts'

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
  extends Omit<
    WorkDependencies,
    'begin' | 'end' | 'changeAndEnd' | 'newId' | 'working' | 'report' | 'moved'
  > {
  readonly commands: readonly Command[]
  readonly charts: Charts
  readonly inbox: {
    add(arrivals: readonly NewArrival[]): Promise<Arrival[]>
    takeUp(channel: string, before: Date): Promise<Arrival[]>
    begin(arrival: number): Promise<void>
  }
  /** Where what arrives is kept while the database takes its time; null where there is none. */
  readonly room: WaitingRoom | null
  readonly ledger: Ledger
  /** Stores what turns left, and claims of it what is to leave at once. */
  readonly endTurns: (turns: readonly Turn[], claim?: ClaimAtOnce) => Promise<ClaimedDelivery[]>
  /** Runs all of it or nothing in the database. */
  readonly atomically: <T>(work: () => Promise<T>) => Promise<T>
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
