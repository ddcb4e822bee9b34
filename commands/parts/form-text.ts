import type { Reader } from '../../src/chat/command.ts'
import type { Answer } from '../../src/figures/answer.ts'
import type { SoftFault } from '../../src/figures/checks.ts'
import { writeNumber, writePercent, writeSigned } from '../../src/i18n/numbers.ts'
import { decimal, percentOf } from '../../src/indicators/exact.ts'
import { unbalancedText } from './form-balance.ts'
import type { Checked } from './form-checks.ts'
import type { FormFacts } from './form-facts.ts'
import { indicatorName } from './names.ts'

/** "85/120 (70,83 %)", "không phát sinh", "12", "bỏ qua". */
export function writeAnswer(answer: Answer, { t, language }: Reader): string {
  if (answer.kind === 'skipped') return t.forms.skipped
  if (answer.kind === 'published') {
    return t.forms.published({ rate: writePercent(decimal(answer.value), language) })
  }
  if (answer.kind === 'count') return writeNumber(answer.value, language)
  const { numerator, denominator } = answer
  if (denominator === 0 && numerator === 0) return t.forms.noCases
  const counts = {
    numerator: writeNumber(numerator, language),
    denominator: writeNumber(denominator, language),
  }
  if (denominator === 0) return `${counts.numerator}/${counts.denominator}`
  return t.forms.counts({ ...counts, rate: writePercent(percentOf(numerator, denominator), language) })
}

/** Why an answer can't be kept as it is; null where it can. */
export function hardText(
  indicator: string,
  { hard, disagrees, unbalanced }: Checked,
  { names }: FormFacts,
  reader: Reader,
): string | null {
  const { t, language, catalogue } = reader
  const own = names.get(indicator)
  if (hard === 'above' && own !== undefined) return t.forms.above(own)
  if (disagrees === null) return unbalanced === null ? null : unbalancedText(unbalanced, reader)
  const [there, here] = disagrees.values.map((value) => writeNumber(value, language))
  const other = catalogue.indicators.get(disagrees.indicators[0])
  return t.forms.disagrees({
    name: disagrees.name,
    here: here ?? '',
    there: there ?? '',
    indicator: other === undefined ? disagrees.indicators[0] : indicatorName(other, language),
  })
}

/** What is unlikely about an answer. */
export function softText(fault: SoftFault, { t, language }: Reader): string {
  const { soft } = t.forms
  switch (fault.kind) {
    case 'jump':
      return soft.jump({ points: writeSigned(decimal(rounded(fault.points)), language) })
    case 'unusual': {
      const mean = decimal(rounded(fault.mean))
      const write = fault.of === 'rates' ? writePercent : writeNumber
      return soft.unusual({ mean: write(mean, language) })
    }
    case 'denominator-fell':
      return soft['denominator-fell']({ before: writeNumber(fault.before, language) })
    case 'zero-after-cases':
      return soft['zero-after-cases']({ weeks: writeNumber(fault.weeks, language) })
    default:
      return fault satisfies never
  }
}

/** To two decimals: it only tells whoever typed it what is unlikely. */
const rounded = (value: number) => Math.round(100 * value) / 100
