import type { Language } from '../../directory/person.ts'
import { waitingView } from './render/view.ts'

/** What Slack is told when a form was handed in: https://docs.slack.dev/surfaces/modals#response_actions */
export type FormAnswer =
  | { readonly response_action: 'errors'; readonly errors: Readonly<Record<string, string>> }
  | { readonly response_action: 'update' | 'push'; readonly view: Readonly<Record<string, unknown>> }

/** The answers that Slack waits for. It does for three seconds, and is told well before that the form is being kept. */
export interface Answers {
  /** The answer to a form, by the key of its arrival. */
  expect(key: string): Promise<FormAnswer>
  /** Whether it is still waited for. */
  isOpen(key: string): boolean
  /** Answers it; false where it is not waited for any more. */
  give(key: string, answer: FormAnswer): boolean
}

/** Milliseconds after which Slack is answered, whatever is done by then: what follows takes the window's place. */
const patience = 900

/** Answers kept for a form that comes once more, some kB each. */
const mostKept = 100

interface AnswersOptions {
  readonly language: Language
  /** Resolves early when it is aborted. */
  readonly wait: (milliseconds: number, until: AbortSignal) => Promise<void>
  readonly stop: AbortSignal
}

/** Answers each form that was handed in once, in time: with what it came to, or that it is being kept. */
export function createAnswers({ language, wait, stop }: AnswersOptions): Answers {
  const kept = new Map<
    string,
    { readonly answer: Promise<FormAnswer>; give?: (answer: FormAnswer) => void }
  >()
  const give = (key: string, answer: FormAnswer): boolean => {
    const waiting = kept.get(key)
    if (waiting?.give === undefined) return false
    waiting.give(answer)
    delete waiting.give
    return true
  }
  return {
    expect(key) {
      const known = kept.get(key)
      if (known !== undefined) return known.answer
      const given = new AbortController()
      let resolve: (answer: FormAnswer) => void = () => {}
      const answer = new Promise<FormAnswer>((resolved) => {
        resolve = resolved
      })
      kept.set(key, {
        answer,
        give(one) {
          resolve(one)
          given.abort()
        },
      })
      void wait(patience, AbortSignal.any([stop, given.signal])).then(() =>
        give(key, { response_action: 'update', view: waitingView(language, 'keeping') }),
      )
      for (const [oldest, { give: isWaiting }] of kept) {
        if (kept.size <= mostKept) break
        if (isWaiting === undefined) kept.delete(oldest)
      }
      return answer
    },
    isOpen: (key) => kept.get(key)?.give !== undefined,
    give,
  }
}
