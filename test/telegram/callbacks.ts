import { badRequest } from './refusal.ts'

/** How the bot answered a pressed button. */
export interface CallbackAnswer {
  readonly query: string
  /** Who pressed it. */
  readonly person: number
  readonly text: string
  readonly alert: boolean
  readonly url: string | null
  readonly at: number
  readonly call: number
}

/** For how long a pressed button waits for its answer, in milliseconds, unless a test says otherwise. */
export const callbackLife = 15_000

/** Pressed buttons, and how they were answered. */
export interface Callbacks {
  readonly answers: readonly CallbackAnswer[]
  /** A button was pressed; the id of the query. */
  open(person: number, at: number): string
  /** It waits no longer. */
  expire(query: string): void
  /** Throws Refusal if it waits no longer or was answered. */
  answer(answer: Omit<CallbackAnswer, 'person'>): void
}

/** No button was pressed; each will wait for so many milliseconds. */
export function createCallbacks(life: number): Callbacks {
  const open = new Map<string, { person: number; at: number }>()
  const answers: CallbackAnswer[] = []
  let count = 0
  return {
    answers,
    open(person, at) {
      const query = String(4_382_000_000_000_000_001n + BigInt(count++))
      open.set(query, { person, at })
      return query
    },
    expire(query) {
      open.delete(query)
    },
    answer(answer) {
      const pressed = open.get(answer.query)
      if (pressed === undefined || answer.at - pressed.at > life)
        throw badRequest('query is too old and response timeout expired or query ID is invalid')
      open.delete(answer.query)
      answers.push({ ...answer, person: pressed.person })
    },
  }
}
