import type { Committee } from '../../src/directory/catalogue.ts'
import type { Language } from '../../src/directory/person.ts'
import type { Unit } from '../../src/directory/unit.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'

/** A unit's name in the reader's language. */
export function unitName(unit: Unit, language: Language): string {
  return language === 'vi' ? unit.name : unit.nameEn
}

/** A committee's name in the reader's language. */
export function committeeName(committee: Committee, language: Language): string {
  return language === 'vi' ? committee.name : committee.nameEn
}

/** An indicator's name in the reader's language. */
export function indicatorName(indicator: Indicator, language: Language): string {
  return language === 'vi' ? indicator.nameVi : indicator.nameEn
}

/** What an indicator counts: "%", "hồ sơ", "điểm". */
export function measureOf(indicator: Indicator, language: Language): string {
  return language === 'vi' ? indicator.measureVi : indicator.measureEn
}

/** How an indicator's two counts are called in the reader's language; null for one that has no name. */
export function countNames(
  { numeratorVi, numeratorEn, denominatorVi, denominatorEn }: Indicator,
  language: Language,
): { readonly numerator: string | null; readonly denominator: string | null } {
  return language === 'vi'
    ? { numerator: numeratorVi, denominator: denominatorVi }
    : { numerator: numeratorEn, denominator: denominatorEn }
}

/**
 * A name for a narrow table. In Vietnamese the first short name that is made of the name's own words
 * ("Y tế", "Văn phòng"), else the name without "Sở"; in English without "Department of".
 */
export function shortName(unit: Unit, language: Language): string {
  if (language === 'en') return unit.nameEn.replace(/^Department of /, '')
  const words = new Set(wordsOf(unit.name))
  const spoken = unit.aliases.find(
    (alias) => alias.length < unit.name.length && wordsOf(alias).every((word) => words.has(word)),
  )
  return capitalised(spoken ?? unit.name.replace(/^Sở /, ''))
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().split(/[\s,-]+/)
}

/** With a capital first letter, for the start of a line or a button. */
export function capitalised(text: string): string {
  const [first = ''] = text
  return first.toUpperCase() + text.slice(first.length)
}
