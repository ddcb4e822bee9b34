import type { ComposePush, Destination } from '../chat/push.ts'
import type { Config } from '../config.ts'
import type { AssignmentDesk } from '../deadlines/desk.ts'
import type { OwnWording } from '../deadlines/wording-book.ts'
import type { Store } from '../store/open.ts'
import type { Now } from './dialogue.ts'

/** What telling people what is due needs from the rest of the program. */
export interface TellingDependencies {
  readonly store: Store
  readonly config: Config
  readonly desk: AssignmentDesk
  readonly now: Now
  /** The channels that are served, by name. */
  readonly compose: ReadonlyMap<string, ComposePush>
  /** Where one person alone is told things, as at the console; else everybody is, in the chats they are known in. */
  readonly only?: { readonly person: string; readonly to: Destination }
  /** Something was put into the outbox. */
  readonly kick: () => void
  readonly log: (error: unknown, what: string) => void
}

/** What came of telling some notices. */
export interface Telling {
  /** How many of them are settled by it, or put off. */
  readonly settled: number
  /** Whether something was put into the outbox. */
  readonly sent: boolean
  /** Whether nothing was told, since the plan that it is of does not hold any more. */
  readonly outdated: boolean
  /** Wordings that could not be used. */
  readonly faulty: readonly OwnWording[]
}
