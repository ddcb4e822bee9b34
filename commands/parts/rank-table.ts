import type { BarChart } from '../../src/charts/spec.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import { type Block, table } from '../../src/chat/reply.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import type { Place } from '../../src/indicators/ranking.ts'
import { targetOn } from '../../src/indicators/target.ts'
import { measureOf, shortName } from './names.ts'
import type { RankFindings } from './rank-findings.ts'
import { valueText, withApproval } from './values.ts'
import { toneOf } from './verdicts.ts'

/** More bars than this can't be read in one chart. */
export const mostBars = 30

/** One row a ranked unit: place, name, value and places gained. No table where nobody can be ranked. */
export function rankTable(findings: RankFindings, context: CommandContext): Block[] {
  const { indicator, shown, scope } = findings
  const { t } = context
  if (shown.length === 0) return []
  const marked = new Set(scope.marked.map(({ code }) => code))
  const columns = [
    { heading: t.rank.place, align: 'right' },
    { heading: t.rate.unit, align: 'left' },
    { heading: t.rate.value[indicator.kind], align: 'right' },
    { heading: t.rank.movement, align: 'right' },
  ] as const
  const rows = shown.map((place) => {
    const unit = nameIn(place, context)
    return [
      placeText(place, context),
      marked.has(place.unit) ? t.rank.highlighted({ unit }) : unit,
      withApproval(valueText(indicator, place.reading.exact, context), place.reading, context),
      movedText(findings.moved.get(place.unit), context),
    ]
  })
  return [table(columns, rows)]
}

function placeText({ place, tied }: Place, { language, t }: CommandContext): string {
  const written = writeNumber(place, language)
  return tied ? t.rank.tied({ place: written }) : written
}

/** Places gained or lost; undefined for a unit that was not ranked before. */
function movedText(moved: number | undefined, { language, t }: CommandContext): string {
  if (moved === undefined) return t.rank.entered
  if (moved === 0) return t.rank.same
  const places = writeNumber(Math.abs(moved), language)
  return moved > 0 ? t.rank.up({ places }) : t.rank.down({ places })
}

/** A bar for each ranked unit, coloured by its verdict, with the target of the unit above across them. */
export function rankChart(
  { indicator, shown, scope, period }: RankFindings,
  title: string,
  context: CommandContext,
): BarChart | undefined {
  if (shown.length < 2) return undefined
  const { catalogue, language, t } = context
  const shared = scope.above && targetOn(period.to, indicator.slug, scope.above, catalogue)
  return {
    kind: 'bar',
    title,
    measure: measureOf(indicator, language),
    bars: shown.slice(0, mostBars).map((place) => {
      const unit = catalogue.units.get(place.unit)
      const held = unit && targetOn(period.to, indicator.slug, unit, catalogue)
      return {
        label: nameIn(place, context),
        value: place.reading.value,
        tone: toneOf(indicator, place.reading, held),
      }
    }),
    ...(shared && { threshold: { label: t.rate.target, value: shared.target.value } }),
    language,
  }
}

function nameIn({ unit: code }: Place, { catalogue, language }: CommandContext): string {
  const unit = catalogue.units.get(code)
  return unit === undefined ? code : shortName(unit, language)
}
