import type { CommandContext } from '../../src/chat/command.ts'
import type { ListItem } from '../../src/chat/name-reader.ts'
import { comparable } from '../../src/chat/named.ts'
import { type Block, note, type Reply, text } from '../../src/chat/reply.ts'
import type { Answer } from '../../src/figures/answer.ts'
import { type BalanceSide, imbalance } from '../../src/figures/balance.ts'
import type { Field, FigureDraft, Given } from '../../src/figures/form.ts'
import { balanceOf, sideNamed, unbalancedText } from './form-balance.ts'
import type { FormFacts } from './form-facts.ts'
import { isRate, type ListedRate, percentText, publishButton } from './form-paste-rates.ts'
import { summary } from './form-summary.ts'

/** Counts that were given by their own names, to be put together to ratios. */
type NamedCounts = Map<string, number>
/** What a list says that was left over before the week, and after it. */
type LeftOver = Map<BalanceSide, number>

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
  const rates: ListedRate[] = []
  const leftOver: LeftOver = new Map()
  for (const item of reader.list(words).items) {
    if (isLeftOver(item, leftOver, given, context)) continue
    if (place(item, answers, counts, given, context)) continue
    const field = fieldNamed(item.name, given, context)
    if (field !== null && isRate(item, field, context)) rates.push({ item, field })
    else unclear.push(item.line)
  }
  for (const [indicator, answer] of fromCounts(counts, draft, given)) {
    if (!answers.has(indicator)) answers.set(indicator, answer)
  }
  const balance = balanceWith({ leftOver, counts, answers }, draft, given)
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
    ...[...new Set(unclear)].map((line) => note(t.forms.pastedUnclear({ line }))),
  ]
  const reply = summary(kept, given, context, [text(t.forms.pasted), ...notes])
  const publish = rates.flatMap((rate) => publishButton(rate, kept, given, context))
  return { ...reply, buttons: [...publish, ...(reply.buttons ?? [])] }
}

/** Takes what was left before or after the week, where no question asks for it; false for anything else. */
function isLeftOver(
  { name, value }: ListItem,
  leftOver: LeftOver,
  { balance }: FormFacts,
  { reader }: CommandContext,
): boolean {
  const side = sideNamed(name)
  if (side !== 'opening' && side !== 'closing') return false
  const isAsked = [...balance.values()].flat().some((one) => one.side === side)
  const read = reader.answer(value, 'count')
  if (isAsked || !read.ok || read.answer.kind !== 'count') return false
  leftOver.set(side, read.answer.value)
  return true
}

/** The counts that have to add up: those of the list before those that the form has already. */
function balanceWith(
  { leftOver, counts, answers }: { leftOver: LeftOver; counts: NamedCounts; answers: Map<string, Answer> },
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

/** Puts one item where it belongs; false where that is not clear. */
function place(
  { name, value }: ListItem,
  answers: Map<string, Answer>,
  counts: NamedCounts,
  given: FormFacts,
  context: CommandContext,
): boolean {
  const { reader } = context
  const single = reader.answer(value, 'count')
  // "trực tuyến 1.012" beside "tiếp nhận 1.250" are counts, whatever indicator their names come near to.
  const named = single.ok && single.answer.kind === 'count' ? countsNamed(name, given) : []
  const field = fieldNamed(name, given, context)
  const answer = field === null ? null : reader.answer(value, field.asks)
  if (field !== null && answer?.ok === true) {
    answers.set(field.indicator, answer.answer)
    return true
  }
  if (named.length === 0 || !single.ok || single.answer.kind !== 'count') return false
  for (const count of named) counts.set(count, single.answer.value)
  return true
}

/** The question about the one indicator that words name; null where they name none, or several. */
function fieldNamed(name: string, { fields }: FormFacts, { reader }: CommandContext): Field | null {
  const [indicator, ...others] = reader.indicator(name).codes
  return others.length > 0 ? null : (fields.find((one) => one.indicator === indicator) ?? null)
}

/**
 * The counts that these words name: "tiếp nhận" is "Tổng hồ sơ tiếp nhận" and "Hồ sơ tiếp nhận", "giải quyết" is not
 * "Hồ sơ giải quyết đúng hạn", and "trực tuyến" is the name that says the least besides: "Hồ sơ nộp trực tuyến".
 */
function countsNamed(words: string, { names }: FormFacts): string[] {
  const wanted = comparable(words).split(' ')
  const all = new Set([...names.values()].flatMap(({ numerator, denominator }) => [numerator, denominator]))
  const side = sideNamed(words)
  if (side !== null) return [...all].filter((name) => sideNamed(name) === side)
  const holding = [...all].flatMap((name) => {
    const own = new Set(comparable(name).split(' '))
    return wanted.every((word) => own.has(word)) ? [{ name, more: own.size - wanted.length }] : []
  })
  const least = Math.min(...holding.map(({ more }) => more))
  return holding.filter(({ more }) => more === least).map(({ name }) => name)
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
