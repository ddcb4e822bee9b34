import type { Period } from '../../src/calendar/period.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import { type Block, type Fact, facts, heading, text } from '../../src/chat/reply.ts'
import type { Unit } from '../../src/directory/unit.ts'
import { writePeriodName } from '../../src/i18n/dates.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'
import type { Target } from '../../src/indicators/target.ts'
import { distance } from '../../src/indicators/verdict.ts'
import { type LatestStanding, latestStanding } from './latest.ts'
import { indicatorName, unitName } from './names.ts'
import { sampleNote, sumOfReading, unapprovedNote } from './notes.ts'
import { heldTargets, ofYear } from './roadmap.ts'
import { differenceText, readingText, targetText } from './values.ts'
import { toneOf } from './verdicts.ts'

/** All the targets that a unit is held to, an indicator a line. */
export async function allTargets(
  unit: Unit,
  period: Period | null,
  context: CommandContext,
): Promise<Block[]> {
  const { catalogue, language, t } = context
  const name = unitName(unit, language)
  const title = heading(t.roadmap.title({ unit: name }))
  const every = [...catalogue.indicators.values()].map((indicator) => ({
    indicator,
    ...ofYear(heldTargets(indicator, unit, context), period),
  }))
  const found = every.filter(({ shown }) => shown.length > 0)
  if (found.length === 0) return [title, text(t.roadmap.none({ unit: name }))]
  const ofThatYear = found.filter(({ missed }) => missed === null)
  const [missed] = found.map((one) => one.missed).filter((year) => year !== null)
  const lines = ofThatYear.length > 0 ? ofThatYear : found
  const latest = await Promise.all(
    lines.map(({ indicator }) => latestStanding(indicator, unit, null, context)),
  )
  const documents = [...new Set(lines.flatMap(({ shown }) => shown.map(({ document }) => document)))]
  const sums = latest.map((one) => (one === null ? undefined : sumOfReading(one.now.reading)))
  return [
    title,
    ...(ofThatYear.length === 0 && missed !== undefined
      ? [text(t.roadmap.noneIn({ year: String(missed) }))]
      : []),
    facts(
      ...lines.map(({ indicator, shown }, index) =>
        targetLine(indicator, unit, shown, latest[index] ?? null, context),
      ),
    ),
    text(`${t.rate.document}: ${documents.join('; ')}.`),
    ...unapprovedNote(sums, context),
    ...sampleNote(sums, context),
  ]
}

/** `năm 2024: > 50 %; năm 2025: ≥ 55 % (của Tỉnh Bình Dương) · hiện nay 54,30 %`. */
function targetLine(
  indicator: Indicator,
  unit: Unit,
  targets: readonly Target[],
  latest: LatestStanding | null,
  context: CommandContext,
): Fact {
  const { catalogue, language, t } = context
  const written = targets.map((target) => {
    const inYear = t.roadmap.inYear({
      year: String(target.year),
      target: targetText(indicator, target, context),
    })
    const owner = target.unit === unit.code ? undefined : catalogue.units.get(target.unit)
    return owner ? t.roadmap.ofOwner({ targets: inYear, owner: unitName(owner, language) }) : inYear
  })
  const label = indicatorName(indicator, language)
  if (latest === null)
    return { label, value: t.roadmap.nowAt({ targets: written.join('; '), value: t.values.noFigures }) }
  const value = t.roadmap.nowIn({
    value: farText(indicator, latest, context),
    period: writePeriodName(latest.settled.period, language),
  })
  const tone = toneOf(indicator, latest.now.reading, latest.held)
  return { label, value: t.roadmap.nowAt({ targets: written.join('; '), value }), tone }
}

/** The latest value, with its distance to the target in force or coming. */
function farText(indicator: Indicator, { now, held }: LatestStanding, context: CommandContext): string {
  const value = readingText(indicator, now.reading, context)
  if (now.reading.state !== 'value' || held === undefined) return value
  const far = differenceText(indicator, distance(now.reading.exact, held.target), context)
  return context.t.roadmap.far({ value, distance: far })
}
