import type { Catalogue } from '../../src/directory/catalogue.ts'
import { existsOn, type UnitKind } from '../../src/directory/unit.ts'
import type { IndicatorKind } from '../../src/indicators/indicator.ts'
import { withoutAccents } from './generate-noise.ts'

/** A name by which a unit or an indicator is called in one language or, for an abbreviation, in both. */
export interface Name<Kind> {
  readonly text: string
  readonly code: string
  readonly kind: Kind
  readonly languages: readonly ('vi' | 'en')[]
}

export interface Names {
  readonly units: readonly Name<UnitKind>[]
  readonly indicators: readonly Name<IndicatorKind>[]
  /** Every word of every name, without accents: a slip of the keyboard that makes one of these says something else. */
  readonly words: ReadonlySet<string>
}

/** All names of a catalogue on a day that mean one thing only. */
export function namesOf(catalogue: Catalogue, today: string): Names {
  const units = [...catalogue.units.values()]
    .filter((unit) => existsOn(unit, today))
    .flatMap((unit) => namesIn(unit.code, unit.kind, unit.name, unit.nameEn, unit.aliases))
  const indicators = [...catalogue.indicators.values()].flatMap((one) =>
    namesIn(one.slug, one.kind, one.nameVi, one.nameEn, one.aliases),
  )
  const codes = new Map<string, Set<string>>()
  for (const { text, code } of [...units, ...indicators]) {
    const key = keyOf(text)
    codes.set(key, (codes.get(key) ?? new Set()).add(code))
  }
  const meansOne = ({ text }: { text: string }) =>
    codes.get(keyOf(text))?.size === 1 && !alsoElse.has(keyOf(text))
  return {
    units: units.filter(meansOne),
    indicators: indicators.filter(meansOne),
    words: new Set([...units, ...indicators].flatMap(({ text }) => wordsOf(text))),
  }
}

/** Abbreviations that also stand for a name which the catalogue does not list (Sở Thông tin và Truyền thông). */
const alsoElse = new Set(['tttt'])

function namesIn<Kind>(
  code: string,
  kind: Kind,
  vi: string,
  en: string,
  aliases: readonly string[],
): Name<Kind>[] {
  const native = new Set(wordsOf(vi))
  const languagesOf = (alias: string): Name<Kind>['languages'] => {
    if (/[^\x20-\x7e]/.test(alias) || wordsOf(alias).some((word) => word.length > 1 && native.has(word)))
      return ['vi']
    return /[a-z]{3}/.test(alias) ? ['en'] : ['vi', 'en']
  }
  return [
    { text: vi, code, kind, languages: ['vi'] },
    { text: en, code, kind, languages: ['en'] },
    ...aliases.map((text) => ({ text, code, kind, languages: languagesOf(text) })),
  ]
}

function keyOf(text: string): string {
  return wordsOf(text).join('')
}

export function wordsOf(text: string): string[] {
  return (
    withoutAccents(text)
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  )
}
