import type { CommandContext } from '../../src/chat/command.ts'
import { facts, heading, note, type Reply, text } from '../../src/chat/reply.ts'
import type { Answer } from '../../src/figures/answer.ts'
import type { Field, FigureDraft } from '../../src/figures/form.ts'
import type { Checked } from './form-checks.ts'
import type { FormFacts } from './form-facts.ts'
import { formButton, formTitle } from './form-frame.ts'
import { softText, writeAnswer } from './form-text.ts'
import { indicatorName } from './names.ts'

/** What tells an answer that was shown from one that was given since. */
export const sightOf = (answer: Answer): string => JSON.stringify(answer)

/** Asks to confirm an answer that is unlikely; the next text is another answer. */
export function confirmation(
  field: Field,
  { soft }: Checked,
  draft: FigureDraft,
  given: FormFacts,
  context: CommandContext,
): Reply {
  const { t, language, catalogue } = context
  const indicator = catalogue.indicators.get(field.indicator)
  const own = draft.answers[field.indicator]
  const name = indicator === undefined ? field.indicator : indicatorName(indicator, language)
  const { reasons } = t.forms
  const about = { field: field.indicator, ...(own !== undefined && { seen: sightOf(own.answer) }) }
  const confirm = (label: string, reason: string) =>
    formButton(label, draft, { ...about, step: 'confirm', reason })
  return {
    blocks: [
      heading(formTitle(given, context)),
      facts({ label: name, value: own === undefined ? '' : writeAnswer(own.answer, context) }),
      ...soft.map((fault) => note(softText(fault, context))),
      text(t.forms.confirm),
    ],
    buttons: [
      confirm(reasons.right, 'right'),
      confirm(reasons.scope, 'scope'),
      formButton(reasons.other, draft, { ...about, step: 'reason' }),
      formButton(t.forms.later, draft, { step: 'later' }),
    ],
    expects: {
      command: 'report',
      slots: { form: String(draft.id), field: field.indicator },
      slot: 'words',
      hearsCancel: true,
      hearsAsides: true,
    },
  }
}
