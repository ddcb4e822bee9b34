import type { CommandContext } from '../../src/chat/command.ts'
import type { Answer } from '../../src/figures/answer.ts'
import type { Field } from '../../src/figures/form.ts'
import type { FormFacts } from './form-facts.ts'
import { mayPublish, publishedSaid, publishedWords, rateSaid } from './form-published.ts'

/** An answer as at its own question, or why there is none. */
export function answerIn(
  words: string,
  field: Field,
  given: FormFacts,
  context: CommandContext,
): Answer | string {
  const { reader, t } = context
  const published = publishedSaid(words, field, given, context)
  if (published !== null) return published
  const answer = reader.answer(words, field.asks)
  if (answer.ok) return answer.answer
  if (!('wish' in answer)) {
    const fault = t.forms.faults[answer.code]
    const rate =
      answer.code === 'percent' && field.asks === 'counts' ? rateSaid(words, given.unit, context) : null
    return rate === null
      ? fault
      : `${fault} ${t.forms.page.orPublished({ words: publishedWords(rate, context) })}`
  }
  if (answer.wish === 'skip') return { kind: 'skipped' }
  if (answer.wish !== 'same') return t.forms.faults['not-understood']
  const last = given.before.get(field.indicator)?.at(-1)
  if (last === undefined) return t.forms.faults.noLast
  // What a secretary saved without counts is not an officer's to save again.
  return last.kind === 'published' && !mayPublish(given.unit, context) ? t.forms.faults.percent : last
}
