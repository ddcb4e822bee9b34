import type { CommandContext } from '../../src/chat/command.ts'
import { type Reply, text } from '../../src/chat/reply.ts'
import { noCases } from '../../src/figures/answer.ts'
import { type Field, type FigureDraft, progressIn } from '../../src/figures/form.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { intoForm, isCorrection, saidInForm, withForm } from './correct-in-form.ts'
import { offered } from './correct-offer.ts'
import { askAgain, goBack, goOn, keep } from './form-answer.ts'
import type { FormFacts } from './form-facts.ts'
import { explain, type Filled, type FilledPage, fill } from './form-fill.ts'
import { paste } from './form-paste.ts'
import { mayPublish, publishedSaid, publishLabel, rateSaid } from './form-published.ts'
import { formButton, question } from './form-question.ts'
import { send } from './form-send.ts'
import { summary } from './form-summary.ts'

/** What somebody wants of a form. */
export interface Wanted {
  readonly words: string | null
  readonly step: string | null
  readonly reason: string | null
  /** What a page of a form was filled in with, what it showed before, and which page it is. */
  readonly filled: Filled | null
  readonly shown: Filled | null
  readonly page: string | null
}

const nothing: Wanted = { words: null, step: null, reason: null, filled: null, shown: null, page: null }

const pageIn = ({ filled, shown, page }: Wanted): FilledPage => ({
  filled: filled ?? {},
  shown: shown ?? {},
  page: /^\d{1,3}$/.test(page ?? '') ? Number(page) : 0,
})

/** What a button or a text does with a form. */
export async function act(
  wanted: Wanted,
  field: Field | null,
  draft: FigureDraft,
  given: FormFacts,
  context: CommandContext,
): Promise<Reply> {
  const { words, step, reason, filled } = wanted
  const { t, drafts, author } = context
  switch (step) {
    case 'later':
      return later(draft, given, context)
    case 'cancel':
      return cancelling(draft, context)
    case 'drop':
      await drafts.end(draft.id, 'dropped', author.at)
      return { blocks: [text(t.forms.cancelled)] }
    case 'fill':
      return fill(pageIn(wanted), draft, given, context)
    case 'explain':
      return explain(filled ?? {}, draft, given, context)
    case 'send':
    case 'overwrite':
      // What was sent meanwhile by somebody else is put in its place knowingly alone.
      return step === 'send' && given.standing.size > 0
        ? summary(draft, given, context)
        : send(draft, given, context)
  }
  if (field === null) return goOn(draft, given, context)
  switch (step) {
    case 'ask':
      return askAgain(field, draft, given, context)
    case 'back':
      return goBack(field, draft, given, context)
    case 'none':
      return keep(field, noCases(field.asks), draft, given, context)
    case 'skip':
      return keep(field, { kind: 'skipped' }, draft, given, context)
    case 'same':
      return same(field, draft, given, context)
    case 'published':
      return words === null ? goOn(draft, given, context) : publish(words, field, draft, given, context)
    case 'confirm':
      return confirm(
        field,
        reason === 'scope' ? t.forms.reasons.scope : t.forms.reasons.right,
        draft,
        given,
        context,
      )
    case 'reason':
      return words === null ? askReason(field, draft, context) : confirm(field, words, draft, given, context)
    default:
      return words === null ? goOn(draft, given, context) : typed(words, field, draft, given, context)
  }
}

/** An answer in words, or a wish in words. */
export async function typed(
  words: string,
  field: Field,
  draft: FigureDraft,
  given: FormFacts,
  context: CommandContext,
): Promise<Reply> {
  const { t, reader } = context
  if (isCorrection(words)) return corrected(words, draft, given, context)
  const published = publishedSaid(words, field, given, context)
  if (published !== null) return keep(field, published, draft, given, context)
  const answer = reader.answer(words, field.asks)
  if (!answer.ok && reader.list(words).items.length > 0) return paste(words, draft, given, context)
  if (answer.ok) return keep(field, answer.answer, draft, given, context)
  if ('wish' in answer) return act({ ...nothing, step: answer.wish }, field, draft, given, context)
  const again = question(field, draft, given, context, [text(t.forms.faults[answer.code])])
  const rate = answer.code === 'percent' ? rateSaid(words, given.unit, context) : null
  if (rate === null) return again
  const slots = { field: field.indicator, step: 'published', words }
  return {
    ...again,
    buttons: [formButton(publishLabel(rate, context), draft, slots), ...(again.buttons ?? [])],
  }
}

