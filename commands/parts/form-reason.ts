import type { CommandContext } from '../../src/chat/command.ts'
import { type Block, type Reply, text } from '../../src/chat/reply.ts'
import type { Field, FigureDraft } from '../../src/figures/form.ts'
import { askAgain, goOn, keep } from './form-answer.ts'
import { sightOf } from './form-confirmation.ts'
import type { FormFacts } from './form-facts.ts'
import { question } from './form-question.ts'
import { reasonFault, reasonIn } from './reason.ts'

/** Keeps why an unlikely answer is right; one that has changed since it was shown is shown again. */
export async function confirm(
  field: Field,
  { reason, seen }: { readonly reason: string; readonly seen: string | null },
  draft: FigureDraft,
  given: FormFacts,
  context: CommandContext,
): Promise<Reply> {
  const own = draft.answers[field.indicator]
  if (own === undefined) return question(field, draft, given, context)
  if (seen !== null && seen !== sightOf(own.answer)) return askAgain(field, draft, given, context)
  const confirmed = { [field.indicator]: { ...own, reason } }
  const kept = await context.drafts.answer(draft.id, confirmed, context.author.at)
  return kept === null ? { blocks: [text(context.t.forms.gone)] } : goOn(kept, given, context)
}

/** A reason in one's own words; a figure in its place is another answer. */
export async function reasoned(
  words: string,
  field: Field,
  seen: string | null,
  draft: FigureDraft,
  given: FormFacts,
  context: CommandContext,
): Promise<Reply> {
  const answer = context.reader.answer(words, field.asks)
  if (answer.ok && /\d/.test(words)) return keep(field, answer.answer, draft, given, context)
  const fault = reasonFault(words, context.t)
  if (fault !== null) return askReason(field, seen, draft, context, [text(fault)])
  const reason = reasonIn(words)
  return reason === null
    ? askReason(field, seen, draft, context)
    : confirm(field, { reason, seen }, draft, given, context)
}

/** Asks why an unlikely answer is right. */
export function askReason(
  { indicator }: Field,
  seen: string | null,
  draft: FigureDraft,
  { t }: CommandContext,
  before: readonly Block[] = [],
): Reply {
  const slots = { form: String(draft.id), field: indicator, step: 'reason', ...(seen !== null && { seen }) }
  return {
    blocks: [...before, text(t.forms.askReason)],
    expects: { command: 'report', slots, slot: 'words' },
  }
}
