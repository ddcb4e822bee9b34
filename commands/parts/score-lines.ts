import type { Period } from '../../src/calendar/period.ts'
import type { CommandContext, Reader } from '../../src/chat/command.ts'
import { type Block, type Button, type Fact, facts, heading, note, text } from '../../src/chat/reply.ts'
import type { Unit } from '../../src/directory/unit.ts'
import { writePeriod, writePeriodName } from '../../src/i18n/dates.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'
import { type HeldTarget, targetOn } from '../../src/indicators/target.ts'
import { button, periodButtons, unitButton } from './buttons.ts'
import { endText } from './history.ts'
import { type LatestStanding, latestStanding } from './latest.ts'
import { indicatorName, unitName } from './names.ts'
import { sampleNote, staleNote, sumOfReading, unapprovedNote } from './notes.ts'
import { periodText, settle } from './periods.ts'
import { sourcesOf } from './standings.ts'
import { shortChangeText, standingText, targetText } from './values.ts'
import { byTone, toneOf } from './verdicts.ts'

/** A unit's standing on every indicator. */
interface Scores {
  readonly unit: Unit
  /** The period asked for, if one was. */
  readonly period: Period | null
  readonly scores: readonly LatestStanding[]
  /** Those that could be expected of it and have no figures. */
  readonly without: readonly Indicator[]
}

/** Reads a unit's standing on every indicator. */
export async function scoresOf(unit: Unit, period: Period | null, context: CommandContext): Promise<Scores> {
  const indicators = [...context.catalogue.indicators.values()]
  const found = await Promise.all(
    indicators.map((indicator) => latestStanding(indicator, unit, period, context)),
  )
  const scores = found.filter((score) => score !== null)
  const having = new Set(scores.map(({ indicator }) => indicator))
  const lacking = indicators.filter((indicator) => !having.has(indicator))
  const expected = await Promise.all(lacking.map((indicator) => isExpected(indicator, unit, period, context)))
  return { unit, period, scores, without: lacking.filter((_, at) => expected[at]) }
}

/**
 * Whether figures of an indicator can be missed for a unit: it has a target of its own, or had figures at another
 * time. A department is not told that it lacks the identity cards that the police count.
 */
export async function isExpected(
  indicator: Indicator,
  unit: Unit,
  period: Period | null,
  context: Pick<CommandContext, 'figures' | 'catalogue' | 'today' | 'cut'>,
): Promise<boolean> {
  const held = targetOn(period?.to ?? context.today, indicator.slug, unit, context.catalogue)
  if (held?.owner.code === unit.code) return true
  return (
    period !== null &&
    (await settle(indicator, sourcesOf([unit], null, indicator, context), null, context)) !== null
  )
}

/** The card of one unit: a line for each indicator with figures, and the names of those that it lacks. */
export function scoreBlocks({ unit, period, scores, without }: Scores, context: CommandContext): Block[] {
  const { language, t, today } = context
  const name = unitName(unit, language)
  const title = heading(t.scorecard.title({ unit: name }))
  const main = mainPeriod(scores)
  if (main === undefined) {
    const named = period && writePeriod(period, language)
    const future = period !== null && named !== null && period.from > today
    const nothing =
      named === null
        ? t.scorecard.nothing({ unit: name })
        : t.scorecard.nothingIn({ unit: name, period: named })
    const end = unit.validTo !== null && unit.validTo < today ? endText(unit, context) : null
    return [title, text(future ? t.periods.future({ period: named }) : nothing), ...(end ? [text(end)] : [])]
  }
  const covered = sumOfReading(main.now.reading)
  const sums = scores.map(({ now }) => sumOfReading(now.reading))
  const mixed = scores.some(({ settled }) => !samePeriod(settled.period, main.settled.period))
  return [
    title,
    facts(
      { label: t.rate.period, value: periodText(main.settled, covered, context) },
      ...scores.map((score) => scoreFact(score, main, context)),
    ),
    ...(without.length === 0 ? [] : [text(`${t.scorecard.without}: ${namesOf(without, context)}.`)]),
    ...(mixed && period === null ? [note(t.scorecard.mixed)] : []),
    ...(sums.some((sum) => sum?.corrected) ? [note(t.notes.corrected)] : []),
    ...unapprovedNote(sums, context),
    ...sampleNote(sums, context),
  ]
}

/** `55,00 % (110/200) · +1 điểm so với kỳ trước · > 50 %: đạt`, and the period where it is not the one above the lines. */
function scoreFact(score: LatestStanding, main: LatestStanding, context: CommandContext): Fact {
  const { indicator, settled, now, before, held } = score
  const { language, t } = context
  const tone = toneOf(indicator, now.reading, held)
  const change = shortChangeText(indicator, now, before, context)
  const target = held && markedTarget(indicator, held, context)
  const stale = settled.how === 'latest' && staleNote(sumOfReading(now.reading), context).length > 0
  const parts = [
    standingText(indicator, now, context),
    ...(change === undefined ? [] : [t.scorecard.change({ change })]),
    ...(target && tone !== 'none' ? [t.scorecard.mark({ target, mark: t.targets.marks[tone] })] : []),
    ...(samePeriod(settled.period, main.settled.period) ? [] : [writePeriodName(settled.period, language)]),
    ...(stale ? [t.scorecard.old] : []),
  ]
  return { label: indicatorName(indicator, language), value: parts.join(' · '), tone }
}

/** The target, with its year where that is a later one. */
export function markedTarget(indicator: Indicator, held: HeldTarget, context: Reader): string {
  const target = targetText(indicator, held.target, context)
  return held.later ? context.t.scorecard.milestone({ target, year: String(held.target.year) }) : target
}

/** The standing whose period the most indicators share. */
function mainPeriod(scores: readonly LatestStanding[]): LatestStanding | undefined {
  const sharing = (score: LatestStanding) =>
    scores.filter((other) => samePeriod(other.settled.period, score.settled.period)).length
  return scores.toSorted((one, other) => sharing(other) - sharing(one))[0]
}

function samePeriod(one: Period, other: Period): boolean {
  return one.from === other.from && one.to === other.to
}

function namesOf(indicators: readonly Indicator[], { language }: CommandContext): string {
  return indicators.map((indicator) => indicatorName(indicator, language)).join('; ')
}

/** The indicators furthest from their targets, other periods, and the unit above. */
export function scoreButtons({ unit, period, scores }: Scores, context: CommandContext): Button[] {
  const { catalogue, language, t } = context
  const worst = scores
    .map((score) => ({ score, tone: toneOf(score.indicator, score.now.reading, score.held) }))
    .sort((one, other) => byTone(one.tone, other.tone))
    .slice(0, 4)
  const main = mainPeriod(scores)
  const parent = unit.parent === null ? undefined : catalogue.units.get(unit.parent)
  return [
    ...worst.map(({ score: { indicator } }) =>
      button(indicatorName(indicator, language), 'rate', { indicator, units: [unit] }),
    ),
    ...(main === undefined && period !== null
      ? [button(t.buttons.latest, 'scorecard', { units: [unit] })]
      : []),
    ...(main
      ? periodButtons(
          'scorecard',
          { units: [unit], period: main.settled.period },
          sumOfReading(main.now.reading),
          context,
        )
      : []),
    ...(parent ? [unitButton('scorecard', parent, {}, context)] : []),
  ]
}
