import { type Period, periodBefore } from '../../src/calendar/period.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import {
  type Block,
  chart,
  type Fact,
  facts,
  heading,
  note,
  type Reply,
  table,
} from '../../src/chat/reply.ts'
import type { Unit } from '../../src/directory/unit.ts'
import { writeDate } from '../../src/i18n/dates.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'
import { type HeldTarget, targetOn } from '../../src/indicators/target.ts'
import { button, periodButtons, unitButton } from './buttons.ts'
import { comparisonChart, mostLines } from './comparison-chart.ts'
import { indicatorName, shortName, unitName } from './names.ts'
import { sampleNote, staleNote, sumOfReading, unapprovedNote, withoutCountsNote } from './notes.ts'
import { periodText, type Settled } from './periods.ts'
import { type Standing, sourcesOf, standingOf, sumsIn } from './standings.ts'
import { readingText, shortChangeText, targetText, writtenCounts } from './values.ts'
import { toneOf } from './verdicts.ts'

interface Side {
  readonly now: Standing
  readonly before: Standing
  readonly held: HeldTarget | undefined
}

/** Several units side by side: a table, and one chart with a line each; null where none has figures. */
export async function comparison(
  indicator: Indicator,
  units: readonly Unit[],
  settled: Settled,
  context: CommandContext,
): Promise<Reply | null> {
  const { language, t, today } = context
  const { period } = settled
  const title = t.rate.compared({ indicator: indicatorName(indicator, language) })
  const [sides, spec] = await Promise.all([
    sidesOf(indicator, units, period, context),
    comparisonChart(indicator, units.slice(0, mostLines), period, title, context),
  ])
  const sums = sides.map(({ now }) => sumOfReading(now.reading))
  const bare = sides.find(({ now }) => withoutCountsNote(indicator, now.reading, context).length > 0)
  const covered = sums.find((sum) => sum !== undefined)
  if (covered === undefined) return null
  const current = settled.how === 'latest' || today <= period.to
  return {
    blocks: [
      heading(title),
      facts(
        { label: t.rate.period, value: periodText(settled, covered, context) },
        targetFact(indicator, sides, context),
      ),
      sideTable(indicator, sides, context),
      ...(spec ? [chart(spec)] : []),
      ...(units.length > mostLines ? [note(t.rate.linesOnly({ lines: String(mostLines) }))] : []),
      ...(current ? staleNote(covered, context) : []),
      ...(sums.some((sum) => sum?.corrected) ? [note(t.notes.corrected)] : []),
      ...(bare === undefined ? [] : withoutCountsNote(indicator, bare.now.reading, context)),
      ...unapprovedNote(sums, context),
      ...sampleNote(sums, context),
    ],
    buttons: [
      ...periodButtons('rate', { indicator, units, period }, covered, context),
      ...units.slice(0, mostLines).map((unit) => unitButton('rate', unit, { indicator, period }, context)),
      button(t.buttons.rank, 'rank', { indicator, units: units.slice(0, 1), period }),
    ],
  }
}

async function sidesOf(
  indicator: Indicator,
  units: readonly Unit[],
  period: Period,
  context: CommandContext,
): Promise<Side[]> {
  const before = periodBefore(period, context.cut)
  const [sums, sumsBefore] = await Promise.all([
    sumsIn(period, indicator, sourcesOf(units, period, indicator, context), context),
    sumsIn(before, indicator, sourcesOf(units, before, indicator, context), context),
  ])
  return units.map((unit) => ({
    now: standingOf(unit, period, indicator, sums, context),
    before: standingOf(unit, before, indicator, sumsBefore, context),
    held: targetOn(period.to, indicator.slug, unit, context.catalogue),
  }))
}

/** The targets that the units are held to, each once. */
function targetFact(indicator: Indicator, sides: readonly Side[], context: CommandContext): Fact | undefined {
  const { language, t } = context
  const held = sides.flatMap((side) => side.held ?? [])
  const written = held.map((one) =>
    t.targets.held({
      target: targetText(indicator, one.target, context),
      owner: unitName(one.owner, language),
      due: writeDate(one.due, language),
    }),
  )
  return written.length === 0 ? undefined : { label: t.rate.target, value: [...new Set(written)].join('; ') }
}

/** One row a unit: value, counts where there are any, change in points, and how it stands to its target. */
function sideTable(indicator: Indicator, sides: readonly Side[], context: CommandContext): Block {
  const { language, t } = context
  const counted = sides.some(({ now }) => now.reading.state === 'value' && now.reading.counts !== null)
  const held = sides.some((side) => side.held !== undefined)
  const right = (heading: string) => ({ heading, align: 'right' }) as const
  return table(
    [
      { heading: t.rate.unit, align: 'left' },
      right(t.rate.value[indicator.kind]),
      ...(counted ? [right(t.rate.counts)] : []),
      right(t.rate.change),
      ...(held ? [{ heading: t.rate.target, align: 'left' } as const] : []),
    ],
    sides.map((side) => {
      const { unit, reading } = side.now
      const counts =
        reading.state === 'value' && reading.counts ? writtenCounts(reading.counts, context) : null
      return [
        shortName(unit, language),
        readingText(indicator, reading, context),
        ...(counted ? [counts === null ? '' : `${counts.numerator}/${counts.denominator}`] : []),
        shortChangeText(indicator, side.now, side.before, context) ?? '–',
        ...(held ? [t.targets.marks[toneOf(indicator, reading, side.held)]] : []),
      ]
    }),
  )
}
