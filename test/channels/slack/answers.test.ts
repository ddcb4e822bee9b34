import { describe, expect, it } from 'vitest'
import { createAnswers, type FormAnswer } from '../../../src/channels/slack/answers.ts'

const errors = (key: string): FormAnswer => ({ response_action: 'errors', errors: { field: key } })

/** Answers on a clock that the test sets off. */
function waiting() {
  const pauses: { readonly milliseconds: number; readonly over: () => void }[] = []
  const wait = (milliseconds: number) => new Promise<void>((over) => void pauses.push({ milliseconds, over }))
  const answers = createAnswers({ language: 'vi', wait, stop: new AbortController().signal })
  return { answers, pauses }
}

describe('the answer to a form that was handed in', () => {
  it('is what was made of it, for as many as wait at once, and the same where it comes once more', async () => {
    const { answers } = waiting()
    const keys = Array.from({ length: 500 }, (_, index) => `form:${index}`)
    const expected = keys.map((key) => answers.expect(key))
    const again = answers.expect('form:499')
    expect(keys.every((key) => answers.give(key, errors(key)))).toBe(true)
    expect(await Promise.all(expected)).toEqual(keys.map(errors))
    expect(await again).toEqual(errors('form:499'))
    expect(answers.give('form:499', errors('other'))).toBe(false)
    expect(await answers.expect('form:499')).toEqual(errors('form:499'))
  })

  it('is that it is being kept where Slack would not wait any longer, for those who waited first too', async () => {
    const { answers, pauses } = waiting()
    const expected = Array.from({ length: 500 }, (_, index) => answers.expect(`form:${index}`))
    expect(pauses.every(({ milliseconds }) => milliseconds < 2800)).toBe(true)
    for (const { over } of pauses) over()
    for (const answer of await Promise.all(expected))
      expect(answer).toMatchObject({ response_action: 'update' })
    expect(answers.isOpen('form:499')).toBe(false)
    expect(answers.give('form:499', errors('late'))).toBe(false)
  })
})
