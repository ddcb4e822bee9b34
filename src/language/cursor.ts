import { noWord, type PeriodWord, periodWord } from './period-word.ts'
import type { Token } from './text.ts'
import type { Wordings } from './wordings.ts'

/** Looks at the words of a text by position; nothing is consumed, every find says where it ends. */
export class Cursor {
  readonly #tokens: readonly Token[]
  readonly #words: readonly PeriodWord[]

  constructor(tokens: readonly Token[], words: readonly PeriodWord[]) {
    this.#tokens = tokens
    this.#words = words
  }

  token(at: number): Token | undefined {
    return this.#tokens[at]
  }

  /** What the word at a position may mean; nothing past either end. */
  at(at: number): PeriodWord {
    return at >= 0 && at < this.#words.length ? (this.#words[at] as PeriodWord) : noWord
  }

  /** The folded word at a position, empty past either end. */
  word(at: number): string {
    return this.at(at).word
  }

  /** No space stands before it. */
  glued(at: number): boolean {
    return at >= 0 && at < this.#tokens.length && (this.#tokens[at] as Token).glued
  }

  /** The position after one of the phrases, or null. */
  past(at: number, phrases: Wordings): number | null {
    const beginning = this.at(at).begins?.get(phrases)
    if (beginning === undefined) return null
    for (const phrase of beginning) {
      let index = 1
      while (index < phrase.length && phrase[index] === this.word(at + index)) index++
      if (index === phrase.length) return at + index
    }
    return null
  }

  /** A run of digits of at most this length, as a number. */
  digits(at: number, longest = 4): number | null {
    const { number, text } = this.at(at)
    return number !== undefined && text.length <= longest ? number : null
  }
}

/** A cursor over tokens that are read as they stand. */
export function cursorOver(tokens: readonly Token[]): Cursor {
  return new Cursor(tokens, tokens.map(periodWord))
}

/** A cursor over tokens without their accents, where other words around them tell what they are: "số" and "so" are one. */
export function plainCursor(tokens: readonly Token[]): Cursor {
  return cursorOver(tokens.map((token) => ({ ...token, text: token.folded })))
}
