import type { Serving } from '../../chat/serving.ts'
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
  extends Serving,
    Omit<WorkDependencies, 'begin' | 'end' | 'changeAndEnd' | 'newId' | 'working' | 'report' | 'moved'> {
  /** A group has another id now: all that is kept for it follows. */
  readonly moveChat: (from: string, to: string, at: Date) => Promise<void>
  /** The bot's name is known; people can be let in. */
  readonly onName: (username: string) => Promise<void>
  /** What the operator is told in a sentence; null when the trouble is over. */
  readonly trouble: (trouble: Trouble | null, error?: unknown) => void
}
