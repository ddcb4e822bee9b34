import type { ClaimedDelivery, FinalProblem, PlannedDelivery, Transport } from './delivery.ts'
import type { ClaimAtOnce, Ledger } from './ledger.ts'
import type { Limits } from './limits.ts'

/** What of the deliveries that are about to be planned is to be claimed with them; of several calls the last counts. */
export type ClaimPlanned = (deliveries: readonly PlannedDelivery[]) => ClaimAtOnce

/** Sends what is planned for one channel. The only place that tries again. */
export interface Sender {
  /** Takes back what a process that was killed had in hand, and the pauses it was asked for; then sends. */
  start(): Promise<void>
  /** Something was planned. */
  kick(): void
  /**
   * Has deliveries planned by `write`, and sends at once what the limits allow: `write` tells them, claims what it
   * is told in the transaction in which it plans them, save what has to wait in its lane, and gives back what it
   * claimed once that is committed.
   */
  plan(write: (claim: ClaimPlanned) => Promise<readonly ClaimedDelivery[]>): Promise<void>
  /** Whether the chat's API asked not to be called for this lane now. */
  isPaused(lane: string): boolean
  /** Ends what is in flight and begins nothing more; what waits is in the database. */
  stop(): Promise<void>
}

/** What a sender works with. */
export interface SenderDependencies {
  readonly channel: string
  readonly ledger: Ledger
  readonly transport: Transport
  readonly limits: Limits
  /** How many may be in flight at once. */
  readonly atOnce: number
  /** The program's clock, by which a delivery is due. */
  readonly now: () => Date
  /** How many times faster it runs than the machine's. */
  readonly speed: number
  /** The machine's clock, by which a pause that was asked for is over. */
  readonly machineNow: () => Date
  /** Milliseconds of a clock that nobody sets, for the limits. */
  readonly elapsed: () => number
  /** Resolves when what happens at about the same time has happened: it is written down by one commit. */
  readonly gather: () => Promise<void>
  /** Waits; resolves early when `until` is aborted. */
  readonly wait: (milliseconds: number, until: AbortSignal) => Promise<void>
  /** What was claimed before this time is nobody's any more, when the program starts. */
  readonly lostBefore: () => Date
  /** A delivery that can never be made there. */
  readonly onFinal: (delivery: ClaimedDelivery, problem: FinalProblem, detail: string) => Promise<void>
  /** A chat has another id now. */
  readonly onMoved: (delivery: ClaimedDelivery, to: string) => Promise<void>
  readonly report: (error: unknown, what: string) => void
}
