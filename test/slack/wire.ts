/** Anything that is sent as JSON. */
export type Json = Readonly<Record<string, unknown>>

/** A user of the workspace, as `users.info` tells them. */
export interface User {
  readonly id: string
  readonly name: string
  readonly realName: string
  readonly isBot: boolean
  /** Left the workspace. */
  deleted: boolean
}

export type ConversationKind = 'im' | 'channel' | 'private'

/** A channel, private channel or direct message. */
export interface Conversation {
  readonly id: string
  readonly kind: ConversationKind
  readonly name: string
  readonly members: Set<string>
  archived: boolean
}

/** A message as the server accepted it. */
export interface Message {
  readonly channel: string
  readonly ts: string
  /** Who wrote it. */
  readonly user: string
  text: string
  blocks: readonly Json[]
  readonly thread: string | null
  readonly metadata: Json | null
  /** Who alone sees it, where it is ephemeral. */
  readonly onlyFor: string | null
  /** Number of the call that brought it; 0 for what people write. */
  readonly call: number
  /** When, in milliseconds. */
  readonly at: number
  deleted: boolean
  edits: number
}

/** A file that was uploaded. */
export interface UploadedFile {
  readonly id: string
  readonly name: string
  readonly length: number
  bytes: Buffer | null
  completed: boolean
  title: string | null
}

/** The answer to a call. */
export type Answer = Json & { readonly ok: boolean; readonly error?: string }

/** One call of a method, as it arrived and as it ended. */
export interface Call {
  readonly number: number
  readonly method: string
  readonly at: number
  readonly given: Json
  readonly channel: string | null
  answer: Answer | null
  answeredAt: number | null
  over: boolean
}

/** Something that a correct program never does. */
export interface Violation {
  readonly call: number
  readonly method: string
  readonly problem: string
}

/** An error as the Web API answers it. `violation` where a correct program never meets it. */
export class Refusal extends Error {
  readonly error: string
  readonly details: readonly string[]
  readonly violation: boolean

  constructor(
    error: string,
    { details = [], violation = false }: Partial<Pick<Refusal, 'details' | 'violation'>> = {},
  ) {
    super([error, ...details].join('; '))
    this.error = error
    this.details = details
    this.violation = violation
  }

  get answer(): Answer {
    if (this.details.length === 0) return { ok: false, error: this.error }
    const messages = this.details.map((one) => `[ERROR] ${one}`)
    return { ok: false, error: this.error, errors: this.details, response_metadata: { messages } }
  }
}

/** A refusal that a correct program never meets. */
export const wrong = (error: string, ...details: readonly string[]) =>
  new Refusal(error, { details, violation: true })
