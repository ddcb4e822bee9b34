import type { Facts, Reader } from '../../src/chat/command.ts'
import type { Button, Fact } from '../../src/chat/reply.ts'
import type { Unit } from '../../src/directory/unit.ts'
import { writePeriodName } from '../../src/i18n/dates.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { type Mover, moversIn } from '../../src/indicators/movers.ts'
import { isStale } from '../../src/indicators/pace.ts'
import { type IndicatorNow, indicatorsNow, notesOf } from './brief-figures.ts'
import { missingButton, owingFact } from './brief-owing.ts'
import { type Brief, listButton, own, shortOf, workButton } from './brief-text.ts'
import { escalated, openParts, overdueFact, overdueOf, partsFact } from './brief-work.ts'
import { button } from './buttons.ts'
import { owing } from './due-week.ts'
import { indicatorName } from './names.ts'
import { markedTarget } from './score-lines.ts'
import { type Standing, unitsUnder } from './standings.ts'
import { differenceText, valueText, withApproval } from './values.ts'
import { byTone, toneOf } from './verdicts.ts'

/** Indicators named in the line of targets, the furthest from theirs first. */
const mostVerdicts = 4
/** Units named for each direction. */
const mostMovers = 2

/** Five lines for whoever leads a committee, with the command behind each a tap away. */
export async function leaderBrief(home: Unit, facts: Facts): Promise<Brief> {
  const { t, today } = facts
  const under = unitsUnder(home, { from: today, to: today }, facts.catalogue)
  const [now, owed, open, calendar] = await Promise.all([
    indicatorsNow(home, under, facts),
    owing(under, facts),
    openParts(home, 'read', facts),
    facts.workingDays.calendar(),
  ])
  const overdue = overdueOf(open, today)
  const decisions = await escalated(overdue, facts)
  const moving = now.filter(isRecentWeek(today))
  const movers = moversIn(moving, mostMovers)
  const { buttons } = t.brief
  const [first] = [...movers.worse, ...movers.better]
  const ranked = first && moving.find(({ indicator }) => indicator === first.indicator)
  return {
    lines: [
      targetsFact(now, facts),
      moversFact(movers, moving, facts),
      overdueFact(overdue, calendar, facts),
      owingFact(owed, facts),
      partsFact(t.brief.decisions, decisions, facts),
    ],
    buttons: [
      own(button(buttons.scorecard, 'scorecard', { units: [home] })),
      ...(ranked ? [own(rankButton(ranked, home, facts))] : []),
      workButton(buttons.overdue, 'overdue'),
      missingButton(facts),
      ...(decisions.length > 0 ? [listButton(buttons.decisions, 'decisions', home)] : []),
    ],
    notes: notesOf(now, facts),
  }
}

/** The ranking in which the biggest move was made. */
function rankButton({ indicator, settled }: IndicatorNow, home: Unit, { t, language }: Reader): Button {
  const label = t.brief.buttons.movers({ indicator: indicatorName(indicator, language) })
  return button(label, 'rank', { indicator, units: [home], period: settled.period })
}

/** Movers are told of weeks that somebody still remembers. */
const isRecentWeek =
  (today: string) =>
  ({ settled: { period } }: IndicatorNow): boolean =>
    period.kind === 'week' && !isStale(period.to, today)

/** How many targets are met, and the indicators furthest from theirs. */
function targetsFact(now: readonly IndicatorNow[], reader: Reader): Fact {
  const { t, language } = reader
  const toned = now.map((one) => ({ one, tone: toneOf(one.indicator, one.standing.reading, one.held) }))
  const held = toned.filter(({ tone }) => tone !== 'none')
  if (held.length === 0) return { label: t.brief.targets, value: t.brief.noTargets }
  const sorted = held.sort((one, other) => byTone(one.tone, other.tone))
  const met = held.filter(({ tone }) => tone === 'good').length
  // Said once where it is the same of all.
  const periods = [...new Set(held.map(({ one }) => writePeriodName(one.settled.period, language)))]
  const [period = '', ...others] = periods
  const verdicts = sorted.slice(0, mostVerdicts).flatMap(({ one, tone }) => {
    const { indicator, standing, held: target } = one
    if (standing.reading.state !== 'value' || target === undefined || tone === 'none') return []
    return t.brief.verdict({
      indicator: indicatorName(indicator, language),
      value: withApproval(valueText(indicator, standing.reading.exact, reader), standing.reading, reader),
      about: [
        ...(others.length === 0 ? [] : [writePeriodName(one.settled.period, language)]),
        ...withFigures(standing, reader),
      ],
      target: markedTarget(indicator, target, reader),
      mark: t.targets.marks[tone],
    })
  })
  const all = { met: writeNumber(met, language), all: writeNumber(held.length, language) }
  return {
    label: t.brief.targets,
    value: `${others.length === 0 ? t.brief.metIn({ ...all, period }) : t.brief.met(all)}: ${verdicts.join('; ')}`,
    tone: sorted[0]?.tone ?? 'none',
  }
}

/** Of how many units a sum has figures, where some have none yet. */
function withFigures({ composed }: Standing, { t, language }: Reader): string[] {
  if (composed === null || composed.units >= composed.all) return []
  const counts = { units: writeNumber(composed.units, language), all: writeNumber(composed.all, language) }
  return [t.brief.withFigures(counts)]
}

function moversFact(
  { better, worse }: { readonly better: readonly Mover[]; readonly worse: readonly Mover[] },
  moving: readonly IndicatorNow[],
  reader: Reader,
): Fact {
  const { t, language } = reader
  const label = t.brief.movers
  if (better.length + worse.length === 0) return { label, value: t.brief.noMovers }
  const written = (movers: readonly Mover[]) =>
    movers.length === 0 ? t.brief.nobody : movers.map((one) => moverText(one, reader)).join('; ')
  const told = new Set([...better, ...worse].map(({ indicator }) => indicator))
  const weeks = new Set(
    moving
      .filter(({ indicator }) => told.has(indicator))
      .map(({ settled }) => writePeriodName(settled.period, language)),
  )
  return {
    label,
    value: t.brief.moversIn({ week: [...weeks].join(', '), better: written(better), worse: written(worse) }),
  }
}

function moverText({ indicator, unit, now, before, change }: Mover, reader: Reader): string {
  return reader.t.brief.mover({
    unit: shortOf(unit, reader),
    indicator: indicatorName(indicator, reader.language),
    change: differenceText(indicator, change, reader),
    before: withApproval(valueText(indicator, before.exact, reader), before, reader),
    now: withApproval(valueText(indicator, now.exact, reader), now, reader),
  })
}
