import type { CommandContext } from '../../src/chat/command.ts'
import type { ListItem } from '../../src/chat/name-reader.ts'
import { comparable } from '../../src/chat/named.ts'
import { type Block, note, type Reply, text } from '../../src/chat/reply.ts'
import type { Answer } from '../../src/figures/answer.ts'
import type { FigureDraft, Given } from '../../src/figures/form.ts'
import type { FormFacts } from './form-facts.ts'
import { summary } from './form-summary.ts'

/** Counts that were given by their own names, to be put together to ratios. */
type NamedCounts = Map<string, number>

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
  const { drafts, author, t, reader } = context
  const counts: NamedCounts = new Map()
  const answers = new Map<string, Answer>()
  const unclear: string[] = []
  for (const item of reader.list(words).items) {
    if (!place(item, answers, counts, given, context)) unclear.push(item.line)
  }
  for (const [indicator, answer] of fromCounts(counts, draft, given)) {
    if (!answers.has(indicator)) answers.set(indicator, answer)
  }
  const read: Record<string, Given> = Object.fromEntries(
    [...answers].map(([indicator, answer]) => [indicator, { answer, reason: null }]),
  )
  const kept = await drafts.answer(draft.id, read, author.at)
  if (kept === null) return { blocks: [text(t.forms.gone)] }
  const notes: Block[] = [...new Set(unclear)].map((line) => note(t.forms.pastedUnclear({ line })))
  return summary(kept, given, context, [text(t.forms.pasted), ...notes])
}

/** Puts one item where it belongs; false where that is not clear. */
function place(
  { name, value }: ListItem,
  answers: Map<string, Answer>,
  counts: NamedCounts,
  given: FormFacts,
  { reader }: CommandContext,
): boolean {
  const single = reader.answer(value, 'count')
  // "trực tuyến 1.012" beside "tiếp nhận 1.250" are counts, whatever indicator their names come near to.
  const named = single.ok && single.answer.kind === 'count' ? countsNamed(name, given) : []
  const [indicator, ...others] = reader.indicator(name).codes
  const field = others.length > 0 ? undefined : given.fields.find((one) => one.indicator === indicator)
  const answer = field === undefined ? null : reader.answer(value, field.asks)
  if (field !== undefined && answer?.ok === true) {
    answers.set(field.indicator, answer.answer)
    return true
  }
  if (named.length === 0 || !single.ok || single.answer.kind !== 'count') return false
  for (const count of named) counts.set(count, single.answer.value)
  return true
}

/** The counts whose names hold these words: "tiếp nhận" is in "Tổng hồ sơ tiếp nhận" and in "Hồ sơ tiếp nhận". */
function countsNamed(words: string, { names }: FormFacts): string[] {
  const wanted = comparable(words).split(' ')
  const all = new Set([...names.values()].flatMap(({ numerator, denominator }) => [numerator, denominator]))
  return [...all].filter((name) => {
    const own = new Set(comparable(name).split(' '))
    return wanted.every((word) => own.has(word))
  })
}

/** The ratios both of whose counts are known by now, from the list or from the form. */
function* fromCounts(
  counts: NamedCounts,
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
