import type { Token } from './text.ts'

/** Phrases compiled for looking them up at a position, by their first word; the longer of two is tried first. */
export type Wordings = ReadonlyMap<string, readonly (readonly string[])[]>

/** Compiles a list such as `tinh den|den` (folded words, `|` between the phrases). */
export function wordings(list: string): Wordings {
  const byFirst = new Map<string, string[][]>()
  for (const text of list.split('|')) {
    const words = text.split(' ')
    const first = words[0] as string
    byFirst.set(first, [...(byFirst.get(first) ?? []), words])
  }
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.length - a.length)
  return byFirst
}

/** Looks at a list of tokens by position; nothing is consumed, every find says where it ends. */
export interface Cursor {
  /** The folded word at a position, empty past either end. */
  word(at: number): string
  token(at: number): Token | undefined
  /** No space stands before it. */
  glued(at: number): boolean
  /** The position after one of the phrases, or null. */
  past(at: number, phrases: Wordings): number | null
  /** A run of digits of at most this length, as a number. */
  digits(at: number, longest?: number): number | null
}

/** Words that without their accents would be part of a period: "tôi" is not "tới", "Dầu" not "đầu". */
const otherWords = new Set(
  'tôi tối tội dầu dấu dâu đậu hét hệt đèn đền quà quả quá cuội hấp số sở thử tự tử'.split(' '),
)

export function cursorOver(tokens: readonly Token[]): Cursor {
  const words = tokens.map((token) => (otherWords.has(token.text) ? '' : token.folded))
  const word = (at: number) => words[at] ?? ''
  return {
    word,
    token: (at) => tokens[at],
    glued: (at) => tokens[at]?.glued === true,
    past(at, phrases) {
      for (const phrase of phrases.get(word(at)) ?? []) {
        let index = 1
        while (index < phrase.length && phrase[index] === word(at + index)) index++
        if (index === phrase.length) return at + index
      }
      return null
    },
    digits(at, longest = 4) {
      const token = tokens[at]
      return token?.kind === 'number' && token.text.length <= longest ? Number(token.text) : null
    },
  }
}
