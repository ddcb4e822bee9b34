import { partsOf } from '../../src/calendar/date.ts'
import type { Period } from '../../src/calendar/period.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import { type Block, type Fact, facts, heading, table, text } from '../../src/chat/reply.ts'
import type { Unit } from '../../src/directory/unit.ts'
import { writePeriod } from '../../src/i18n/dates.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'
import { lineage, type Target } from '../../src/indicators/target.ts'
import { distance } from '../../src/indicators/verdict.ts'
import { type LatestStanding, latestStanding } from './latest.ts'
import { indicatorName, unitName } from './names.ts'
import { sampleNote, sumOfReading, unapprovedNote } from './notes.ts'
import { differenceText, standingText, targetText } from './values.ts'
import { toneOf } from './verdicts.ts'

/**
 * The targets that a unit is held to for an indicator, oldest first: each year's own, else that of the
 * nearest unit above.
 */
export function heldTargets(indicator: Indicator, unit: Unit, { catalogue }: CommandContext): Target[] {
  const byYear = new Map<number, Target>()
  for (const owner of lineage(unit, catalogue.units)) {
    for (const target of catalogue.targets) {
      const fits = target.indicator === indicator.slug && target.unit === owner.code
      if (fits && !byYear.has(target.year)) byYear.set(target.year, target)
    }
  }
  return [...byYear.values()].sort((one, other) => one.year - other.year)
}

/** The targets of the year asked for, or all of them where it has none. */
export function ofYear(
  targets: readonly Target[],
  period: Period | null,
): { shown: Target[]; missed: number | null } {
  if (period === null) return { shown: [...targets], missed: null }
  const { year } = partsOf(period.to)
  const shown = targets.filter((target) => target.year === year)
  return shown.length > 0 ? { shown, missed: null } : { shown: [...targets], missed: year }
}

/** One indicator's targets over the years, with their documents and how far the latest value is from each. */
export async function roadmapOf(
  indicator: Indicator,
  unit: Unit,
  period: Period | null,
  context: CommandContext,
): Promise<Block[]> {
  const { catalogue, language, t } = context
  const given = { indicator: indicatorName(indicator, language), unit: unitName(unit, language) }
  const title = t.roadmap.titleOf(given)
  const { shown, missed } = ofYear(heldTargets(indicator, unit, context), period)
  if (shown.length === 0) return [heading(title), text(t.roadmap.noneOf(given))]
  const latest = await latestStanding(indicator, unit, null, context)
  const reading = latest?.now.reading
  const far = (target: Target) =>
    reading?.state === 'value' ? differenceText(indicator, distance(reading.exact, target), context) : '–'
  const ownerOf = (target: Target) => {
    const owner = catalogue.units.get(target.unit)
    return owner ? unitName(owner, language) : ''
  }
  return [
    heading(title),
    ...(missed === null ? [] : [text(t.roadmap.noneIn({ year: String(missed) }))]),
    table(
      [
        { heading: t.roadmap.year, align: 'left' },
        { heading: t.roadmap.target, align: 'right' },
        { heading: t.roadmap.distance, align: 'right' },
        { heading: t.roadmap.owner, align: 'left' },
      ],
      shown.map((target) => [
        String(target.year),
        targetText(indicator, target, context),
        far(target),
        ownerOf(target),
      ]),
    ),
    facts(
      nowFact(indicator, latest, context),
      ...shown.map(({ year, document }) => ({
        label: t.roadmap.document({ year: String(year) }),
        value: document,
      })),
    ),
    ...unapprovedNote(reading ? [sumOfReading(reading)] : [], context),
    ...sampleNote(reading ? [sumOfReading(reading)] : [], context),
  ]
}

function nowFact(indicator: Indicator, latest: LatestStanding | null, context: CommandContext): Fact {
  const { language, t } = context
  const label = t.roadmap.now
  if (latest === null) return { label, value: t.values.noFigures }
  const value = standingText(indicator, latest.now, context)
  const period = writePeriod(latest.settled.period, language)
  const tone = toneOf(indicator, latest.now.reading, latest.held)
  return { label, value: t.roadmap.nowIn({ value, period }), tone }
}
