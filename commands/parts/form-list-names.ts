import type { CommandContext } from '../../src/chat/command.ts'
import { comparable, comparableForms } from '../../src/chat/named.ts'
import type { Field } from '../../src/figures/form.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'
import { sideNamed } from './form-balance.ts'
import type { FormFacts } from './form-facts.ts'

/** The question about the one indicator that words name; null where they name none, or several. */
export function fieldNamed(name: string, { fields }: FormFacts, context: CommandContext): Field | null {
  const [indicator] = context.reader.indicator(name).codes
  return indicator === undefined
    ? fieldHolding(name, fields, context)
    : (fields.find((one) => one.indicator === indicator) ?? null)
}

/**
 * The only question one of whose names holds all of these words: among a form's ten questions "tích hợp" says enough,
 * where among all indicators it does not.
 */
function fieldHolding(
  words: string,
  fields: readonly Field[],
  { catalogue }: Pick<CommandContext, 'catalogue'>,
): Field | null {
  const forms = comparableForms(words)
  const [field, ...others] = fields.filter(({ indicator }) => {
    const known = catalogue.indicators.get(indicator)
    return known !== undefined && namesOf(known).some((name) => wordsBesides(forms, name) !== null)
  })
  return others.length > 0 ? null : (field ?? null)
}

/** What is asked goes by the indicator's names, and by what its numerator counts. */
function namesOf({ nameVi, nameEn, numeratorVi, numeratorEn, aliases }: Indicator): string[] {
  return [nameVi, nameEn, numeratorVi ?? '', numeratorEn ?? '', ...aliases]
}

/**
 * The counts that these words name: "tiếp nhận" is "Tổng hồ sơ tiếp nhận" and "Hồ sơ tiếp nhận", "giải quyết" is not
 * "Hồ sơ giải quyết đúng hạn", and "trực tuyến" is the name that says the least besides: "Hồ sơ nộp trực tuyến".
 */
export function countsNamed(words: string, { names }: FormFacts): string[] {
  const all = new Set([...names.values()].flatMap(({ numerator, denominator }) => [numerator, denominator]))
  const forms = comparableForms(words)
  const side = forms.map(sideNamed).find((one) => one !== null)
  if (side !== undefined) return [...all].filter((name) => sideNamed(name) === side)
  const holding = [...all].flatMap((name) => {
    const besides = wordsBesides(forms, name)
    return besides === null ? [] : [{ name, besides }]
  })
  const least = Math.min(...holding.map(({ besides }) => besides))
  return holding.filter(({ besides }) => besides === least).map(({ name }) => name)
}

/**
 * How many words a name has besides those of one of these forms; null where it lacks one of each. What is said twice it
 * has to have twice: "cổng dịch vụ công" is not "dịch vụ công".
 */
function wordsBesides(forms: readonly string[], name: string): number | null {
  const besides = forms.flatMap((form) => {
    const left = comparable(name).split(' ')
    for (const word of form.split(' ')) {
      const at = left.indexOf(word)
      if (at < 0) return []
      left.splice(at, 1)
    }
    return [new Set(left).size]
  })
  return besides.length === 0 ? null : Math.min(...besides)
}
