import type { Intent } from './intents.ts'

/** A way of asking that is spread over a sentence; it is looked for where one of the `on` words stands. */
export interface Pattern {
  readonly on: readonly string[]
  /** Over the words of the text without their accents. */
  readonly pattern: RegExp
  readonly intent: Intent
  readonly weight: number
}

/** A pattern that begins to be looked for at words without their accents, a space between them. */
export function spread(on: string, pattern: RegExp, intent: Intent, weight: number): Pattern {
  return { on: on.split(' '), pattern, intent, weight }
}
