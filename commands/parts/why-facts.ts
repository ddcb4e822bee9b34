import type { CommandContext } from '../../src/chat/command.ts'
import type { Fact } from '../../src/chat/reply.ts'
import { writeNumber, writeSigned } from '../../src/i18n/numbers.ts'
import { sharesOf } from '../../src/indicators/change.ts'
import { compare, decimal, magnitude, minus } from '../../src/indicators/exact.ts'
import type { Counts, Reading } from '../../src/indicators/reading.ts'
import { countNames, shortName } from './names.ts'
import { differenceText, valueText, writtenCounts } from './values.ts'
import type { Changed } from './why-findings.ts'

/** How many of the units under one are named that its change goes with. */
const mostUnits = 3

/** Where not the same units reported in both periods: those that did, compared by themselves. */
export function sharedFact({ indicator, total }: Changed, context: CommandContext): Fact | undefined {
  const { language, t } = context
  if (total === null || total.shared === null) return undefined
  if (total.now.state !== 'value' || total.was.state !== 'value') return undefined
  const value = t.why.sharedValue({
    was: valueText(indicator, total.was.exact, context),
    now: valueText(indicator, total.now.exact, context),
    change: differenceText(indicator, minus(total.now.exact, total.was.exact), context),
  })
  return { label: t.why.shared({ units: writeNumber(total.shared, language) }), value }
}

/** How the two counts changed, and what each makes of the rate's change. */
export function countFacts({ indicator, now, was, total }: Changed, context: CommandContext): Fact[] {
  const { language, t } = context
  const [after, before] = [countsOf(total?.now ?? now.reading), countsOf(total?.was ?? was.reading)]
  if (after === null || before === null) return []
  const names = countNames(indicator, language)
  const countFact = (which: keyof Counts): Fact => {
    const given = {
      was: writeNumber(before[which], language),
      now: writeNumber(after[which], language),
      change: writeSigned(decimal(after[which] - before[which]), language),
    }
    const name = names[which]
    return {
      label: t.why[which],
      value: name === null ? t.why.countUnnamed(given) : t.why.count({ ...given, name }),
    }
  }
  const shares = sharesOf(after, before)
  const written = t.why.sharesText({
    numerator: differenceText(indicator, shares.numerator, context),
    denominator: differenceText(indicator, shares.denominator, context),
  })
  const order = compare(magnitude(shares.numerator), magnitude(shares.denominator))
  const mostly = t.why.mostly[order > 0 ? 'numerator' : 'denominator']
  const value = order === 0 ? written : t.why.sharesMostly({ shares: written, mostly })
  return [countFact('numerator'), countFact('denominator'), { label: t.why.shares, value }]
}

function countsOf(reading: Reading): Counts | null {
  return reading.state === 'value' ? reading.counts : null
}

/** The units under it that its change goes with most. */
export function unitsFact({ indicator, total }: Changed, context: CommandContext): Fact | undefined {
  const { catalogue, language, t } = context
  const written = (counts: Counts) => {
    const { numerator, denominator } = writtenCounts(counts, context)
    return `${numerator}/${denominator}`
  }
  const named = (total?.units ?? []).slice(0, mostUnits).flatMap(({ unit: code, points, now, was }) => {
    const unit = catalogue.units.get(code)
    if (unit === undefined) return []
    const given = { unit: shortName(unit, language), points: differenceText(indicator, points, context) }
    return [t.why.unit({ ...given, was: written(was), now: written(now) })]
  })
  return named.length === 0 ? undefined : { label: t.why.units, value: named.join('; ') }
}
