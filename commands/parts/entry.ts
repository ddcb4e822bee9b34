import type { CommandContext } from '../../src/chat/command.ts'
import type { Fact } from '../../src/chat/reply.ts'
import { writeInstant } from '../../src/i18n/dates.ts'
import type { Findings } from './findings.ts'
import { sumOfReading } from './notes.ts'

/** Who entered the newest of the figures and when, or which document they are from. */
export function entryFact(
  { standing, figures }: Findings,
  { language, t, timeZone }: CommandContext,
): Fact | undefined {
  const time = (instant: Date) => writeInstant(instant, language, timeZone)
  const sum = sumOfReading(standing.reading)
  if (sum === undefined) return undefined
  const newest = figures.reduce<(typeof figures)[number] | undefined>(
    (latest, one) => (latest === undefined || one.enteredAt > latest.enteredAt ? one : latest),
    undefined,
  )
  const label = t.rate.entered
  if (standing.composed || newest === undefined) {
    return { label, value: t.rate.enteredLast({ time: time(sum.enteredAt) }) }
  }
  const { enteredAt, enteredBy, source } = newest
  if (enteredBy !== null)
    return { label, value: t.rate.enteredBy({ person: enteredBy, time: time(enteredAt) }) }
  if (source !== null) return { label, value: t.rate.source({ source, time: time(enteredAt) }) }
  return { label, value: t.rate.enteredAt({ time: time(enteredAt) }) }
}
