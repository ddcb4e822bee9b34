import type { Known, KnownWord, OtherWords } from './known-word.ts'
import type { Lexicon } from './lexicon.ts'
import { type Meaning, mayBeNext } from './phrases.ts'
import { costOfOtherWord } from './readings.ts'
import type { Token } from './text.ts'
import { type Found, pastConnectors, type Search, walk } from './walk-phrases.ts'

/** A stretch of tokens, `start` included and `end` not, and what it may mean, the likeliest first. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly meanings: readonly Meaning[]
  /** What each of the words is worth: as part of the phrase for the meaning that is worth most. */
  readonly worth: number
  /** How far the words are from the phrase, 0 for exactly it. */
  readonly cost: number
}

/** Readings this close to the best are kept beside it: of its own kind, and of another. */
const closeBy = { same: 0.04, other: 0.15 } as const

/**
 * All phrases that can be read from a position on, with slips of the keyboard and missing or wrong diacritics
 * allowed.
 */
export function spansAt(start: number, { tokens, words }: Known, lexicon: Lexicon): readonly Span[] {
  const { readings, others } = words[start] as KnownWord
  if (readings.length === 0 && others === null) return noSpans
  const search: Search = { lexicon, tokens, words, start, found: [], furthest: 0 }
  for (const { node, cost } of readings) {
    const mistyped = cost === 0 ? Number.POSITIVE_INFINITY : (tokens[start] as Token).folded.length
    walk(search, start + 1, node, cost, 1, mistyped)
  }
  if (others !== null && leadOn(others, search)) {
    for (const node of others.nodes) {
      // A word that begins a phrase as it stands is not taken for another.
      if (search.furthest <= start + 1) walk(search, start + 1, node, costOfOtherWord, 1, 0)
    }
  }
  return grouped(start, search.found)
}

/** Whether the next word may follow upon one of these: as it stands or in Telex, for it can't be mistyped too. */
function leadOn(others: OtherWords, { tokens, words, start }: Search): boolean {
  const next = pastConnectors(tokens, start + 1)
  if (next >= tokens.length) return false
  return (words[next] as KnownWord).keyed !== null || mayBeNext(others, (tokens[next] as Token).folded)
}

const noSpans: readonly Span[] = []

/** The readings of each stretch together. */
function grouped(start: number, found: readonly Found[]): readonly Span[] {
  if (found.length === 0) return noSpans
  const spans: Span[] = []
  for (const { end } of found) {
    if (!spans.some((span) => span.end === end)) spans.push(spanOf(start, end, found))
  }
  return spans
}

function spanOf(start: number, end: number, found: readonly Found[]): Span {
  const alike = found.filter((one) => one.end === end)
  const [only] = alike
  if (only !== undefined && alike.length === 1) {
    const { meaning, worth } = only.phrase
    return { start, end, meanings: [meaning], worth, cost: only.cost }
  }
  alike.sort((a, b) => a.cost - b.cost)
  const best = alike[0]?.cost ?? 0
  const meanings: Meaning[] = []
  let most = 0
  for (const { phrase, cost } of alike) {
    if (cost > best + closeBy.other) break
    const { meaning, worth } = phrase
    const first = alike.find((one) => one.phrase.meaning.kind === meaning.kind)?.cost ?? cost
    if (cost > first + closeBy.same) continue
    if (meanings.some((one) => one.kind === meaning.kind && one.code === meaning.code)) continue
    meanings.push(meaning)
    if (worth > most) most = worth
  }
  return { start, end, meanings, worth: most, cost: best }
}
