import { accentCosts } from './accents.ts'
import type { KnownWord } from './known-word.ts'
import type { Lexicon } from './lexicon.ts'
import { mayBeMistyped, mayLeadOn, type Node, nextBy, type Phrase } from './phrases.ts'
import { costOfOtherWord, costOfSlip, costOfTelex } from './readings.ts'
import type { Token } from './text.ts'
import { sameLetters, slipsAllowed, slipsBetween } from './typo.ts'

/** A phrase and how far the words are from it. */
export interface Found {
  readonly end: number
  readonly phrase: Phrase
  readonly cost: number
}

/** What is looked for where, and what was found so far. */
export interface Search {
  readonly lexicon: Lexicon
  readonly tokens: readonly Token[]
  readonly words: readonly KnownWord[]
  readonly start: number
  readonly found: Found[]
  /** The end of the longest phrase found. */
  furthest: number
}

/**
 * Follows the tree from a node on. What the words so far cost, how many they are, and the length of the
 * shortest that was mistyped come as plain numbers: this is the innermost loop.
 */
export function walk(
  search: Search,
  next: number,
  node: Node,
  slips: number,
  words: number,
  shortest: number,
): void {
  if (slips > allowance(words)) return
  const { lexicon, tokens, words: knownWords, start, found } = search
  // Another word alone is no reading.
  if (words > 1 || slips < costOfOtherWord) {
    for (const end of node.ends) {
      const accents = accentCosts(tokens, start, next, end)
      if (
        accents === null ||
        ((slips >= costOfSlip || accents > 0) && needsExactness(end, accents, shortest))
      )
        continue
      found.push({ end: next, phrase: end, cost: slips + end.cost + accents })
      if (next > search.furthest) search.furthest = next
    }
  }
  if (node.firsts === 0) return
  const index = pastConnectors(tokens, next)
  const token = tokens[index]
  if (token === undefined) return
  const exact = nextBy(node, token.folded)
  if (exact !== undefined) {
    walk(search, index + 1, exact, slips, words + 1, shortest)
    return
  }
  if (token.kind !== 'word' || token.folded.length < 3) return
  const { known, keyed } = knownWords[index] as KnownWord
  const untyped = keyed === null ? undefined : node.children.get(keyed)
  if (untyped !== undefined) walk(search, index + 1, untyped, slips + costOfTelex, words + 1, shortest)
  if (!node.forgiving || (known && token.folded.length === 3)) return
  // One more slip would be one too many.
  if (slips + costOfSlip > allowance(words + 1)) return
  if ((known || slipsAllowed(token.folded.length) < 2) && !mayLeadOn(node, token.folded)) return
  for (const { word, count } of nearWords(token.folded, node, lexicon)) {
    const child = node.children.get(word) as Node
    // A word in its own right is as good as none for telling what was mistyped.
    const mistyped = Math.min(shortest, known ? 0 : token.folded.length)
    walk(search, index + 1, child, slips + count * costOfSlip, words + 1, mistyped)
  }
}

/** What the slips in a phrase of so many words may cost. */
function allowance(words: number): number {
  return 0.3 + 0.24 * words
}

/** The next words that a mistyped one may be; two slips are looked for only in long words that are none. */
function nearWords(typed: string, node: Node, lexicon: Lexicon): { word: string; count: number }[] {
  const near: { word: string; count: number }[] = []
  for (const word of lexicon.neighbours.of(typed)) {
    if (!node.children.has(word)) continue
    // Of three letters one may be missing, too many or misplaced; another in its place makes another word.
    if (typed.length === 3 && word.length === 3 && !sameLetters(typed, word)) continue
    near.push({ word, count: 1 })
  }
  if (near.length > 0 || slipsAllowed(typed.length) < 2 || lexicon.vocabulary.has(typed)) return near
  for (const word of node.children.keys()) {
    if (slipsBetween(typed, word, 2) === 2) near.push({ word, count: 2 })
  }
  return near
}

/** The position after the connectors that may stand between two words of a phrase. */
export function pastConnectors(tokens: readonly Token[], position: number): number {
  let next = position
  while (next < tokens.length && next < position + 2 && (tokens[next] as Token).connector) next++
  return next
}

/** Names may be mistyped and misaccented; the words for what is wanted, and for kinds of units, hardly. */
function needsExactness(end: Phrase, accents: number, shortest: number): boolean {
  if (!mayBeMistyped(end)) return true
  const { meaning, tokens } = end
  // "sơ giải" is not "sở giao": of two words one may be wrong. "Sở Không" is not "Sở Thông": of two, none may be another word.
  if (meaning.kind === 'unit') return tokens.length === 2 && (shortest === 0 || (accents > 0 && shortest < 5))
  if (meaning.kind === 'group') return accents > 0 || shortest < 5
  return meaning.kind === 'intent' && (accents > 0 || shortest < leastMistyped(meaning.weight, tokens.length))
}

/** "chỉ tiê" is a slip even with three letters left, where the words mean nothing else. */
function leastMistyped(weight: number, words: number): number {
  return weight === 3 && words === 2 ? 3 : 4
}
