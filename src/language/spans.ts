import type { Lexicon, Reading } from './lexicon.ts'
import {
  isConnector,
  listsOn,
  type Meaning,
  mayBeMistyped,
  mayLeadOn,
  type Node,
  type Phrase,
} from './phrases.ts'
import { telex } from './telex.ts'
import type { Token } from './text.ts'
import { slipsAllowed, slipsBetween } from './typo.ts'

/** A stretch of tokens, `start` included and `end` not, and what it may mean, the likeliest first. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly meanings: readonly Meaning[]
  /** How far the words are from the phrase, 0 for exactly it. */
  readonly cost: number
}

/** A meaning and how far the words are from the phrase for it. */
interface Found {
  readonly end: number
  readonly meaning: Meaning
  readonly cost: number
}

const costOfSlip = 0.42
/** A word that is one in its own right is taken for another only within a phrase. */
const costOfOtherWord = 0.5
const costOfTelex = 0.05
const costOfTone = 0.06
const costOfVowel = 0.2
/** Readings this close to the best are kept beside it: of its own kind, and of another. */
const closeBy = { same: 0.04, other: 0.15 } as const

/**
 * All phrases that can be read at each position, with slips of the keyboard and missing or wrong
 * diacritics allowed. The list at index i holds the spans that start there.
 */
export function spansIn(tokens: readonly Token[], lexicon: Lexicon): Span[][] {
  return tokens.map((_, start) => spansAt(tokens, start, lexicon))
}

function spansAt(tokens: readonly Token[], start: number, lexicon: Lexicon): Span[] {
  const token = tokens[start] as Token
  const readings = isConnector(token) ? [] : readingsOf(token, lexicon)
  if (readings.length === 0) return []
  const search: Search = { lexicon, tokens, start, found: [], furthest: 0 }
  for (const { word, cost } of readings) {
    const node = lexicon.tree.children.get(word)
    if (node === undefined) continue
    if (cost === 0) {
      walk(search, start + 1, node, 0, 1, Number.POSITIVE_INFINITY)
    } else if (cost < costOfOtherWord) {
      walk(search, start + 1, node, cost, 1, token.folded.length)
    } else if (search.furthest <= start + 1) {
      // A word that begins a phrase as it stands is not taken for another.
      walk(search, start + 1, node, cost, 1, 0)
    }
  }
  return grouped(start, search.found)
}

/** The readings of each stretch together. */
function grouped(start: number, found: readonly Found[]): Span[] {
  const [first] = found
  if (first === undefined) return []
  if (found.length === 1) return [{ start, end: first.end, meanings: [first.meaning], cost: first.cost }]
  const byEnd = new Map<number, Found[]>()
  for (const one of found) {
    const list = byEnd.get(one.end)
    if (list === undefined) byEnd.set(one.end, [one])
    else list.push(one)
  }
  return [...byEnd].map(([end, list]) => spanOf(start, end, list))
}

function spanOf(start: number, end: number, found: Found[]): Span {
  found.sort((a, b) => a.cost - b.cost)
  const best = found[0]?.cost ?? 0
  const bestOf = new Map<Meaning['kind'], number>()
  const meanings: Meaning[] = []
  for (const { meaning, cost } of found) {
    if (cost > best + closeBy.other) break
    const first = bestOf.get(meaning.kind) ?? cost
    bestOf.set(meaning.kind, first)
    if (cost > first + closeBy.same) continue
    if (!meanings.some((one) => one.kind === meaning.kind && one.code === meaning.code))
      meanings.push(meaning)
  }
  return { start, end, meanings, cost: best }
}

/** What is looked for where, and what was found so far. */
interface Search {
  readonly lexicon: Lexicon
  readonly tokens: readonly Token[]
  readonly start: number
  readonly found: Found[]
  /** The end of the longest phrase found. */
  furthest: number
}

/**
 * Follows the tree from a node on. What the words so far cost, how many they are, and the length of the
 * shortest that was mistyped come as plain numbers: this is the innermost loop.
 */
