import type { Working } from '../../chat/serving.ts'
import type { Answers } from './answers.ts'
import type { Wording } from './wording.ts'

/** What working an arrival needs from the rest of the program. */
export interface WorkDependencies extends Working {
  /** The name that a user goes by; what was told with the event where it can't be asked for. */
  readonly nameOf: (account: string, told: string) => Promise<string>
  /**
   * Somebody's account can be written to, also where it could not be before: it wrote itself, in the direct message of
   * this id, where that is told.
   */
  readonly reachable: (person: string, account: string, conversation: string | null) => Promise<void>
  readonly machineNow: () => Date
  readonly wording: Wording
  /** What Slack waits for where a form was handed in. */
  readonly answers: Pick<Answers, 'isOpen' | 'give'>
  /** Resolves when it is known whether a window was opened. */
  readonly windowOpened: (view: string) => Promise<void>
}
