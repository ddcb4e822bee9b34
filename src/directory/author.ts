import type { CivilDate } from '../calendar/date.ts'

/** Who changes something, through which chat and when: what the audit trail says of every change. */
export interface Author {
  /** Id of the person; null where the program does it by itself. */
  readonly person: string | null
  /** The chat, as in a message: `telegram:4711`. */
  readonly chat: string
  readonly at: Date
  readonly today: CivilDate
}
