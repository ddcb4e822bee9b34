import type { Dispatch } from '../../chat/dispatch.ts'
import type { Language } from '../../directory/person.ts'
import type { Arrival } from '../../inbox/arrival.ts'
import type { FoundKeyboard, Turn } from '../../inbox/turn.ts'
import type { Answers } from './answers.ts'
import type { Wording } from './wording.ts'

/** What working an arrival needs from the rest of the program. */
export interface WorkDependencies {
  readonly dispatch: Dispatch
  /** Id of the person that an account leads to, and the language that they chose; null for a stranger. */
  readonly personAt: (account: string) => Promise<{ id: string; language: Language | null } | null>
  /** The name that a user goes by; what was told with the event where it can't be asked for. */
  readonly nameOf: (account: string, told: string) => Promise<string>
  readonly findKeyboard: (id: string) => Promise<FoundKeyboard | null>
  /** Stores what a turn left, together with what others leave at about the same time. */
  readonly end: (turn: Turn) => Promise<void>
  /** Stores what a turn left together with all that was changed in it, or nothing of either. */
  readonly changeAndEnd: (change: () => Promise<Turn>) => Promise<void>
  /**
   * Somebody's account can be written to, also where it could not be before: it wrote itself, in the direct message of
   * this id, where that is told.
   */
  readonly reachable: (person: string, account: string, conversation: string | null) => Promise<void>
  /** A button of the message that a delivery carries was pressed by whom it was offered to. */
  readonly pressed: (delivery: string, at: Date) => Promise<void>
  readonly now: () => Date
  readonly machineNow: () => Date
  /** An id of sixteen characters that nobody guesses. */
  readonly newId: () => string
  readonly wording: Wording
  /** What Slack waits for where a form was handed in. */
  readonly answers: Pick<Answers, 'isOpen' | 'give'>
  /** Resolves when it is known whether a window was opened. */
  readonly windowOpened: (view: string) => Promise<void>
  /** Spoken with those who have chosen none. */
  readonly language: Language
  /** Counts, before it is begun, the work on what a process left. */
  readonly begin: (arrival: number) => Promise<void>
  /** Whether a failure is of the database, and may pass by itself. */
  readonly mayPass: (error: unknown) => boolean
  readonly report: (error: unknown, arrival: Arrival) => void
}
