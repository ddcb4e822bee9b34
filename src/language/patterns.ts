import type { Pattern } from './pattern.ts'
import { patternsOfCatalogue } from './patterns-of-catalogue.ts'
import { patternsOfFigures } from './patterns-of-figures.ts'
import { patternsOfReporting } from './patterns-of-reporting.ts'
import { patternsOfWork } from './patterns-of-work.ts'

const patternsOn = new Map<string, Pattern[]>()
for (const one of [patternsOfFigures, patternsOfReporting, patternsOfCatalogue, patternsOfWork].flat()) {
  for (const word of one.on) patternsOn.set(word, [...(patternsOn.get(word) ?? []), one])
}

/** Whether a pattern may be found where this word stands. */
export function startsPattern(word: string): boolean {
  return patternsOn.has(word)
}

/** The patterns that may be found among these words, mostly none. */
export function patternsIn(words: readonly string[]): readonly Pattern[] {
  const found: Pattern[] = []
  for (const word of words) {
    for (const one of patternsOn.get(word) ?? noPatterns) if (!found.includes(one)) found.push(one)
  }
  return found
}

const noPatterns: readonly Pattern[] = []
