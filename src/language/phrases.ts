import type { UnitKind } from '../directory/unit.ts'
import type { Intent } from './intents.ts'
import { type Token, tokenize } from './text.ts'

/** What a phrase stands for. */
export type Meaning =
  | { readonly kind: 'indicator'; readonly code: string }
  | { readonly kind: 'unit'; readonly code: string }
  /** A word for what is wanted, and how strongly it says so. */
  | { readonly kind: 'intent'; readonly code: Intent; readonly weight: number }
  /** "các sở": a kind of unit. */
  | { readonly kind: 'group'; readonly code: UnitKind }
  /** "tỉnh mình": the unit that the committee steers. */
  | { readonly kind: 'home'; readonly code: string }
  /** "đơn vị mình": the speaker's own unit. */
  | { readonly kind: 'own'; readonly code: string }
  /** "còn …?", "không phải, ý tôi là …": refines the question before; `add` widens a comparison. */
  | { readonly kind: 'follow'; readonly code: 'instead' | 'add' }
  /** "so với": what comes next is only compared with. */
  | { readonly kind: 'versus'; readonly code: string }
  /** A place or body that the catalogue does not have. */
  | { readonly kind: 'foreign'; readonly code: string }
  /** Words of other business: addresses, the weather, taxes. */
  | { readonly kind: 'stray'; readonly code: string }
  /** Figures that are kept by others: the budget, poverty, accidents. */
  | { readonly kind: 'elsewhere'; readonly code: string }
  /** Words that carry nothing here. */
  | { readonly kind: 'filler'; readonly code: string }

/** A phrase that can be met in a text. */
export interface Phrase {
  readonly tokens: readonly Token[]
  /** Whether "và", a comma or a dash stands before each token in the phrase as it was given. */
  readonly joined: readonly boolean[]
  readonly meaning: Meaning
  /** What each of its words is worth. */
  readonly worth: number
  /** What choosing it costs, from 0 for a name as given to 0.5 for a far-fetched short form. */
  readonly cost: number
}

/** What a token is worth when it is read as part of a phrase of this kind. */
const worth: Readonly<Record<Exclude<Meaning['kind'], 'intent'>, number>> = {
  indicator: 1,
  unit: 1,
  own: 1,
  group: 0.9,
  foreign: 0.9,
  stray: 0.95,
  elsewhere: 0.95,
  home: 0.85,
  follow: 0.6,
  versus: 0.6,
  filler: 0.3,
}
const worthOfIntent = { 1: 0.5, 2: 0.8, 3: 0.95 } as const

/** What a word that only fills a sentence is worth. */
export const worthOfFiller = worth.filler

function worthOf(meaning: Meaning): number {
  return meaning.kind === 'intent' ? worthOfIntent[meaning.weight as 1 | 2 | 3] : worth[meaning.kind]
}

/** A phrase from its text; connectors between its words do not count. */
export function phrase(text: string, meaning: Meaning, cost = 0): Phrase {
  const tokens: Token[] = []
  const joined: boolean[] = []
  let before: Token | undefined
  for (const token of tokenize(text)) {
    if (!token.connector) {
      tokens.push(token)
      joined.push(before?.connector === true && before.folded !== 'of')
    }
    before = token
  }
  return { tokens, joined, meaning, worth: worthOf(meaning), cost }
}

const lists = new Set(['va', 'and', ','])

/** "và", "and" and commas also stand between the members of a list; dashes and "of" do not. */
export function listsOn(token: Token): boolean {
  return lists.has(token.folded)
}

/** The first and last letters of the next words, a bit each; 0 where there are none. */
export interface NextLetters {
  readonly firsts: number
  readonly lasts: number
}

/** Phrases by their words, a step of the way at a time. */
export interface Node extends NextLetters {
  readonly children: ReadonlyMap<string, Node>
  readonly ends: readonly Phrase[]
  /** Whether a phrase that may be mistyped goes through here; past others no slips have to be looked for. */
  readonly forgiving: boolean
}

/** The node that a word leads to. Most lead nowhere, and nearly always their letters tell. */
export function nextBy(node: Node, word: string): Node | undefined {
  return mayBeNext(node, word) ? node.children.get(word) : undefined
}

/** Whether a word has the first letter of a next word and the last of one. */
export function mayBeNext({ firsts, lasts }: NextLetters, word: string): boolean {
  return (firsts & letterBit(word, 0)) !== 0 && (lasts & letterBit(word, word.length - 1)) !== 0
}

/**
 * Whether one slip may make a word a next word of this node. A slip in the first letter leaves the last as it
 * is, and the other way round, so that one of them has to be there.
 */
export function mayLeadOn({ firsts, lasts }: NextLetters, word: string): boolean {
  return (firsts & letterBit(word, 0)) !== 0 || (lasts & letterBit(word, word.length - 1)) !== 0
}

function letterBit(word: string, at: number): number {
  return 1 << (word.charCodeAt(at) & 31)
}

/** Names, and of the words for what is wanted the longer ones. Small words are so many that a slip makes another. */
export function mayBeMistyped({ meaning, tokens }: Phrase): boolean {
  const length = tokens[0]?.folded.length ?? 0
  switch (meaning.kind) {
    case 'indicator':
    case 'unit':
      return tokens.length > 1 || length > 4
    case 'intent':
      return tokens.length > 1 || length > 5
    case 'group':
      return tokens.length > 1
    default:
      return false
  }
}

/** A node while the tree is built. Most are leaves or on the way to one, and share what they have none of. */
interface Growing {
  children: ReadonlyMap<string, Growing>
  ends: readonly Phrase[]
  forgiving: boolean
  firsts: number
  lasts: number
}

const noChildren: ReadonlyMap<string, Growing> = new Map()
const noEnds: readonly Phrase[] = []

/** Builds the tree in which phrases are looked up. */
export function treeOf(phrases: Iterable<Phrase>): Node {
  const root = leaf(true)
  for (const one of phrases) {
    if (one.tokens.length === 0) continue
    let node = root
    const forgiving = mayBeMistyped(one)
    for (const token of one.tokens) {
      let next = node.children.get(token.folded)
      if (next === undefined) {
        next = leaf(forgiving)
        put(node, token.folded, next)
      }
      next.forgiving ||= forgiving
      node = next
    }
    node.ends = [...node.ends, one]
  }
  return root
}

function leaf(forgiving: boolean): Growing {
  return { children: noChildren, ends: noEnds, forgiving, firsts: 0, lasts: 0 }
}

function put(node: Growing, word: string, child: Growing): void {
  node.firsts |= letterBit(word, 0)
  node.lasts |= letterBit(word, word.length - 1)
  if (node.children === noChildren) node.children = new Map([[word, child]])
  else (node.children as Map<string, Growing>).set(word, child)
}
