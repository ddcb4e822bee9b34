import type { CommandContext } from '../../src/chat/command.ts'
import type { Fact } from '../../src/chat/reply.ts'
import { writePeriodName } from '../../src/i18n/dates.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import type { Reading } from '../../src/indicators/reading.ts'
import type { Findings } from './findings.ts'
import { absenceText, areComparable, changeText } from './values.ts'

/** The change against the period before, or why there is nothing to compare with. */
export function changeFact(findings: Findings, context: CommandContext): Fact | undefined {
  const { indicator, standing, before, beforePeriod } = findings
  const { language, t } = context
  const now = standing.reading
  if (now.state !== 'value') return undefined
  const label = t.rate.change
  const name = writePeriodName(beforePeriod, language)
  const was: Reading = before.reading
  if (was.state !== 'value') {
    return { label, value: t.values.beforeMissing({ before: name, why: absenceText(was, context) }) }
  }
  if (!areComparable(indicator, standing, before)) {
    const units = writeNumber(before.composed?.units ?? 1, language)
    return { label, value: t.values.beforeOtherUnits({ before: name, units }) }
  }
  return { label, value: changeText(indicator, now, was, name, context) }
}

/** The change against the same period of the year before; nothing where that can't be said. */
export function yearBeforeFact(
  { indicator, standing, settled, yearBefore }: Findings,
  context: CommandContext,
): Fact | undefined {
  const now = standing.reading
  if (yearBefore === null || now.state !== 'value') return undefined
  const { period, standing: before } = yearBefore
  // A count of a period that is not over is smaller for that alone.
  const isOver = settled.period.to <= context.today
  if (!areComparable(indicator, standing, before) || (indicator.kind === 'count' && !isOver)) return undefined
  const was = before.reading
  if (was.state !== 'value') return undefined
  const name = writePeriodName(period, context.language)
  return { label: context.t.rate.yearBefore, value: changeText(indicator, now, was, name, context) }
}
