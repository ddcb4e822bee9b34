import type { Charts } from '../../charts/charts.ts'
import type { Command } from '../../chat/command.ts'
import type { Arrival, NewArrival } from '../../inbox/arrival.ts'
import type { WaitingRoom } from '../../inbox/intake.ts'
import type { Turn } from '../../inbox/turn.ts'
import type { ClaimedDelivery } from '../../outbox/delivery.ts'
import type { ClaimAtOnce, Ledger } from '../../outbox/ledger.ts'
import type { KeptConversations } from './conversations.ts'
import type { WorkDependencies } from './work-dependencies.ts'

/** How Slack is reached. */
export interface SlackSettings {
  readonly botToken: string
  readonly apiUrl: string | null
  /** By socket with an app's token; or at an address of ours, by requests that are signed with a secret. */
  readonly receiving:
    | { readonly by: 'socket'; readonly appToken: string }
    | { readonly by: 'http'; readonly signingSecret: string; readonly host: string; readonly port: number }
}

/** Where requests of Slack arrive; the manifest says the same. */
export const requestPath = '/slack/events'

/** What the operator is told in a sentence. */
export type Trouble = 'network' | 'socket-off' | 'storing'

/** Tells the operator's log of an error. */
export type ChannelLog = (error: unknown, what: string) => void

/** What serving Slack needs from the rest of the program. */
export interface SlackDependencies
  extends Omit<
    WorkDependencies,
    'begin' | 'end' | 'changeAndEnd' | 'newId' | 'report' | 'nameOf' | 'wording' | 'answers' | 'windowOpened'
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
  /** The direct messages with people that are known from before. */
  readonly conversations: KeptConversations
  /** Stores what turns left, and claims of it what is to leave at once. */
  readonly endTurns: (turns: readonly Turn[], claim?: ClaimAtOnce) => Promise<ClaimedDelivery[]>
  /** Runs all of it or nothing in the database. */
  readonly atomically: <T>(work: () => Promise<T>) => Promise<T>
  /** A chat can't be written to any more, as a delivery of this key has shown. */
  readonly unreachable: (chat: string, why: string, at: Date, delivery: string) => Promise<void>
  /** Deliveries are sent from now on; `kick` says that there are more. */
  readonly onSending: (kick: () => void) => void
  /** The assistant is in its workspace, of this name; people can be let in. */
  readonly onWorkspace: (name: string) => Promise<void>
  /** What the operator is told in a sentence; null when the trouble is over. */
  readonly trouble: (trouble: Trouble | null, error?: unknown) => void
  /** How many times faster than the machine's the program's clock runs. */
  readonly speed: number
  /** What was in hand before this time is nobody's any more, when the program starts. */
  readonly lostBefore: () => Date
  readonly elapsed: () => number
  readonly wait: (milliseconds: number, until: AbortSignal) => Promise<void>
  readonly log: ChannelLog
  readonly stop: AbortSignal
}
