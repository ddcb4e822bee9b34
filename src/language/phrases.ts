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
  /** Words that carry nothing here. */
  | { readonly kind: 'filler'; readonly code: string }

/** A phrase that can be met in a text. */
export interface Phrase {
  readonly tokens: readonly Token[]
  /** Whether "và", a comma or a dash stands before each token in the phrase as it was given. */
  readonly joined: readonly boolean[]
  readonly meaning: Meaning
  /** What choosing it costs, from 0 for a name as given to 0.5 for a far-fetched short form. */
  readonly cost: number
}

/** A phrase from its text; connectors between its words do not count. */
export function phrase(text: string, meaning: Meaning, cost = 0): Phrase {
  const tokens: Token[] = []
  const joined: boolean[] = []
  let before: Token | undefined
  for (const token of tokenize(text)) {
    if (!isConnector(token)) {
      tokens.push(token)
      joined.push(before !== undefined && isConnector(before) && before.folded !== 'of')
    }
    before = token
  }
  return { tokens, joined, meaning, cost }
}

const connectors = new Set(['va', '&', ',', '-', '.', '/', '–', '(', ')', '_', '+', 'and', 'of'])

/** "và", "&", commas: left out of phrases, and passed over inside them. */
export function isConnector(token: Token): boolean {
  return connectors.has(token.folded)
}

const lists = new Set(['va', 'and', ','])

/** "và", "and" and commas also stand between the members of a list; dashes and "of" do not. */
export function listsOn(token: Token): boolean {
  return lists.has(token.folded)
}

/** Phrases by their words, a step of the way at a time. */
export interface Node {
  readonly children: Map<string, Node>
  readonly ends: Phrase[]
}

/** Builds the tree in which phrases are looked up. */
export function treeOf(phrases: Iterable<Phrase>): Node {
  const root: Node = { children: new Map(), ends: [] }
  for (const one of phrases) {
    if (one.tokens.length === 0) continue
    let node = root
    for (const token of one.tokens) {
      let next = node.children.get(token.folded)
      if (next === undefined) {
        next = { children: new Map(), ends: [] }
        node.children.set(token.folded, next)
      }
      node = next
    }
    node.ends.push(one)
  }
  return root
}
