import type { CommandContext } from '../../src/chat/command.ts'
import { comparable } from '../../src/chat/named.ts'
import { type Reply, text } from '../../src/chat/reply.ts'
import { noCases } from '../../src/figures/answer.ts'
import { type Field, type FigureDraft, nextField } from '../../src/figures/form.ts'
import { intoForm, isCorrection, saidInForm, withForm } from './correct-in-form.ts'
import { offered } from './correct-offer.ts'
import { askAgain, goBack, goOn, keep, resume } from './form-answer.ts'
import type { FormFacts } from './form-facts.ts'
import { explain, type Filled, type FilledPage, fill } from './form-fill.ts'
import { formButton } from './form-frame.ts'
import { cancelling, later } from './form-leave.ts'
import { paste } from './form-paste.ts'
import { mayPublish, publishedSaid, publishLabel, rateSaid } from './form-published.ts'
import { question } from './form-question.ts'
import { askReason, confirm, reasoned } from './form-reason.ts'
import { send } from './form-send.ts'
import { sightOfSent } from './form-standing.ts'
import { isElsewhere, start } from './form-start.ts'
import { summary } from './form-summary.ts'

/** What somebody wants of a form. */
interface Wanted {
  readonly words: string | null
  readonly step: string | null
  readonly reason: string | null
  /** What was shown when it was pressed. */
  readonly seen: string | null
  /** What a page of a form was filled in with, what it showed before, and which page it is. */
  readonly filled: Filled | null
  readonly shown: Filled | null
  readonly page: string | null
}

const nothing: Wanted = {
  ...{ words: null, step: null, reason: null, seen: null },
  ...{ filled: null, shown: null, page: null },
}

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
  const { words, step, reason, seen, filled } = wanted
  const { t, drafts, author } = context
  switch (step) {
    case 'later':
      return later(draft, given, context)
    case 'cancel':
      return words === null ? cancelling(draft, context) : cancelled(words, draft, given, context)
    case 'drop':
      await drafts.end(draft.id, 'dropped', author.at)
      return { blocks: [text(t.forms.cancelled)] }
    case 'fill':
      return fill(pageIn(wanted), draft, given, context)
    case 'explain':
      return explain(filled ?? {}, draft, given, context)
    case 'send':
    case 'overwrite':
      // What was sent meanwhile is replaced knowingly alone: what was pressed has shown it.
      return given.standing.size > 0 && (step === 'send' || seen !== sightOfSent(given))
        ? summary(draft, given, context)
        : send(draft, given, context)
  }
  if (field === null) return resume(draft, given, context)
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
        { reason: reason === 'scope' ? t.forms.reasons.scope : t.forms.reasons.right, seen },
        draft,
        given,
        context,
      )
    case 'reason':
      return words === null
        ? askReason(field, seen, draft, context)
        : reasoned(words, field, seen, draft, given, context)
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
  if (!answer.ok && reader.list(words).items.length > 0) {
    return (await isElsewhere(words, draft, context))
      ? start({ words, figures: null }, [], context)
      : paste(words, draft, given, context)
  }
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

/** Yes or no in words to whether a form is to be dropped; anything else goes on with it. */
async function cancelled(
  words: string,
  draft: FigureDraft,
  given: FormFacts,
  context: CommandContext,
): Promise<Reply> {
  const said = comparable(words)
  if (/^(co|vang|dong y|bo|bo di|ok|yes|drop( it)?)$/.test(said)) {
    return act({ ...nothing, step: 'drop' }, null, draft, given, context)
  }
  if (/^(huy|huy bo|cancel)$/.test(said)) return cancelling(draft, context)
  const next = nextField(given.fields, draft)
  return next === null || /^(khong|thoi|khong bo|no|keep( it)?)$/.test(said)
    ? goOn(draft, given, context)
    : typed(words, next, draft, given, context)
}
