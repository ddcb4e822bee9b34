import type { LineChart } from '../../src/charts/spec.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import { type Block, type Button, chart, facts, heading, note, type Reply } from '../../src/chat/reply.ts'
import { button, periodButtons, unitButton } from './buttons.ts'
import { changeFact, yearBeforeFact } from './change-facts.ts'
import { entryFact } from './entry.ts'
import type { Findings } from './findings.ts'
import { endText, successorOf } from './history.ts'
import { indicatorName, measureOf, shortName, unitName } from './names.ts'
import {
  chartTitle,
  correctedNote,
  remarkNotes,
  sampleNote,
  staleNote,
  sumOfReading,
  unapprovedNote,
  withoutCountsNote,
} from './notes.ts'
import { outlookFacts } from './outlook.ts'
import { periodText } from './periods.ts'
import { placeFact } from './place.ts'
import { runText, valuesOf, weekLabels } from './run.ts'
import { standingText } from './values.ts'
import { targetFacts, toneOf } from './verdicts.ts'

/**
 * The answer about one unit's indicator: the card, its chart, remarks, and where to go from here; null
 * where it has no figures.
 */
export function rateCard(findings: Findings, context: CommandContext): Reply | null {
  const { indicator, unit, standing, held, settled } = findings
  const { language, t } = context
  const { reading } = standing
  if (reading.state === 'missing') return null
  const title = t.rate.title({
    indicator: indicatorName(indicator, language),
    unit: unitName(unit, language),
  })
  const sum = sumOfReading(reading)
  const spec = chartOf(findings, title, context)
  return {
    blocks: [
      heading(title, toneOf(indicator, reading, held)),
      facts(
        { label: t.rate.period, value: periodText(settled, sum, context) },
        { label: t.rate.value[indicator.kind], value: standingText(indicator, standing, context) },
        ...targetFacts(indicator, reading, held, context),
        changeFact(findings, context),
        yearBeforeFact(findings, context),
        placeFact(findings, context),
        runText(findings.run, isCurrent(findings, context), context),
        ...outlookFacts(findings, context),
        entryFact(findings, context),
      ),
      ...(spec ? [chart(spec)] : []),
      ...remarks(findings, context),
    ],
    buttons: buttonsOf(findings, context),
  }
}

function chartOf(
  { indicator, unit, run, held }: Findings,
  title: string,
  context: CommandContext,
): LineChart | undefined {
  if (valuesOf(run).length < 2) return undefined
  const { language, t } = context
  return {
    kind: 'line',
    title: chartTitle(
      title,
      run.map(({ reading }) => sumOfReading(reading)),
      context,
    ),
    measure: measureOf(indicator, language),
    labels: weekLabels(run, context),
    series: [
      {
        name: shortName(unit, language),
        values: run.map(({ reading }) => (reading.state === 'value' ? reading.value : null)),
      },
    ],
    ...(held && { threshold: { label: t.rate.target, value: held.target.value } }),
    language,
  }
}

/** Whether the answer is about now, and not about some earlier period that was asked for. */
function isCurrent({ settled }: Findings, { today }: CommandContext): boolean {
  return settled.how === 'latest' || today <= settled.period.to
}

function remarks(findings: Findings, context: CommandContext): Block[] {
  const { indicator, unit, standing, before, run, figures } = findings
  const sum = sumOfReading(standing.reading)
  const ended = unit.validTo !== null && unit.validTo < context.today ? endText(unit, context) : null
  const said = [
    ...(ended === null ? [] : [note(ended)]),
    ...(isCurrent(findings, context) ? staleNote(sum, context) : []),
    ...correctedNote(sum, figures, context),
    ...withoutCountsNote(indicator, standing.reading, context),
  ]
  const earlier = [before, ...(findings.yearBefore ? [findings.yearBefore.standing] : [])]
  const restsOn = [
    sum,
    ...earlier.map(({ reading }) => sumOfReading(reading)),
    ...run.map(({ reading }) => sumOfReading(reading)),
  ]
  return [
    ...said,
    ...remarkNotes(figures, said, context),
    ...unapprovedNote(restsOn, context),
    ...sampleNote(restsOn, context),
  ]
}

function buttonsOf(findings: Findings, context: CommandContext): Button[] {
  const { indicator, unit, settled, ranking, figures } = findings
  const { catalogue, t } = context
  const { period } = settled
  const asked = { indicator, units: [unit], period }
  const successor = successorOf(unit, context)
  const gone = successor && unit.validTo !== null && unit.validTo < context.today
  const parent = unit.parent === null ? undefined : catalogue.units.get(unit.parent)
  const compared = ranking !== null || findings.standing.composed !== null
  return [
    ...(gone ? [unitButton('rate', successor, { indicator }, context)] : []),
    ...periodButtons('rate', asked, sumOfReading(findings.standing.reading), context),
    ...(compared ? [button(t.buttons.rank, 'rank', asked)] : []),
    button(t.buttons.scorecard, 'scorecard', { units: [unit] }),
    ...(figures.some(({ revision }) => revision > 1) ? [button(t.buttons.history, 'history', asked)] : []),
    ...(parent ? [unitButton('rate', parent, asked, context)] : []),
  ]
}
