/** Phrases that mean the same in the naming of a period; looked up by the word that they begin with. */
export type Wordings = readonly (readonly string[])[]

/** For each word the lists that have phrases beginning with it, and these phrases, the longest first. */
const byFirst = new Map<string, Map<Wordings, string[][]>>()

/** Compiles a list such as `tinh den|den` (folded words, `|` between the phrases). Only while modules are loaded. */
export function wordings(list: string): Wordings {
  const phrases = list.split('|').map((text) => text.split(' '))
  for (const phrase of [...phrases].sort((a, b) => b.length - a.length)) {
    const first = phrase[0] as string
    const beginning = byFirst.get(first) ?? new Map<Wordings, string[][]>()
    byFirst.set(first, beginning)
    beginning.set(phrases, [...(beginning.get(phrases) ?? []), phrase])
  }
  return phrases
}

/** The phrases that begin with a word, by the list that they stand in; null for most words. */
export type Beginnings = ReadonlyMap<Wordings, Wordings> | null

/** The wordings that begin with a word; null where none does. */
export function beginningWith(word: string): Beginnings {
  return byFirst.get(word) ?? null
}
