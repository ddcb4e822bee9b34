import type { CommandContext } from '../../src/chat/command.ts'
import { type Block, type Reply, text } from '../../src/chat/reply.ts'
import type { Answer } from '../../src/figures/answer.ts'
import { type Field, type FigureDraft, fieldBefore, nextField } from '../../src/figures/form.ts'
import { checked, standingOf } from './form-checks.ts'
import { confirmation } from './form-confirmation.ts'
import type { FormFacts } from './form-facts.ts'
import { formPage } from './form-page.ts'
import { question } from './form-question.ts'
import { nameOfField, summary } from './form-summary.ts'
import { hardText, writeAnswer } from './form-text.ts'

/**
 * Keeps an answer and goes on with the next question. One that can't be is told so and asked again, and one that is
 * unlikely is kept and has to be confirmed.
 */
export async function keep(
  field: Field,
  answer: Answer,
  draft: FigureDraft,
  given: FormFacts,
  context: CommandContext,
  echo: readonly Block[] = [text(echoOf(field, answer, draft, context))],
): Promise<Reply> {
  const { drafts, author, t } = context
  const found = checked(field.indicator, answer, draft, given)
  const impossible = hardText(field.indicator, found, given, context)
  if (impossible !== null) return question(field, draft, given, context, [text(impossible)])
  const kept = await drafts.answer(draft.id, { [field.indicator]: { answer, reason: null } }, author.at)
  if (kept === null) return { blocks: [text(t.forms.gone)] }
  if (found.soft.length > 0) return confirmation(field, found, kept, given, context)
  return goOn(kept, given, context, echo)
}

/** An answer as it was understood; one in the place of another names its question, which may be far above. */
function echoOf(field: Field, answer: Answer, { answers }: FigureDraft, context: CommandContext): string {
  const value = writeAnswer(answer, context)
  if (answers[field.indicator] === undefined) return `✓ ${value}`
  return context.t.forms.changed({ indicator: nameOfField(field, context), value })
}

/** The next question, or the summary where there is none; or all of them at once. */
export function goOn(
  draft: FigureDraft,
  given: FormFacts,
  context: CommandContext,
  echo: readonly Block[] = [],
): Reply {
  const next = nextField(given.fields, draft)
  const reply =
    next === null ? summary(draft, given, context, echo) : question(next, draft, given, context, echo)
  return { ...reply, form: formPage(0, draft, given, context) }
}

/**
 * Goes on where a form was left: an unlikely answer that nobody has confirmed is asked about before the next question,
 * as it was when it was given. Where all are answered the summary asks about each.
 */
export function resume(draft: FigureDraft, given: FormFacts, context: CommandContext): Reply {
  const reply = goOn(draft, given, context)
  const asked = given.fields.find(({ indicator }) => standingOf(indicator, draft, given) === 'asked')
  if (asked === undefined || nextField(given.fields, draft) === null) return reply
  return { ...reply, ...askAgain(asked, draft, given, context) }
}

/** A question of the summary: an unlikely answer is a tap from being confirmed, an impossible one says why it is. */
export function askAgain(field: Field, draft: FigureDraft, given: FormFacts, context: CommandContext): Reply {
  const own = draft.answers[field.indicator]
  if (own === undefined) return question(field, draft, given, context)
  const found = checked(field.indicator, own.answer, draft, given)
  const impossible = hardText(field.indicator, found, given, context)
  if (impossible !== null) return question(field, draft, given, context, [text(impossible)])
  if (found.soft.length > 0 && own.reason === null) return confirmation(field, found, draft, given, context)
  return question(field, draft, given, context)
}

/** The question before one, or that one again where it is the first. */
export function goBack(field: Field, draft: FigureDraft, given: FormFacts, context: CommandContext): Reply {
  return question(fieldBefore(given.fields, field.indicator) ?? field, draft, given, context)
}