function walk(
  search: Search,
  next: number,
  node: Node,
  slips: number,
  words: number,
  shortest: number,
): void {
  if (slips > allowance(words)) return
  const { lexicon, tokens, start, found } = search
  for (const end of node.ends) {
    if (words === 1 && slips >= costOfOtherWord) continue
    const accents = accentCosts(tokens, start, next, end)
    if (accents === null || ((slips >= costOfSlip || accents > 0) && needsExactness(end, accents, shortest)))
      continue
    found.push({ end: next, meaning: end.meaning, cost: slips + end.cost + accents })
    if (next > search.furthest) search.furthest = next
  }
  if (node.children.size === 0) return
  let index = next
  while (index < tokens.length && index < next + 2 && isConnector(tokens[index] as Token)) index++
  const token = tokens[index]
  if (token === undefined) return
  const exact = node.children.get(token.folded)
  if (exact !== undefined) {
    walk(search, index + 1, exact, slips, words + 1, shortest)
    return
  }
  if (token.kind !== 'word' || token.folded.length < 3) return
  const known = lexicon.vocabulary.has(token.folded)
  const keyed = known ? null : telex(token.text)
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

/** Names may be mistyped and misaccented; the words for what is wanted, and for kinds of units, hardly. */
function needsExactness(end: Phrase, accents: number, shortest: number): boolean {
  if (!mayBeMistyped(end)) return true
  const { meaning, tokens } = end
  // "sơ giải" is not "sở giao": of two words one may be wrong.
  if (meaning.kind === 'unit') return tokens.length === 2 && accents > 0 && shortest < 5
  if (meaning.kind === 'group') return accents > 0 || shortest < 5
  return meaning.kind === 'intent' && (accents > 0 || shortest < leastMistyped(meaning.weight, tokens.length))
}

/** "chỉ tiê" is a slip even with three letters left, where the words mean nothing else. */
function leastMistyped(weight: number, words: number): number {
  return weight === 3 && words === 2 ? 3 : 4
}

function sameLetters(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('')
}

/** What wrong accents cost, or null where a list goes on in what the phrase has as one. */
function accentCosts(tokens: readonly Token[], start: number, end: number, meant: Phrase): number | null {
  let cost = 0
  let position = 0
  for (let index = start; index < end; index++) {
    const token = tokens[index] as Token
    if (isConnector(token)) {
      if (listsOn(token) && meant.joined[position] !== true) return null
      continue
    }
    cost += accentCost(token, meant.tokens[position] as Token)
    position++
  }
  return cost
}

/** The words of the vocabulary that a token may be, at the start of a phrase. */
function readingsOf(token: Token, lexicon: Lexicon): readonly Reading[] {
  const known = lexicon.readings.get(token.text)
  if (known !== undefined) return known
  const readings = readWord(token, lexicon)
  // Bounded: what strangers type must not fill the memory.
  if (lexicon.readings.size < 20_000) lexicon.readings.set(token.text, readings)
  return readings
}

function readWord(token: Token, lexicon: Lexicon): Reading[] {
  const { children } = lexicon.tree
  const readings = children.has(token.folded) ? [{ word: token.folded, cost: 0 }] : []
  if (token.kind !== 'word' || token.folded.length < 3) return readings
  const known = lexicon.vocabulary.has(token.folded)
  const keyed = known ? null : telex(token.text)
  if (keyed !== null && children.has(keyed)) readings.push({ word: keyed, cost: costOfTelex })
  const short = token.folded.length < 4
  for (const word of lexicon.neighbours.of(token.folded)) {
    const node = children.get(word)
    // Another word alone is no reading, so that it has to lead on.
    if (node?.forgiving !== true || (short && word.length < 4)) continue
    if ((known || short) && node.children.size === 0) continue
    readings.push({ word, cost: known || short ? costOfOtherWord : costOfSlip })
  }
  return readings
}

/** Typed without any diacritics a word agrees with every accent; with a wrong one it agrees less. */
function accentCost(typed: Token, meant: Token): number {
  if (typed.spelling === meant.spelling || typed.spelling === typed.folded || typed.folded !== meant.folded)
    return 0
  return bare(typed.spelling) === bare(meant.spelling) ? costOfTone : costOfVowel
}

function bare(spelling: string): string {
  return spelling.replace(/[1-5]$/, '')
}
