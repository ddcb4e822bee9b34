import type { Indicator } from '../indicators/indicator.ts'
import { type Meaning, type Phrase, phrase } from './phrases.ts'
import { distinct, shortened } from './variants.ts'

/** Words that only open an indicator's name; people leave them out. */
const openings = ['tỷ lệ', 'mức độ', 'chỉ số', 'thứ hạng', 'người dân']

const closings = ['rate', 'ratio']

/**
 * The phrases by which an indicator is meant: its names, aliases and slug, with and without the opening
 * word, each in the short forms in which people write it.
 */
export function indicatorPhrases(indicator: Indicator): Phrase[] {
  const meaning: Meaning = { kind: 'indicator', code: indicator.slug }
  const given = [indicator.slug, indicator.nameVi, indicator.nameEn, ...indicator.aliases]
  const names = [...given, ...given.flatMap((name) => withoutEdges(name))]
  const bare = names.slice(given.length)
  return distinct([
    ...given.map((name) => phrase(name, meaning)),
    ...bare.map((name) => phrase(name, meaning, 0.05)),
    ...[...new Set(names.flatMap(shortened))].map((name) => phrase(name, meaning, 0.08)),
  ])
}

function withoutEdges(name: string): string[] {
  const lower = name.toLowerCase()
  const opening = openings.find((word) => lower.startsWith(`${word} `))
  const closing = closings.find((word) => lower.endsWith(` ${word}`))
  const bare = lower.slice(opening ? opening.length + 1 : 0, closing ? -closing.length - 1 : undefined)
  return bare !== lower && bare.length > 2 ? [bare.replace(/^về /, '')] : []
}
