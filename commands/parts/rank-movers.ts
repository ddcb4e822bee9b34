import { type Period, periodBefore } from '../../src/calendar/period.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import {
  type Block,
  type Button,
  chart,
  facts,
  heading,
  note,
  type Reply,
  table,
  text,
} from '../../src/chat/reply.ts'
import type { Sum } from '../../src/figures/figure.ts'
import { writePeriod, writePeriodName } from '../../src/i18n/dates.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'
import { changesIn, type Mover, movedMost } from '../../src/indicators/movers.ts'
import type { MovingSelection } from '../../src/indicators/selection.ts'
import { totalOf } from '../../src/indicators/sum.ts'
import { targetOn } from '../../src/indicators/target.ts'
import { button, periodButtons, unitButton } from './buttons.ts'
import { capitalised, indicatorName, measureOf, shortName } from './names.ts'
import { chartTitle, sampleNote, sumOfReading, unapprovedNote } from './notes.ts'
import { periodText, type Settled } from './periods.ts'
import { type Scope, scopeText } from './rank-scope.ts'
import { mostBars } from './rank-table.ts'
import { readingsOf, sumsIn } from './standings.ts'
import { differenceText, valueText, withApproval } from './values.ts'
import { toneOf } from './verdicts.ts'

/** How many are shown where it was not said. */
const usualNumber = 5

const opposite = {
  rising: 'falling',
  falling: 'rising',
  improving: 'worsening',
  worsening: 'improving',
} as const satisfies Record<MovingSelection['end'], MovingSelection['end']>

/** Those that changed most, from a period to the next. */
interface Moved {
  readonly indicator: Indicator
  readonly scope: Scope
  readonly selection: MovingSelection
  readonly period: Period
  readonly before: Period
  readonly shown: readonly Mover[]
}

/** The units that changed most between a period and the one before; null where none has figures of the period. */
export async function moversCard(
  indicator: Indicator,
  scope: Scope,
  selection: MovingSelection,
  settled: Settled,
  context: CommandContext,
): Promise<Reply | null> {
  const { cut, language, t, today } = context
  const { period } = settled
  const before = periodBefore(period, cut)
  const codes = scope.peers.map(({ code }) => code)
  const [sums, sumsBefore] = await Promise.all([
    sumsIn(period, indicator, codes, context),
    sumsIn(before, indicator, codes, context),
  ])
  const covered = totalOf([...sums.values()])
  if (covered === undefined) return null
  const [now, was] = [readingsOf(codes, indicator, sums), readingsOf(codes, indicator, sumsBefore)]
  const changes = changesIn({ indicator, now, before: was })
  const shown = movedMost(changes, selection.end, selection.number ?? usualNumber)
  const moved: Moved = { indicator, scope, selection, period, before, shown }
  const given = {
    compared: writeNumber(changes.length, language),
    all: writeNumber(codes.length, language),
  }
  const restsOn = [...now.values(), ...was.values()].map(sumOfReading)
  return {
    blocks: [
      heading(t.rank.moved[selection.end]({ indicator: indicatorName(indicator, language) })),
      facts(
        { label: t.rate.period, value: periodText(settled, covered, context) },
        { label: t.rank.comparedWith, value: writePeriod(before, language) },
        { label: t.rank.scope, value: scopeText(scope, context) },
      ),
      moversTable(moved, context),
      ...moversChart(moved, covered, context),
      note(t.rank.comparedOf(given)),
      // A count of a period that is not over is smaller for that alone.
      ...(indicator.kind === 'count' && today < period.to ? [note(t.rank.unfinished)] : []),
      ...unapprovedNote(restsOn, context),
      ...sampleNote(restsOn, context),
    ],
    buttons: buttonsOf(moved, covered, context),
  }
}

function moversTable({ selection, before, period, shown }: Moved, context: CommandContext): Block {
  const { catalogue, language, t } = context
  const [was, is] = [writePeriodName(before, language), writePeriodName(period, language)]
  if (shown.length === 0) return text(t.rank.noneMoved[selection.end]({ period: was }))
  const columns = [
    { heading: t.rate.unit, align: 'left' },
    { heading: capitalised(was), align: 'right' },
    { heading: capitalised(is), align: 'right' },
    { heading: t.rate.change, align: 'right' },
  ] as const
  const rows = shown.map(({ indicator, unit: code, now, before: earlier, change }) => {
    const unit = catalogue.units.get(code)
    const written = [earlier, now].map((one) =>
      withApproval(valueText(indicator, one.exact, context), one, context),
    )
    const name = unit === undefined ? code : shortName(unit, language)
    return [name, ...written, differenceText(indicator, change, context)]
  })
  return table(columns, rows)
}

/** Where those that are shown stand now. */
function moversChart(
  { indicator, selection, period, shown }: Moved,
  covered: Sum,
  context: CommandContext,
): Block[] {
  const { catalogue, language, t } = context
  const bars = shown.slice(0, mostBars).flatMap(({ unit: code, now }) => {
    const unit = catalogue.units.get(code)
    if (unit === undefined) return []
    const held = targetOn(period.to, indicator.slug, unit, catalogue)
    return [{ label: shortName(unit, language), value: now.value, tone: toneOf(indicator, now, held) }]
  })
  const title = t.rank.partOf({
    title: t.rank.moved[selection.end]({ indicator: indicatorName(indicator, language) }),
    part: writePeriodName(period, language),
  })
  const measure = measureOf(indicator, language)
  const spec = { kind: 'bar', title: chartTitle(title, [covered], context), measure, bars, language } as const
  return bars.length === 0 ? [] : [chart(spec)]
}

/** The first of them, those that went the other way, all of the ranking, and other periods. */
function buttonsOf(
  { indicator, scope, selection, period, shown }: Moved,
  covered: Sum,
  context: CommandContext,
): Button[] {
  const { catalogue, t } = context
  const units = scope.above === null ? scope.peers.slice(0, 1) : [scope.above]
  const asked = { indicator, units, group: scope.kind, period }
  const unit = catalogue.units.get(shown[0]?.unit ?? '')
  const other = { end: opposite[selection.end], number: selection.number }
  return [
    ...(unit === undefined ? [] : [unitButton('rate', unit, { indicator, period }, context)]),
    button(t.rank.movedShort[other.end], 'rank', { ...asked, selection: other }),
    button(t.rank.whole, 'rank', asked),
    ...periodButtons('rank', { ...asked, selection }, covered, context),
  ]
}
