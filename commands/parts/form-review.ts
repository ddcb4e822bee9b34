import type { CommandContext } from '../../src/chat/command.ts'
import { type Form, type FormField, heading, mostFields, type Reply, text } from '../../src/chat/reply.ts'
import type { Field, FigureDraft, Given } from '../../src/figures/form.ts'
import { checked, isSendable } from './form-checks.ts'
import type { FormFacts } from './form-facts.ts'
import { formButton, formTitle } from './form-frame.ts'
import { nameOfField, sendButton } from './form-summary.ts'
import { softText, writeAnswer } from './form-text.ts'
import { reasonIn } from './reason.ts'

/** The key of the field in which a reason is written in one's own words. */
const ownWords = (indicator: string) => `${indicator}.reason`

/** Asks, of each answer that is unlikely, why it is right: one of two reasons by a tap, or one's own words. */
export function confirmingForm(
  asked: readonly Field[],
  draft: FigureDraft,
  given: FormFacts,
  context: CommandContext,
  faults: ReadonlySet<string> = new Set(),
): Form {
  const { t } = context
  const { confirmTitle, confirm, next, open } = t.forms.page
  // Those beyond are asked afterwards.
  const fields = asked.slice(0, mostFields / 2)
  return {
    title: confirmTitle,
    blocks: [heading(formTitle(given, context)), text(confirm)],
    fields: fields.flatMap((field) => fieldsFor(field, draft, given, context, faults)),
    submit: formButton(next, draft, { step: 'explain' }),
    isOver: true,
    open: { ...formButton(open, draft, {}), opensForm: true },
  }
}

function fieldsFor(
  field: Field,
  draft: FigureDraft,
  given: FormFacts,
  context: CommandContext,
  faults: ReadonlySet<string>,
): FormField[] {
  const { t } = context
  const { indicator } = field
  const { answer } = draft.answers[indicator] as Given
  const { soft } = checked(indicator, answer, draft, given)
  const { right, scope } = t.forms.reasons
  return [
    {
      key: indicator,
      label: t.forms.page.unlikely({
        name: nameOfField(field, context),
        value: writeAnswer(answer, context),
      }),
      hint: soft.map((fault) => softText(fault, context)).join(' '),
      example: t.forms.page.chooseReason,
      choices: [
        { value: 'right', label: right },
        { value: 'scope', label: scope },
      ],
      ...(faults.has(indicator) && { fault: t.forms.page.noReason }),
    },
    { key: ownWords(indicator), label: t.forms.page.otherReason },
  ]
}

/** Why an answer is right, as it was chosen or written; null where neither was done. */
export function reasonFor(
  indicator: string,
  filled: Readonly<Record<string, string>>,
  { t }: CommandContext,
): string | null {
  const own = filled[ownWords(indicator)]?.trim() ?? ''
  if (own !== '') return reasonIn(own)
  const chosen = filled[indicator]
  return chosen === 'right' || chosen === 'scope' ? t.forms.reasons[chosen] : null
}

/** The summary of a form, with its button where it may be sent. */
export function summaryForm(
  { blocks }: Pick<Reply, 'blocks'>,
  draft: FigureDraft,
  given: FormFacts,
  context: CommandContext,
): Form {
  const { summaryTitle, open } = context.t.forms.page
  return {
    title: summaryTitle,
    blocks: isSendable(draft, given) ? blocks : [...blocks, text(context.t.forms.page.notYet)],
    fields: [],
    ...(isSendable(draft, given) && { submit: sendButton(draft, given, context) }),
    isOver: true,
    open: { ...formButton(open, draft, {}), opensForm: true },
  }
}
