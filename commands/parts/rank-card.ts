import { periodBefore } from '../../src/calendar/period.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import { type Block, type Button, chart, facts, heading, note, type Reply } from '../../src/chat/reply.ts'
import { unitKinds } from '../../src/directory/unit.ts'
import type { Sum } from '../../src/figures/figure.ts'
import { writePeriodName } from '../../src/i18n/dates.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'
import { totalOf } from '../../src/indicators/sum.ts'
import { button, periodButtons, unitButton } from './buttons.ts'
import { indicatorName, unitName } from './names.ts'
import {
  chartTitle,
  sampleNote,
  staleNote,
  sumOfReading,
  unapprovedNote,
  withoutCountsNote,
} from './notes.ts'
import { periodText, type Settled } from './periods.ts'
import { apartFacts, metFact, pullFact, targetFact, totalFact } from './rank-facts.ts'
import { type RankFindings, rankFindings } from './rank-findings.ts'
import type { Scope } from './rank-scope.ts'
import { mostBars, rankChart, rankTable } from './rank-table.ts'

/** The answer to /rank, or null where none of the units has figures. */
export async function rankCard(
  indicator: Indicator,
  scope: Scope,
  settled: Settled,
  context: CommandContext,
): Promise<Reply | null> {
  const { cut, language, t, today } = context
  const { period } = settled
  const before = periodBefore(period, cut)
  const findings = await rankFindings(indicator, scope, period, before, context)
  const sums = [...findings.readings.values()].flatMap((reading) => sumOfReading(reading) ?? [])
  const covered = totalOf(sums)
  if (covered === undefined) return null
  const title = t.rank.title({ indicator: indicatorName(indicator, language) })
  const spec = rankChart(findings, chartTitle(title, sums, context), context)
  const current = settled.how === 'latest' || today <= period.to
  const pull = pullFact(findings, context)
  const bare = [...findings.readings.values()].find(
    (reading) => withoutCountsNote(indicator, reading, context).length > 0,
  )
  const blocks: Block[] = [
    heading(title),
    facts(
      { label: t.rate.period, value: periodText(settled, covered, context) },
      { label: t.rank.scope, value: scopeText(scope, context) },
      targetFact(findings, context),
    ),
    ...rankTable(findings, context),
    facts(totalFact(findings, context), metFact(findings, context), pull, ...apartFacts(findings, context)),
    ...(spec ? [chart(spec)] : []),
    note(t.rank.movedSince({ period: writePeriodName(before, language) })),
    ...(pull && scope.above ? [note(t.rank.pullsMeaning({ total: unitName(scope.above, language) }))] : []),
    ...(findings.ranking.places.length > mostBars
      ? [note(t.rank.barsOnly({ bars: writeNumber(mostBars, language) }))]
      : []),
    ...(current ? staleNote(covered, context) : []),
    ...(sums.some(({ corrected }) => corrected) ? [note(t.notes.corrected)] : []),
    ...(bare ? withoutCountsNote(indicator, bare, context) : []),
    ...unapprovedNote(sums, context),
    ...sampleNote(sums, context),
  ]
  return { blocks, buttons: buttonsOf(findings, covered, context) }
}

function scopeText({ kind, peers, above }: Scope, { language, t }: CommandContext): string {
  const given = { number: writeNumber(peers.length, language), group: t.units.many[kind] }
  if (above === null) return t.units.counted({ number: given.number, kind: given.group })
  return t.rank.scopeOf({ ...given, parent: unitName(above, language) })
}

/** Other periods, the other groups under the same unit, and the rates of the units asked about. */
function buttonsOf(
  { indicator, scope, period }: RankFindings,
  covered: Sum,
  context: CommandContext,
): Button[] {
  const { catalogue, t } = context
  const { above, marked, kind } = scope
  const units = marked.length > 0 ? marked : above ? [above] : []
  const kinds = new Set(
    [...catalogue.units.values()].flatMap((unit) => (above && unit.parent === above.code ? unit.kind : [])),
  )
  const groups = unitKinds.filter((other) => other !== kind && kinds.has(other))
  const rated = [...marked, ...(above ? [above] : [])].slice(0, 3)
  return [
    ...periodButtons('rank', { indicator, units, group: kind, period }, covered, context),
    ...groups.map((group) =>
      button(t.units.heading[group], 'rank', { indicator, ...(above && { units: [above] }), group, period }),
    ),
    ...rated.map((unit) => unitButton('rate', unit, { indicator, period }, context)),
  ]
}
