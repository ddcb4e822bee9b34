import type { Answer, Json, Upload } from './wire.ts'

/** One call of a method, as it arrived and as it ended. */
export interface Call {
  /** From 1, in the order of arrival. */
  readonly number: number
  readonly method: string
  /** In milliseconds of the server's clock. */
  readonly at: number
  readonly parameters: Json
  readonly files: ReadonlyMap<string, Upload>
  /** Its parameter `chat_id`. */
  readonly chat: number | string | null
  /** What was answered; null as long as it is not, and for ever if the connection was dropped. */
  readonly answer: Answer | null
  readonly answeredAt: number | null
  /** Whether nothing more is to come: answered, dropped, or its client has gone. */
  readonly over: boolean
}

/** Something that a correct program never does. */
export interface Violation {
  /** Number of the call; 0 for a request that was none. */
  readonly call: number
  readonly method: string
  readonly problem: string
}

/** A call while the server works on it. */
export type OpenCall = { -readonly [Key in keyof Call]: Call[Key] }

/** A call in short, for the message of a wait that has failed. */
export function inShort({ number, method, chat, answer, over }: Call): string {
  const end = answer === null ? (over ? 'dropped' : 'open') : answer.ok ? 'ok' : answer.description
  return `${number}. ${method}${chat === null ? '' : ` to ${chat}`}: ${end}`
}
