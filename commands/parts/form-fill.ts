import type { CommandContext } from '../../src/chat/command.ts'
import { note, type Reply, text } from '../../src/chat/reply.ts'
import type { FigureDraft, Given } from '../../src/figures/form.ts'
import { goOn } from './form-answer.ts'
import { checked, standingOf } from './form-checks.ts'
import type { FormFacts } from './form-facts.ts'
import { fieldsOf, formPage, pagesOf, standingWords } from './form-page.ts'
import { question } from './form-question.ts'
import { answerIn } from './form-read.ts'
import { confirmingForm, reasonFor, summaryForm } from './form-review.ts'
import { nameOfField, summary } from './form-summary.ts'
import { hardText } from './form-text.ts'
import type { Untaken } from './untaken.ts'

/** What stands in the fields of a form, by their keys. */
export type Filled = Readonly<Record<string, string>>

/** A page of a form that was handed in: what stands in its fields, and what stood there when it was shown. */
export interface FilledPage {
  readonly filled: Filled
  readonly shown: Filled
  /** The first is 0. */
  readonly page: number
}

/**
 * Keeps what a page of a form was filled in with, save what can't be: that is told at its field. Then the next page,
 * what has to be confirmed, or the summary.
 */
export async function fill(
  { filled, shown, page }: FilledPage,
  draft: FigureDraft,
  given: FormFacts,
  context: CommandContext,
): Promise<Reply> {
  const { drafts, author, t } = context
  const fields = fieldsOf(page, given.fields)
  const { read, untaken } = readPage({ filled, shown, page }, draft, given, context)
  const answers = merged(draft.answers, read)
  for (const field of fields) {
    const own = answers[field.indicator]
    if (own === undefined || untaken.has(field.indicator)) continue
    const found = checked(field.indicator, own.answer, { answers }, given)
    const fault = hardText(field.indicator, found, given, context)
    if (fault !== null) untaken.set(field.indicator, { words: filled[field.indicator] ?? '', fault })
  }
  const taken = Object.entries(read).filter(([indicator]) => !untaken.has(indicator))
  const kept = await drafts.answer(draft.id, Object.fromEntries(taken), author.at)
  if (kept === null) return { blocks: [text(t.forms.gone)] }
  if (untaken.size > 0) return withFaults(page, untaken, kept, given, context)
  if (page + 1 >= pagesOf(given.fields)) return review(kept, given, context)
  return { ...goOn(kept, given, context), form: formPage(page + 1, kept, given, context) }
}

/** The answers that were written on a page, null for one that was taken away; and what can't be read. */
function readPage(
  { filled, shown, page }: FilledPage,
  draft: FigureDraft,
  given: FormFacts,
  context: CommandContext,
): { readonly read: Record<string, Given | null>; readonly untaken: Map<string, Untaken> } {
  const read: Record<string, Given | null> = {}
  const untaken = new Map<string, Untaken>()
  for (const field of fieldsOf(page, given.fields)) {
    const { indicator } = field
    const words = filled[indicator]?.trim()
    const wasLeft = words === undefined || words === (shown[indicator] ?? '')
    // What stands there already keeps the reason that was given for it.
    if (wasLeft || words === standingWords(indicator, draft, context)) continue
    const answer = words === '' ? null : answerIn(words, field, given, context)
    if (typeof answer === 'string') untaken.set(indicator, { words, fault: answer })
    else read[indicator] = answer === null ? null : { answer, reason: null }
  }
  return { read, untaken }
}

/** What comes after the last page: what is unlikely has to be confirmed, and then all of it is shown once more. */
function review(draft: FigureDraft, given: FormFacts, context: CommandContext): Reply {
  const asked = given.fields.filter(({ indicator }) => standingOf(indicator, draft, given) === 'asked')
  const reply = summary(draft, given, context)
  const form =
    asked.length > 0
      ? confirmingForm(asked, draft, given, context)
      : summaryForm(reply, draft, given, context)
  return { ...reply, form }
}

/** Keeps why answers that are unlikely are right, and goes on as after the last page. */
export async function explain(
  filled: Filled,
  draft: FigureDraft,
  given: FormFacts,
  context: CommandContext,
): Promise<Reply> {
  const { drafts, author, t } = context
  const asked = given.fields.filter(({ indicator }) => standingOf(indicator, draft, given) === 'asked')
  const shown = asked.filter(({ indicator }) => filled[indicator] !== undefined)
  const reasons = shown.map(({ indicator }) => [indicator, reasonFor(indicator, filled, context)] as const)
  const explained = reasons.flatMap(([indicator, reason]) =>
    reason === null ? [] : [[indicator, { ...(draft.answers[indicator] as Given), reason }] as const],
  )
  const kept = await drafts.answer(draft.id, Object.fromEntries(explained), author.at)
  if (kept === null) return { blocks: [text(t.forms.gone)] }
  if (explained.length === shown.length) return review(kept, given, context)
  const unexplained = shown.filter((_, at) => reasons[at]?.[1] === null)
  const faults = new Set(unexplained.map(({ indicator }) => indicator))
  return {
    ...summary(kept, given, context),
    form: confirmingForm(unexplained, kept, given, context, faults),
  }
}

/** The same page again, with what could not be taken; in a chat without forms the first such question. */
function withFaults(
  page: number,
  untaken: ReadonlyMap<string, Untaken>,
  draft: FigureDraft,
  given: FormFacts,
  context: CommandContext,
): Reply {
  const wrong = given.fields.filter(({ indicator }) => untaken.has(indicator))
  const told = wrong.map((field) => {
    const fault = untaken.get(field.indicator)?.fault ?? ''
    return note(context.t.forms.page.untaken({ name: nameOfField(field, context), fault }))
  })
  const [first] = wrong
  const reply =
    first === undefined ? goOn(draft, given, context) : question(first, draft, given, context, told)
  return { ...reply, form: formPage(page, draft, given, context, untaken) }
}

function merged(
  answers: FigureDraft['answers'],
  read: Readonly<Record<string, Given | null>>,
): Record<string, Given> {
  return Object.fromEntries(
    Object.entries({ ...answers, ...read }).flatMap(([indicator, given]) =>
      given === null ? [] : [[indicator, given]],
    ),
  )
}
