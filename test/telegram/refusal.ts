import type { Answer, Json } from './wire.ts'

/** A call that is not accepted: `ok` is false, with a code and a description. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: number
  readonly parameters: Json | undefined
  /** Whether a correct program never makes such a call, whatever state the chats are in. */
  readonly violation: boolean

  constructor(code: number, description: string, how: { parameters?: Json; violation?: boolean } = {}) {
    super(description)
    this.code = code
    this.parameters = how.parameters
    this.violation = how.violation ?? false
  }

  /** As it goes over the wire. */
  get answer(): Answer {
    const parameters = this.parameters && { parameters: this.parameters }
    return { ok: false, error_code: this.code, description: this.message, ...parameters }
  }
}

/** What the state of the chats does not allow. */
export const badRequest = (what: string, parameters?: Json): Refusal =>
  new Refusal(400, `Bad Request: ${what}`, parameters ? { parameters } : {})

/** What the documentation does not allow: a fault of the program's. */
export const violation = (what: string): Refusal =>
  new Refusal(400, `Bad Request: ${what}`, { violation: true })

/** What people do not allow the bot. */
export const forbidden = (what: string): Refusal => new Refusal(403, `Forbidden: ${what}`)

/** Two ways of receiving updates in each other's way. */
export const conflict = (what: string): Refusal => new Refusal(409, `Conflict: ${what}`)

/** Too many calls; `seconds` until the next is accepted. */
export const tooMany = (seconds: number): Refusal =>
  new Refusal(429, `Too Many Requests: retry after ${seconds}`, { parameters: { retry_after: seconds } })
