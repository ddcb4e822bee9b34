import type { CommandContext } from '../../src/chat/command.ts'
import type { Tally } from '../../src/figures/figure.ts'
import { writeMeasured, writeNumber, writePercent, writeSigned, writeSize } from '../../src/i18n/numbers.ts'
import { decimal, type Exact, minus, signOf } from '../../src/indicators/exact.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'
import type { Reading, Value } from '../../src/indicators/reading.ts'
import type { Target } from '../../src/indicators/target.ts'
import { measureOf } from './names.ts'
import type { Standing } from './standings.ts'

/** What writing a value needs to know of its reader. */
export type Reader = Pick<CommandContext, 'language' | 't' | 'timeZone'>

/** A value with its measure: `49,12 %`, `80,37 điểm`, `hạng 6`, `1.250 hồ sơ`. */
export function valueText(indicator: Indicator, value: Exact, { language, t }: Reader): string {
  if (indicator.kind === 'ratio') return writePercent(value, language)
  const number = writeNumber(value, language)
  return indicator.kind === 'rank'
    ? t.values.rank({ number })
    : writeMeasured(number, measureOf(indicator, language), language)
}

/** A value with its two counts where it has them: `49,12 % (8.578/17.464)`. */
function countedText(indicator: Indicator, reading: Value, reader: Reader): string {
  const value = valueText(indicator, reading.exact, reader)
  if (reading.counts === null) return value
  return reader.t.values.withCounts({ value, ...writtenCounts(reading.counts, reader) })
}

/** Where a unit stands: its value with the counts, or in full why there is none, and what it was put together from. */
export function standingText(indicator: Indicator, { reading, composed }: Standing, reader: Reader): string {
  const { language, t } = reader
  const value = inFull(indicator, reading, reader)
  if (composed === null) return withApproval(value, reading, reader)
  const units = writeNumber(composed.units, language)
  const whole = t.values.composed({ value, units, all: writeNumber(composed.all, language) })
  return withApproval(whole, reading, reader)
}

/** A value as it is written, marked where not all the figures that it rests on are approved. */
export function withApproval(value: string, reading: Reading<Tally>, { t }: Pick<Reader, 't'>): string {
  if (reading.state === 'missing' || reading.sum.unapproved === 0) return value
  const { unapproved, figures } = reading.sum
  return unapproved === figures ? t.values.unapproved({ value }) : t.values.partlyUnapproved({ value })
}

function inFull(indicator: Indicator, reading: Reading, reader: Reader): string {
  const { language, t } = reader
  switch (reading.state) {
    case 'value':
      return countedText(indicator, reading, reader)
    case 'no-cases':
      return t.values.noCasesInFull
    case 'missing':
      return t.values.noFigures
    case 'not-combinable':
      return t.values.notCombinableInFull({ figures: writeNumber(reading.sum.figures, language) })
  }
}

/** Both counts, in the reader's form. */
export function writtenCounts(counts: { numerator: number; denominator: number }, { language }: Reader) {
  return {
    numerator: writeNumber(counts.numerator, language),
    denominator: writeNumber(counts.denominator, language),
  }
}

/** A reading in few words: its value, or why there is none. */
export function readingText(indicator: Indicator, reading: Reading, reader: Reader): string {
  const value =
    reading.state === 'value' ? valueText(indicator, reading.exact, reader) : absenceText(reading, reader)
  return withApproval(value, reading, reader)
}

/** Why a reading has no value, in few words; never 0 %. */
export function absenceText(reading: Exclude<Reading, Value>, { t }: Reader): string {
  if (reading.state === 'missing') return t.values.noFigures
  return reading.state === 'no-cases' ? t.values.noCases : t.values.notCombinable
}

/** A difference with its sign: `+4,3 điểm`, `−12 hồ sơ`. */
export function differenceText(indicator: Indicator, difference: Exact, reader: Reader): string {
  return withMeasure(indicator, writeSigned(difference, reader.language), reader)
}

/** A difference without its sign. */
export function sizeText(indicator: Indicator, difference: Exact, reader: Reader): string {
  return withMeasure(indicator, writeSize(difference, reader.language), reader)
}

/** Differences of rates and scores are in points, of ranks in places. */
function withMeasure(indicator: Indicator, number: string, { language, t }: Reader): string {
  if (indicator.kind === 'count') return writeMeasured(number, measureOf(indicator, language), language)
  return indicator.kind === 'rank' ? t.values.places({ number }) : t.values.points({ number })
}

const comparisons = { '>': 'over', '>=': 'atLeast', '<': 'under', '<=': 'atMost' } as const

/** A target: `trên 50 %`, `tối thiểu 80 điểm`, `hạng 10 trở lên (TOP 10)`. */
export function targetText(indicator: Indicator, target: Target, { language, t }: Reader): string {
  const number = writeNumber(target.value, language)
  if (indicator.kind === 'rank' && target.comparator === '<=') return t.targets.topRank({ number })
  const value = writeMeasured(number, measureOf(indicator, language), language)
  return t.targets[comparisons[target.comparator]]({ value })
}

/**
 * The change from one value to another in words, with what it was before. A rank's change is told by its
 * direction, since a smaller number is the better place.
 */
export function changeText(
  indicator: Indicator,
  now: Value,
  was: Value,
  before: string,
  reader: Reader,
): string {
  const change = minus(now.exact, was.exact)
  const value = valueText(indicator, was.exact, reader)
  const { values } = reader.t
  if (signOf(change) === 0) return values.same({ before, value })
  if (indicator.kind !== 'rank') {
    return values.rose({ difference: differenceText(indicator, change, reader), before, value })
  }
  const places = sizeText(indicator, change, reader)
  return signOf(change) < 0 ? values.up({ places, before, value }) : values.down({ places, before, value })
}

/** The change from one standing to another in few words, or undefined where the two can't be compared. */
export function shortChangeText(
  indicator: Indicator,
  now: Standing,
  before: Standing,
  reader: Reader,
): string | undefined {
  if (now.reading.state !== 'value' || before.reading.state !== 'value') return undefined
  if (!areComparable(indicator, now, before)) return undefined
  const change = minus(now.reading.exact, before.reading.exact)
  if (signOf(change) === 0) return reader.t.values.unchanged
  if (indicator.kind !== 'rank') return differenceText(indicator, change, reader)
  const places = sizeText(indicator, change, reader)
  return signOf(change) < 0 ? reader.t.values.gained({ places }) : reader.t.values.lost({ places })
}

/** A count put together from fewer units is smaller for that alone. */
export function areComparable(indicator: Indicator, now: Standing, before: Standing): boolean {
  return indicator.kind !== 'count' || now.composed?.units === before.composed?.units
}

/** An estimate with its measure: a rate or a score to one decimal (`61,2 %`), counts and ranks whole. */
export function estimateText(indicator: Indicator, value: number, reader: Reader): string {
  const whole = indicator.kind === 'count' || indicator.kind === 'rank'
  const number = writeNumber(decimal(value), reader.language, whole ? 0 : 1)
  if (indicator.kind === 'rank') return reader.t.values.rank({ number })
  return writeMeasured(number, measureOf(indicator, reader.language), reader.language)
}
