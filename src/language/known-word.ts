import type { PeriodWord } from './period-word.ts'
import type { NextLetters, Node } from './phrases.ts'
import type { Capitals, PieceCapitals, Token } from './text.ts'

/** A word of the vocabulary that a typed one may be, as the first of phrases, and what taking it for that costs. */
export interface Reading {
  /** Where its phrases go on. */
  readonly node: Node
  readonly cost: number
}

/** Other words in their own right that are near, from which phrases go on, and the letters of what goes on. */
export interface OtherWords extends NextLetters {
  readonly nodes: readonly Node[]
}

/** What a lexicon makes of a word by itself, whatever stands beside it. Found out once, when it is first met. */
export interface KnownWord {
  /** It is a word of the vocabulary. */
  readonly known: boolean
  /** For one that is not: what it is if it was typed in Telex. */
  readonly keyed: string | null
  /** The tokens that it is set apart into, where it was typed without the spaces between them. */
  readonly parts: readonly Token[] | null
  /** What it may be at the start of a phrase. */
  readonly readings: readonly Reading[]
  /** What else it may be there if the next word agrees; null where nothing. */
  readonly others: OtherWords | null
  /** Itself, or the one word known that it is a slip of. */
  readonly meant: string
  /** What it means in the naming of a period. */
  readonly period: PeriodWord
}

/** Tokens, and what a lexicon makes of each. */
export interface Known {
  readonly tokens: readonly Token[]
  readonly words: readonly KnownWord[]
}

/** What stands between two spaces, by what capitals say in the text. */
export interface KnownPiece extends PieceCapitals, Readonly<Record<Capitals, Known>> {}
