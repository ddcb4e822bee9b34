import type { CommandContext } from '../../src/chat/command.ts'
import { type Block, note } from '../../src/chat/reply.ts'
import type { Figure, Sum } from '../../src/figures/figure.ts'
import { writeDate } from '../../src/i18n/dates.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'
import { isStale } from '../../src/indicators/pace.ts'
import type { Reading } from '../../src/indicators/reading.ts'

/** The sum that a reading rests on, where there is one. */
export function sumOfReading(reading: Reading): Sum | undefined {
  return reading.state === 'missing' ? undefined : reading.sum
}

/** That an answer rests on sample figures, where any of its sums does. */
export function sampleNote(sums: readonly (Sum | undefined)[], { t }: Pick<CommandContext, 't'>): Block[] {
  return sums.some((sum) => sum?.sample) ? [note(t.notes.sample)] : []
}

/** That an answer rests on figures that are not approved, where any of its sums does. */
export function unapprovedNote(
  sums: readonly (Sum | undefined)[],
  { t }: Pick<CommandContext, 't'>,
): Block[] {
  return isUnapproved(sums) ? [note(t.notes.unapproved)] : []
}

/** The title of a picture, which says so itself where any of its sums is not approved: it is passed on alone. */
export function chartTitle(
  title: string,
  sums: readonly (Sum | undefined)[],
  { t }: Pick<CommandContext, 't'>,
): string {
  return isUnapproved(sums) ? t.notes.chartUnapproved({ title }) : title
}

const isUnapproved = (sums: readonly (Sum | undefined)[]) => sums.some((sum) => (sum?.unapproved ?? 0) > 0)

/** That the newest weekly figures are old, where they are. */
export function staleNote(sum: Sum | undefined, { t, today, language }: CommandContext): Block[] {
  const weekly = sum !== undefined && sum.longest === 7
  return weekly && isStale(sum.to, today) ? [note(t.notes.stale({ date: writeDate(sum.to, language) }))] : []
}

/** That figures were corrected, with the reason where the figures are at hand. */
export function correctedNote(
  sum: Sum | undefined,
  figures: readonly Figure[],
  { t, language }: CommandContext,
): Block[] {
  if (!sum?.corrected) return []
  const reasons = figures.flatMap(({ revision, reason }) =>
    reason === null
      ? []
      : [t.notes.correctedBecause({ times: writeNumber(revision - 1, language), reason: sentence(reason) })],
  )
  return [...new Set(reasons.length === 0 ? [t.notes.corrected] : reasons)].map(note)
}

/** That a rate was published without its counts. */
export function withoutCountsNote(indicator: Indicator, reading: Reading, { t }: CommandContext): Block[] {
  const bare = indicator.kind === 'ratio' && reading.state === 'value' && reading.counts === null
  return bare ? [note(t.notes.withoutCounts)] : []
}

/** The remarks that the figures themselves carry, each once, unless the notes before them say the same. */
export function remarkNotes(
  figures: readonly Figure[],
  said: readonly Block[],
  { t }: CommandContext,
): Block[] {
  const already = said.map((block) => (block.kind === 'note' ? block.text.toLowerCase() : '')).join('\n')
  const remarks = new Set(figures.flatMap((figure) => (figure.note === null ? [] : [sentence(figure.note)])))
  return [...remarks]
    .filter((remark) => !already.includes(remark.toLowerCase()))
    .map((remark) => note(t.notes.remark({ remark })))
}

/** Without a full stop at its end, to stand within another sentence. */
function sentence(text: string): string {
  return text.trim().replace(/\.$/, '')
}
