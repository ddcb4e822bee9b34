import type { ClaimedDelivery, DueDelivery, PlannedDelivery, Transport } from './delivery.ts'

/** What is to be written down of a delivery after it was tried. */
export type Mark =
  | { readonly kind: 'sent'; readonly id: number; readonly message: string | null }
  /** Certainly not carried out: it waits again, and the trial does not count as a repeat. */
  | { readonly kind: 'waiting'; readonly id: number; readonly problem: string }
  /** Perhaps carried out: once more, marked as a possible repeat. */
  | { readonly kind: 'repeat'; readonly id: number; readonly problem: string }
  /** Never sent any more; `instead` is planned with it. */
  | {
      readonly kind: 'failed'
      readonly id: number
      readonly problem: string
      readonly instead?: PlannedDelivery | null
    }

/** Until when a chat's API asked not to be called: for a chat, for one of its methods, or `*` for all of it. */
interface Pause {
  readonly chat: string
  readonly until: Date
}

/** What to claim, and when: due by the program's clock, claimed by the machine's, which nobody starts anew. */
export interface ClaimQuery {
  readonly channel: string
  readonly now: Date
  readonly machineNow: Date
  readonly limit: number
  readonly leaveOut: readonly string[]
  /** Whether only what can't be a repeat is meant; what comes after a possible repeat in its lane waits with it. */
  readonly fresh?: boolean
  /** Of those that `due` found just before, the ones to claim; without it all that are due. */
  readonly only?: readonly number[]
}

/** What waits, beyond what can be claimed. */
export interface Outlook {
  /** Whether something waits that is due, whatever it is held up by. */
  readonly due: boolean
  /** When the next one will be due of those that are not; null where none will. */
  readonly next: Date | null
}

/** Of what is being planned, what is claimed together with it, so that it leaves as soon as it is stored. */
export interface ClaimAtOnce {
  readonly keys: readonly string[]
  /** When, by the machine's clock. */
  readonly machineNow: Date
}

/** The outbox in the database: what is planned, claimed, sent. */
export interface Ledger {
  /** Plans deliveries; one whose key is there already is that one. */
  plan(deliveries: readonly PlannedDelivery[], createdAt: Date): Promise<void>
  /** What `claim` would claim, of which nothing is changed yet. */
  due(query: ClaimQuery): Promise<DueDelivery[]>
  /**
   * Claims, in one statement, up to `limit` deliveries that are due, the most urgent first, at most one a lane
   * and none of a lane whose former one is on its way; none of the lanes left out.
   */
  claim(query: ClaimQuery): Promise<ClaimedDelivery[]>
  /** Writes down what became of some, all or none. */
  mark(marks: readonly Mark[], at: Date): Promise<void>
  /**
   * Marks and claims in one transaction, so that both are paid by one commit: what ended makes room for what is
   * claimed. `choose` is given what is due then in other lanes than those that are full, and tells what of it to
   * claim; it may be asked again. Where the query's limit leaves no room, it marks alone.
   */
  markAndClaim(
    marks: readonly Mark[],
    at: Date,
    query: Omit<ClaimQuery, 'only'> & { readonly full: ReadonlySet<string> },
    choose: (due: readonly DueDelivery[]) => readonly number[],
  ): Promise<ClaimedDelivery[]>
  /**
   * Takes back what was claimed before this time by a process that did not live to mark it: it may have been
   * sent, so it is repeated once, and given up where it was repeated before: then what `insteadOf` tells is
   * planned with it. What has no further effect when it is repeated just waits again. Gives back what was given up.
   */
  recover(
    channel: string,
    claimedBefore: Date,
    at: Date,
    how?: Pick<Transport, 'isRepeatable' | 'insteadOf'>,
  ): Promise<ClaimedDelivery[]>
  outlook(channel: string, now: Date): Promise<Outlook>
  /** The pauses that hold at this time of the machine, and what was claimed in the minute before, oldest first. */
  recall(channel: string, machineNow: Date): Promise<{ pauses: Pause[]; sent: { lane: string; at: Date }[] }>
  /** Forgets the answers that were sent, or given up, before this time of the machine. */
  forgetAnswers(before: Date): Promise<void>
  /** Forgets the reminders that were planned before this time and sent, or given up, save those that are asked for. */
  forgetReminders(before: Date): Promise<void>
  /** Keeps a pause, or makes it longer. */
  pause(channel: string, pause: Pause): Promise<void>
}
