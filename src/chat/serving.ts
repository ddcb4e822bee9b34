import type { Charts } from '../charts/charts.ts'
import type { Language } from '../directory/person.ts'
import type { Arrival, NewArrival } from '../inbox/arrival.ts'
import type { WaitingRoom } from '../inbox/intake.ts'
import type { FoundKeyboard, Turn } from '../inbox/turn.ts'
import type { ClaimedDelivery } from '../outbox/delivery.ts'
import type { ClaimAtOnce, Ledger } from '../outbox/ledger.ts'
import type { Command } from './command.ts'
import type { Dispatch } from './dispatch.ts'

/** What working an arrival needs from the rest of the program, whatever the chat. */
export interface Working {
  readonly dispatch: Dispatch
  /** Id of the person that an account leads to, and the language that they chose; null for a stranger. */
  readonly personAt: (account: string) => Promise<{ id: string; language: Language | null } | null>
  readonly findKeyboard: (id: string) => Promise<FoundKeyboard | null>
  /** Stores what a turn left, together with what others leave at about the same time. */
  readonly end: (turn: Turn) => Promise<void>
  /** Stores what a turn left together with all that was changed in it, or nothing of either. */
  readonly changeAndEnd: (change: () => Promise<Turn>) => Promise<void>
  /** A button of the message that a delivery carries was pressed by whom it was offered to. */
  readonly pressed: (delivery: string, at: Date) => Promise<void>
  readonly now: () => Date
  /** An id of sixteen characters that nobody guesses. */
  readonly newId: () => string
  /** Spoken with those who have chosen none. */
  readonly language: Language
  /** Counts, before it is begun, the work on what a process left. */
  readonly begin: (arrival: number) => Promise<void>
  /** Whether a failure is of the database, and may pass by itself. */
  readonly mayPass: (error: unknown) => boolean
  readonly report: (error: unknown, arrival: Arrival) => void
}

/** What serving a chat needs from the rest of the program, whatever the chat, beside working what arrives. */
export interface Serving {
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
  /** A chat can't be written to any more, as a delivery of this key has shown. */
  readonly unreachable: (chat: string, why: string, at: Date, delivery: string) => Promise<void>
  /** Deliveries are sent from now on; `kick` says that there are more. */
  readonly onSending: (kick: () => void) => void
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
