import type { CommandContext } from '../../src/chat/command.ts'
import { type Block, note, type Reply, text } from '../../src/chat/reply.ts'
import type { Answer } from '../../src/figures/answer.ts'
import { type BalanceSide, imbalance } from '../../src/figures/balance.ts'
import type { FigureDraft, Given } from '../../src/figures/form.ts'
import { balanceOf, sideNamed, unbalancedText } from './form-balance.ts'
import type { FormFacts } from './form-facts.ts'
import { type ListReading, readList } from './form-list.ts'
import { percentText, publishButton } from './form-paste-rates.ts'
import { summary } from './form-summary.ts'

/**
 * Puts all that a pasted list says into the form at once, and shows the summary with what was not clear. Nothing is
 * sent by it.
 */
export async function paste(
  words: string,
  draft: FigureDraft,
  given: FormFacts,
  context: CommandContext,
): Promise<Reply> {
  const { drafts, author, t } = context
  const list = readList(words, given, context)
  const { answers, counts, leftOver, rates } = list
  for (const [indicator, answer] of fromCounts(counts, draft, given)) {
    if (!answers.has(indicator)) answers.set(indicator, answer)
  }
  const balance = balanceWith(list, draft, given)
  const wrong = imbalance(balance)
  // Which of the counts is wrong is not known, so none of them is kept.
  if (wrong !== null) {
    for (const [indicator, own] of given.balance) if (own.length > 0) answers.delete(indicator)
  }
  const read: Record<string, Given> = Object.fromEntries(
    [...answers].map(([indicator, answer]) => [indicator, { answer, reason: null }]),
  )
  const kept = await drafts.answer(draft.id, read, author.at)
  if (kept === null) return { blocks: [text(t.forms.gone)] }
  const notes: Block[] = [
    ...(wrong === null ? [] : [note(unbalancedText(wrong, context))]),
    ...(wrong === null && leftOver.size > 0 ? [note(t.forms.leftOver)] : []),
    ...rates.map((rate) => note(percentText(rate, given, context))),
    ...list.untaken.map(note),
  ]
  const reply = summary(kept, given, context, [
    text(answers.size === 0 ? t.forms.pastedNone : t.forms.pasted),
    ...notes,
  ])
  const publish = rates.flatMap((rate) => publishButton(rate, kept, given, context))
  return { ...reply, buttons: [...publish, ...(reply.buttons ?? [])] }
}

/** The counts that have to add up: those of the list before those that the form has already. */
function balanceWith(
  { leftOver, counts, answers }: ListReading,
  draft: FigureDraft,
  { balance }: FormFacts,
): Map<BalanceSide, number> {
  const kept = Object.entries(draft.answers).map(([indicator, { answer }]) => [indicator, answer] as const)
  const named = [...counts].flatMap(([name, value]) => {
    const side = sideNamed(name)
    return side === null ? [] : [[side, value] as const]
  })
  return new Map([...balanceOf(Object.fromEntries([...kept, ...answers]), balance), ...leftOver, ...named])
}

/** The ratios both of whose counts are known by now, from the list or from the form. */
function* fromCounts(
  counts: ListReading['counts'],
  { answers }: FigureDraft,
  { names }: FormFacts,
): Generator<[string, Answer]> {
  for (const [indicator, { numerator, denominator }] of names) {
    const own = answers[indicator]?.answer
    const known = own?.kind === 'counts' ? own : null
    const above = counts.get(numerator) ?? known?.numerator
    const below = counts.get(denominator) ?? known?.denominator
    const told = counts.has(numerator) || counts.has(denominator)
    if (!told || above === undefined || below === undefined) continue
    yield [indicator, { kind: 'counts', numerator: above, denominator: below }]
  }
}
