import type { CommandContext } from '../../src/chat/command.ts'
import { type Block, type Button, heading, note, type Reply, table, text } from '../../src/chat/reply.ts'
import type { Field, FigureDraft } from '../../src/figures/form.ts'
import { checked, isSendable, type Standing, standingOf } from './form-checks.ts'
import type { FormFacts } from './form-facts.ts'
import { formButton, formTitle } from './form-frame.ts'
import { sightOfSent, standingBlocks } from './form-standing.ts'
import { hardText, softText, writeAnswer } from './form-text.ts'
import { indicatorName } from './names.ts'

/** Questions that have a button of their own under the summary. */
const mostChanges = 12

/** All answers of a form with what every check says, before anything is sent. */
export function summary(
  draft: FigureDraft,
  given: FormFacts,
  context: CommandContext,
  before: readonly Block[] = [],
): Reply {
  const { t } = context
  const columns = [
    { heading: t.forms.columns.indicator, align: 'left' },
    { heading: t.forms.columns.value, align: 'right' },
    { heading: t.forms.columns.check, align: 'left' },
  ] as const
  const rows = given.fields.map((field) => {
    const own = draft.answers[field.indicator]
    const value = own === undefined ? t.forms.unanswered : writeAnswer(own.answer, context)
    return [nameOfField(field, context), value, checkText(field, draft, given, context)]
  })
  return {
    blocks: [
      ...before,
      heading(formTitle(given, context)),
      text(t.forms.summary),
      table(columns, rows),
      ...remarks(draft, given, context),
      ...standingBlocks(draft, given, context),
    ],
    buttons: summaryButtons(draft, given, context),
  }
}

function checkText(field: Field, draft: FigureDraft, given: FormFacts, { t }: CommandContext): string {
  const { checks } = t.forms
  const standing = standingOf(field.indicator, draft, given)
  if (standing !== 'confirmed') return checks[standing]
  return checks.confirmed({ reason: draft.answers[field.indicator]?.reason ?? '' })
}

/** What has to be mended or confirmed, and why. */
function remarks(draft: FigureDraft, given: FormFacts, context: CommandContext): Block[] {
  const { t } = context
  return given.fields.flatMap((field) => {
    const own = draft.answers[field.indicator]
    if (own === undefined || own.reason !== null) return []
    const found = checked(field.indicator, own.answer, draft, given)
    const impossible = hardText(field.indicator, found, given, context)
    const says = impossible === null ? found.soft.map((fault) => softText(fault, context)) : [impossible]
    const name = nameOfField(field, context)
    return says.length === 0 ? [] : [note(t.forms.remark({ name, says: says.join(' ') }))]
  })
}

function summaryButtons(draft: FigureDraft, given: FormFacts, context: CommandContext): Button[] {
  const { t } = context
  const order: readonly Standing[] = ['missing', 'wrong', 'asked', 'confirmed', 'fine']
  const urgency = (field: Field) => order.indexOf(standingOf(field.indicator, draft, given))
  const fields = [...given.fields].sort((one, other) => urgency(one) - urgency(other))
  return [
    ...(isSendable(draft, given) ? [sendButton(draft, given, context)] : []),
    ...fields
      .slice(0, mostChanges)
      .map((field) =>
        formButton(changeLabel(field, draft, given, context), draft, { field: field.indicator, step: 'ask' }),
      ),
    formButton(t.forms.later, draft, { step: 'later' }),
    formButton(t.forms.cancel, draft, { step: 'cancel' }),
  ]
}
function changeLabel(field: Field, draft: FigureDraft, given: FormFacts, context: CommandContext): string {
  const { forms } = context.t
  const label = standingOf(field.indicator, draft, given) === 'asked' ? forms.confirmOf : forms.change
  return label({ name: nameOfField(field, context) })
}

/** Sends the figures; what was sent meanwhile is put in its place knowingly alone. */
export function sendButton(draft: FigureDraft, given: FormFacts, { t }: CommandContext): Button {
  return given.standing.size > 0
    ? formButton(t.forms.overwrite, draft, { step: 'overwrite', seen: sightOfSent(given) })
    : formButton(t.forms.send, draft, { step: 'send' })
}

/** What a question is about, in the reader's language; the code of an indicator that can't be seen. */
export function nameOfField({ indicator }: Field, { catalogue, language }: CommandContext): string {
  const known = catalogue.indicators.get(indicator)
  return known === undefined ? indicator : indicatorName(known, language)
}
