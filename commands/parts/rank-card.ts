import { periodBefore } from '../../src/calendar/period.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import { type Block, type Button, chart, facts, heading, note, type Reply } from '../../src/chat/reply.ts'
import { unitKinds } from '../../src/directory/unit.ts'
import type { Sum } from '../../src/figures/figure.ts'
import { writePeriodName } from '../../src/i18n/dates.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'
import type { StandingSelection } from '../../src/indicators/selection.ts'
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
import { type Scope, scopeText } from './rank-scope.ts'
import { mostBars, rankChart, rankTable } from './rank-table.ts'

/** What is ranked, and how many of which end where not all are shown. */
function titleOf({ indicator, selection, shown }: RankFindings, { t, language }: CommandContext): string {
  const title = t.rank.title({ indicator: indicatorName(indicator, language) })
  if (selection === null) return title
  const number = writeNumber(Math.min(selection.number, shown.length), language)
  return t.rank.partOf({ title, part: t.rank.parts[selection.end]({ number }) })
}

/** Why more are shown than were asked for. */
function tiedNote({ selection, shown }: RankFindings, { t, language }: CommandContext): Block[] {
  if (selection === null || shown.length <= selection.number) return []
  return [note(t.rank.tiedBeyond({ number: writeNumber(shown.length, language) }))]
}

/** The answer to /rank, or null where none of the units has figures. */
export async function rankCard(
  indicator: Indicator,
  scope: Scope,
  selection: StandingSelection | null,
  settled: Settled,
  context: CommandContext,
): Promise<Reply | null> {
  const { cut, language, t, today } = context
  const { period } = settled
  const before = periodBefore(period, cut)
  const findings = await rankFindings(indicator, scope, selection, { period, before }, context)
  const sums = [...findings.readings.values()].flatMap((reading) => sumOfReading(reading) ?? [])
  const covered = totalOf(sums)
  if (covered === undefined) return null
  const title = titleOf(findings, context)
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
    ...tiedNote(findings, context),
    ...(findings.shown.length > mostBars
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

/** Other periods, the other groups under the same unit, and the rates of the units asked about. */
function buttonsOf(
  { indicator, scope, period, selection }: RankFindings,
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
  const asked = { indicator, units, group: kind, period }
  return [
    ...(selection === null ? [] : [button(t.rank.whole, 'rank', asked)]),
    ...periodButtons('rank', { ...asked, selection }, covered, context),
    ...groups.map((group) =>
      button(t.units.heading[group], 'rank', {
        indicator,
        ...(above && { units: [above] }),
        group,
        period,
        selection,
      }),
    ),
    ...rated.map((unit) => unitButton('rate', unit, { indicator, period }, context)),
  ]
}
