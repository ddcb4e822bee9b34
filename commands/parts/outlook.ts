import { partsOf } from '../../src/calendar/date.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import type { Fact } from '../../src/chat/reply.ts'
import { writeDate } from '../../src/i18n/dates.ts'
import { decimal } from '../../src/indicators/exact.ts'
import type { IndicatorKind } from '../../src/indicators/indicator.ts'
import { paceNeeded, type Trend, trendOf } from '../../src/indicators/pace.ts'
import type { Value } from '../../src/indicators/reading.ts'
import type { HeldTarget } from '../../src/indicators/target.ts'
import { meets } from '../../src/indicators/verdict.ts'
import type { Findings } from './findings.ts'
import { valuesOf, weeksBack } from './run.ts'
import { estimateText, sizeText } from './values.ts'

/** The ends of each kind's scale, within which an estimate stays. */
const scales = {
  ratio: { least: 0, most: 100 },
  count: { least: 0, most: Number.POSITIVE_INFINITY },
  score: { least: 0, most: Number.POSITIVE_INFINITY },
  rank: { least: 1, most: Number.POSITIVE_INFINITY },
} as const satisfies Record<IndicatorKind, { least: number; most: number }>

/** The pace needed to reach the target by its date, and where the present trend leads. */
export function outlookFacts(findings: Findings, context: CommandContext): Fact[] {
  const { held, standing } = findings
  if (standing.reading.state !== 'value') return []
  const pace = held && paceFact(findings, standing.reading, held, context)
  const trend = trendFact(findings, standing.reading, context)
  return [pace, trend].filter((fact) => fact !== undefined)
}

/** Only rates and counts grow from week to week; a score or a rank is published once in a while. */
function paceFact(
  { indicator }: Findings,
  value: Value,
  held: HeldTarget,
  context: CommandContext,
): Fact | undefined {
  const { language, t, today } = context
  if (held.due <= today || (indicator.kind !== 'ratio' && indicator.kind !== 'count')) return undefined
  const pace = paceNeeded(value.exact, held.target, value.sum.to, held.due)
  if (pace === null || pace <= 0) return undefined
  const size = sizeText(indicator, decimal(roundedUp(pace)), context)
  const given = { size, due: writeDate(held.due, language) }
  const rises = held.target.comparator.startsWith('>')
  return { label: t.rate.pace, value: rises ? t.rate.gain(given) : t.rate.reduce(given) }
}

/** Upwards, so that whoever keeps the pace arrives: to a tenth from 1 on, to a hundredth below. */
function roundedUp(pace: number): number {
  const parts = pace >= 1 ? 10 : 100
  return Math.ceil(pace * parts - 1e-9) / parts
}

function trendFact(
  { indicator, run, held, settled }: Findings,
  value: Value,
  context: CommandContext,
): Fact | undefined {
  const { language, t, today } = context
  const due = held?.due ?? `${partsOf(settled.period.to).year}-12-31`
  if (due <= today) return undefined
  const target = held?.target.value ?? Number.NaN
  const trend = trendOf(valuesOf(run.slice(-weeksBack)), target, due, scales[indicator.kind])
  if (trend === null) return undefined
  const leads = t.rate.leadsTo({
    value: estimateText(indicator, trend.atDue, context),
    due: writeDate(due, language),
  })
  return { label: t.rate.trend, value: held ? arrival(leads, trend, value, held, context) : leads }
}

/** What the trend means for the target. */
function arrival(
  leads: string,
  trend: Trend,
  value: Value,
  { target }: HeldTarget,
  { language, t, today }: CommandContext,
): string {
  const now = meets(value.exact, target)
  const then = meets(decimal(trend.atDue), target)
  // A line that crossed before today says only that the last values scatter around the target.
  const ahead = trend.crossing !== null && trend.crossing > today ? trend.crossing : null
  const date = ahead && writeDate(ahead, language)
  if (!now && then && date !== null) return t.rate.reaches({ trend: leads, date })
  if (now && !then && date !== null) return t.rate.fallsBelow({ trend: leads, date })
  return now || then ? leads : t.rate.fallsShort({ trend: leads })
}
