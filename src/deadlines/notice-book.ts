import type { CivilDate } from '../calendar/date.ts'
import type { NoticeState, Replanned } from './diff.ts'
import type { PlannedNotice } from './notice.ts'
import type { Sleep } from './waiting.ts'

/** A notice as it is kept. */
export interface KeptNotice extends PlannedNotice {
  readonly id: number
  readonly state: NoticeState
  readonly sleep: Sleep | null
  /** When it went to the outbox; null while it has not. */
  readonly handedAt: Date | null
  /** The key of the message that carries it; null while there is none. */
  readonly delivery: string | null
}

/** What one tick decided. A delivery's key names the message that carries the notices. */
export interface Settled {
  readonly handedOver: readonly {
    readonly ids: readonly number[]
    readonly delivery: string
    readonly late: boolean
  }[]
  readonly dropped: readonly { readonly id: number; readonly why: string }[]
  readonly postponed: readonly { readonly id: number; readonly until: Date }[]
}

/** The plan of what people are to be told, in the database. */
export interface NoticeBook {
  /** All that were ever planned for these parts. */
  ofParts(parts: readonly number[]): Promise<KeptNotice[]>
  /** All that carry these nudges. */
  ofNudges(nudges: readonly number[]): Promise<KeptNotice[]>
  /** All by which figures of these weeks, each by its Monday, are asked for: of these units, or of any. */
  ofFigures(weeks: readonly CivilDate[], units?: readonly string[]): Promise<KeptNotice[]>
  /** Those by which these people hear of figures that wait for their approval: that wait, or went after this. */
  awaiting(people: readonly string[], since: Date): Promise<KeptNotice[]>
  /** All by which people are told that these meetings are near. */
  ofMeetings(meetings: readonly number[]): Promise<KeptNotice[]>
  /** The digests that are planned for later than this. */
  digestsAfter(time: Date): Promise<KeptNotice[]>
  /** Brings what is kept in line with a plan; one whose key is there already is that one. */
  change(change: Replanned): Promise<void>
  /**
   * Those that are to be told by this time, to anybody or one person, the oldest first: at most so many, and with
   * those of anybody all that the same people are to be told, so that it can be one message.
   */
  due(now: Date, query: { readonly limit: number; readonly person?: string }): Promise<KeptNotice[]>
  /** The next time after this one at which one may be due; null where none waits. */
  nextDue(now: Date): Promise<Date | null>
  /** Those that were handed over at this very time, in the order in which they were planned. */
  handedOver(at: Date): Promise<KeptNotice[]>
  /** Writes down what a tick decided. */
  settle(settled: Settled, at: Date): Promise<void>
  /** Those that wait for a release in these committees, the oldest first. */
  held(committees: readonly string[]): Promise<KeptNotice[]>
  /** Lets one go with all that tell others the same, from now on; false where it was let go or no longer holds. */
  release(id: number, at: Date): Promise<boolean>
  /** Notes that a button of the message that a delivery carries was pressed. */
  acknowledge(delivery: string, at: Date): Promise<void>
  /** Ends what anybody, or this person, was put off for: when they may be told is to be decided anew. */
  wake(at: Date, person?: string): Promise<void>
  /** Forgets what was told, or called off, before this time, save of work that goes on, by which it is not told again. */
  forget(before: Date): Promise<void>
  /** What a delivery carried that could not be delivered waits again, for another chat of the same person. */
  undelivered(delivery: string): Promise<void>
  /**
   * What somebody was not told since this time, as they had no chat, waits again: it is late, and is told as far as it
   * still has a point. Not a secretary's own reminders: whoever sent those was told who can't be reached.
   */
  reachableAgain(person: string, since: Date): Promise<void>
}
