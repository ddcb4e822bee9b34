import type { Readable, Writable } from 'node:stream'
import type { Logger } from 'pino'
import type { Clock } from '../calendar/clock.ts'
import type { Language } from '../directory/person.ts'

/** What the program is given from outside. */
export interface AppDependencies {
  readonly input: Readable
  readonly output: Writable
  /** Whether somebody sits at a terminal. */
  readonly interactive: boolean
  /** Id of the person who speaks at the console. */
  readonly speaker: string
  /** Language of the console's answers, where one was asked for. */
  readonly language: Language | null
  readonly log: Logger
  /** The clock behind the program's own; the machine's, save in tests. */
  readonly machine?: Clock
}
