import type { CommandContext } from '../../src/chat/command.ts'
import { type Reply, text } from '../../src/chat/reply.ts'
import type { Answer } from '../../src/figures/answer.ts'
import type { FigureDraft } from '../../src/figures/form.ts'
import type { FormFacts } from './form-facts.ts'
import { formButton } from './form-frame.ts'
import { nameOfField } from './form-summary.ts'
import { writeAnswer } from './form-text.ts'

/**
 * Asks which indicator two counts are for that were written before any question was asked, and keeps them in the
 * buttons: each takes them for the answer to its question. One question at a time is the other way on.
 */
export function whichIndicator(
  words: string,
  answer: Answer,
  draft: FigureDraft,
  given: FormFacts,
  context: CommandContext,
): Reply {
  const { t } = context
  const open = given.fields.filter(
    ({ asks, indicator }) => asks === 'counts' && draft.answers[indicator] === undefined,
  )
  return {
    blocks: [text(t.forms.whichIndicator({ counts: writeAnswer(answer, context) }))],
    buttons: [
      ...open.map((field) =>
        formButton(nameOfField(field, context), draft, { field: field.indicator, step: 'place', words }),
      ),
      formButton(t.forms.oneByOne, draft, {}),
    ],
  }
}
