import type { CommandContext } from '../../src/chat/command.ts'
import type { ListItem } from '../../src/chat/name-reader.ts'
import type { Answer } from '../../src/figures/answer.ts'
import type { BalanceSide } from '../../src/figures/balance.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { sideNamed } from './form-balance.ts'
import type { FormFacts } from './form-facts.ts'
import { countsNamed, fieldNamed } from './form-list-names.ts'
import { isRate, type ListedRate } from './form-paste-rates.ts'
import { answerIn } from './form-read.ts'
import { nameOfField } from './form-summary.ts'

/** What a pasted list says of a form's questions. */
export interface ListReading {
  /** By indicator. */
  readonly answers: Map<string, Answer>
  /** Counts that were given by their own names, to be put together to ratios. */
  readonly counts: ReadonlyMap<string, number>
  /** What was left over before the week, and after it. */
  readonly leftOver: ReadonlyMap<BalanceSide, number>
  /** Percentages where counts are asked for. */
  readonly rates: readonly ListedRate[]
  /** A sentence about each line that could not be taken. */
  readonly untaken: readonly string[]
}

/** Reads a pasted list line by line; of what two lines say differently, neither is taken. */
export function readList(words: string, given: FormFacts, context: CommandContext): ListReading {
  const { t, reader } = context
  const [answers, counts] = [told<Answer>(), told<number>()]
  const leftOver = new Map<BalanceSide, number>()
  const rates: ListedRate[] = []
  const faults: string[] = []
  const unclear: string[] = []
  const { items, unread } = reader.list(words)
  for (const item of items) {
    if (isLeftOver(item, leftOver, given, context)) continue
    const field = fieldNamed(item.name, given, context)
    const answer = field === null ? null : answerIn(item.value, field, given, context)
    if (field !== null && answer !== null && typeof answer !== 'string') {
      answers.say({ key: field.indicator, name: nameOfField(field, context), value: answer }, item)
      continue
    }
    const named = countsIn(item, given, context)
    for (const [name, value] of named) counts.say({ key: name, name, value }, item)
    if (named.length > 0) continue
    const { line } = item
    if (field !== null && isRate(item, field, context)) rates.push({ item, field })
    else if (typeof answer === 'string') faults.push(t.forms.pastedFault({ line, fault: answer }))
    else unclear.push(line)
  }
  const contested = [...answers.contested(), ...counts.contested()].map(({ name, lines }) =>
    t.forms.pastedTwice({ name, lines: lines.map((line) => `"${line}"`).join('; ') }),
  )
  unclear.push(...unread.filter((line) => namesNothing(line, context)))
  return {
    answers: answers.values(),
    counts: counts.values(),
    leftOver,
    rates,
    untaken: [...new Set([...contested, ...faults]), ...unclearTexts([...new Set(unclear)], context)],
  }
}

/** What lines say, each thing held beside the lines that say it. */
function told<Value extends Answer | number>() {
  const known = new Map<string, { name: string; value: Value; lines: Set<string>; differs: boolean }>()
  return {
    say({ key, name, value }: { key: string; name: string; value: Value }, { line }: ListItem): void {
      const before = known.get(key)
      if (before === undefined) known.set(key, { name, value, lines: new Set([line]), differs: false })
      else {
        before.differs ||= JSON.stringify(before.value) !== JSON.stringify(value)
        before.lines.add(line)
      }
    },
    values: () =>
      new Map([...known].flatMap(([key, { value, differs }]) => (differs ? [] : [[key, value] as const]))),
    contested: () =>
      [...known.values()]
        .filter(({ differs }) => differs)
        .map(({ name, lines }) => ({ name, lines: [...lines] })),
  }
}

/** Whether a line names neither the unit nor the week: something was not understood. */
function namesNothing(line: string, { reader }: CommandContext): boolean {
  return reader.period(line) === null && reader.unitsAmong(line).codes.length === 0
}

/** Lines that are quoted as unclear; of more it is said how many. */
const mostUnclear = 5

function unclearTexts(lines: readonly string[], { t, language }: CommandContext): string[] {
  const more = lines.length - mostUnclear
  return [
    ...lines.slice(0, mostUnclear).map((line) => t.forms.pastedUnclear({ line })),
    ...(more > 0 ? [t.forms.pastedMore({ number: writeNumber(more, language) })] : []),
  ]
}

/** Takes what was left before or after the week, where no question asks for it; false for anything else. */
function isLeftOver(
  { name, value }: ListItem,
  leftOver: Map<BalanceSide, number>,
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

/** "Trực tuyến 1.012" beside "tiếp nhận 1.250": the counts that go by this name, each with the number. */
function countsIn(
  { name, value }: ListItem,
  given: FormFacts,
  { reader }: CommandContext,
): [string, number][] {
  const single = reader.answer(value, 'count')
  const number = single.ok && single.answer.kind === 'count' ? single.answer.value : null
  return number === null ? [] : countsNamed(name, given).map((count) => [count, number])
}
