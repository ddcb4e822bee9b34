import { type CivilDate, partsOf } from '../../src/calendar/date.ts'
import type { Fact, Tone } from '../../src/chat/reply.ts'
import type { Tally } from '../../src/figures/figure.ts'
import { writeDate } from '../../src/i18n/dates.ts'
import { signOf } from '../../src/indicators/exact.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'
import type { Reading, Value } from '../../src/indicators/reading.ts'
import type { HeldTarget } from '../../src/indicators/target.ts'
import { distance, verdictOn } from '../../src/indicators/verdict.ts'
import { unitName } from './names.ts'
import { differenceText, type Reader, sizeText, targetText, valueText } from './values.ts'

/** The colour of a reading's verdict; none without a value or a target. */
export function toneOf(indicator: Indicator, reading: Reading<Tally>, held: HeldTarget | undefined): Tone {
  return reading.state === 'value' ? verdictOn(reading.exact, indicator.kind, held?.target) : 'none'
}

const fromTheWorst = ['bad', 'near', 'good', 'none'] as const satisfies readonly Tone[]

/** Puts the furthest from its target first, and last what has none. */
export function byTone(one: Tone, other: Tone): number {
  return fromTheWorst.indexOf(one) - fromTheWorst.indexOf(other)
}

/** The target, its document, and, where there is a value, the distance and the verdict in words. */
export function targetFacts(
  indicator: Indicator,
  reading: Reading,
  held: HeldTarget | undefined,
  reader: Reader,
): Fact[] {
  const { t } = reader
  if (held === undefined) return [{ label: t.rate.target, value: t.targets.none }]
  const value = reading.state === 'value' ? reading : undefined
  const facts: Fact[] = [
    { label: t.rate.target, value: heldText(indicator, held, value, reader) },
    { label: t.rate.document, value: held.target.document },
  ]
  if (value === undefined) return facts
  const tone = toneOf(indicator, value, held)
  return [...facts, { label: t.rate.verdict, value: verdictText(indicator, value, held, reader), tone }]
}

/** `> 50 % đến 31/12/2024 (của Tỉnh Bình Dương); cách +4,3 điểm`. */
export function heldText(
  indicator: Indicator,
  held: HeldTarget,
  value: Value | undefined,
  reader: Reader,
): string {
  const { t, language } = reader
  const given = {
    target: targetText(indicator, held.target, reader),
    owner: unitName(held.owner, language),
    due: writeDate(held.due, language),
  }
  const text = t.targets.held(given)
  const named = held.later ? t.targets.nextMilestone({ held: text }) : text
  if (value === undefined) return named
  const far = differenceText(indicator, distance(value.exact, held.target), reader)
  return t.targets.withDistance({ held: named, distance: far })
}

/** The verdict in words: `Đạt chỉ tiêu, tốt hơn 4,3 điểm`. */
function verdictText(indicator: Indicator, value: Value, held: HeldTarget, reader: Reader): string {
  const { targets } = reader.t
  const far = distance(value.exact, held.target)
  const size = sizeText(indicator, far, reader)
  const verdict = verdictOn(value.exact, indicator.kind, held.target)
  if (held.later && signOf(far) !== 0) {
    const year = String(yearOf(held.due))
    return verdict === 'good' ? targets.metMilestone({ size, year }) : targets.missesMilestone({ size, year })
  }
  if (verdict === 'good') return signOf(far) === 0 ? targets.met : targets.metBy({ size })
  if (signOf(far) === 0) {
    return targets.strictlyEqual({
      value: valueText(indicator, value.exact, reader),
      target: targetText(indicator, held.target, reader),
    })
  }
  return verdict === 'near' ? targets.near({ size }) : targets.bad({ size })
}

function yearOf(date: CivilDate): number {
  return partsOf(date).year
}