/** Keeps a rate without its counts, where the speaker may. */
async function publish(
  words: string,
  field: Field,
  draft: FigureDraft,
  given: FormFacts,
  context: CommandContext,
): Promise<Reply> {
  const rate = field.asks === 'counts' ? rateSaid(words, given.unit, context) : null
  return rate === null
    ? question(field, draft, given, context, [text(context.t.forms.faults.percent)])
    : keep(field, rate, draft, given, context)
}

/** "Sửa câu thanh toán thành 90/120": an answer of this form, or a figure of another week or unit that was sent. */
async function corrected(
  words: string,
  draft: FigureDraft,
  given: FormFacts,
  context: CommandContext,
): Promise<Reply> {
  const said = saidInForm(words, draft, given, context)
  const isOwn = said.draft.unit === draft.unit && said.draft.week === draft.from
  if (isOwn && said.field === null) return summary(draft, given, context)
  if (isOwn && said.field !== null) return intoForm(said.field, said.draft.value, draft, given, context)
  const reply = await offered({ ...said, draft: { ...said.draft, form: draft.id } }, false, context)
  const asksFurther = reply.expects !== undefined || (reply.buttons ?? []).length > 0
  return asksFurther ? reply : withForm(reply, draft.id, context)
}

async function same(
  field: Field,
  draft: FigureDraft,
  given: FormFacts,
  context: CommandContext,
): Promise<Reply> {
  const last = given.before.get(field.indicator)?.at(-1)
  // What a secretary saved without counts is not an officer's to save again.
  if (last?.kind === 'published' && !mayPublish(given.unit, context)) {
    return question(field, draft, given, context, [text(context.t.forms.faults.percent)])
  }
  return last === undefined
    ? question(field, draft, given, context, [text(context.t.forms.faults.noLast)])
    : keep(field, last, draft, given, context)
}

/** Keeps why an unlikely answer is right. */
async function confirm(
  field: Field,
  reason: string,
  draft: FigureDraft,
  given: FormFacts,
  context: CommandContext,
): Promise<Reply> {
  const own = draft.answers[field.indicator]
  if (own === undefined) return question(field, draft, given, context)
  const confirmed = { [field.indicator]: { ...own, reason: reason.slice(0, 300) } }
  const kept = await context.drafts.answer(draft.id, confirmed, context.author.at)
  return kept === null ? { blocks: [text(context.t.forms.gone)] } : goOn(kept, given, context)
}

function askReason({ indicator }: Field, draft: FigureDraft, { t }: CommandContext): Reply {
  const slots = { form: String(draft.id), field: indicator, step: 'reason' }
  return { blocks: [text(t.forms.askReason)], expects: { command: 'report', slots, slot: 'words' } }
}

function later(draft: FigureDraft, { fields }: FormFacts, { t, language }: CommandContext): Reply {
  const { done, all } = progressIn(fields, draft)
  const counts = { done: writeNumber(done, language), all: writeNumber(all, language) }
  return { blocks: [text(t.forms.laterDone(counts))], buttons: [formButton(t.forms.resume, draft, {})] }
}

function cancelling(draft: FigureDraft, { t, language }: CommandContext): Reply {
  const done = writeNumber(Object.keys(draft.answers).length, language)
  return {
    blocks: [text(t.forms.cancelAsk({ done }))],
    buttons: [formButton(t.forms.cancelYes, draft, { step: 'drop' }), formButton(t.forms.resume, draft, {})],
  }
}
