import type { Token } from './text.ts'
import { wordsOf } from './variants.ts'

/** Names as bags of words: finds a thing by some of the words of its names, in any order. */
export interface BagIndex {
  /** The things that share words with these, best first; a score of 1 means all of the words, none other. */
  find(words: readonly Token[]): { readonly code: string; readonly score: number }[]
}

/** Words that occur in most names, and so tell little apart, weigh little. */
export function bagIndex(entries: readonly { code: string; names: readonly string[] }[]): BagIndex {
  const bags = entries.map((entry) => ({
    code: entry.code,
    words: new Set(entry.names.flatMap(wordsOf).flatMap((word) => [word.folded, word.spelling])),
  }))
  const holders = new Map<string, number[]>()
  bags.forEach((bag, index) => {
    for (const word of bag.words) {
      const list = holders.get(word)
      if (list === undefined) holders.set(word, [index])
      else list.push(index)
    }
  })
  const weight = (word: string) => Math.log(1 + bags.length / (holders.get(word)?.length ?? 1))
  return {
    find(words) {
      const scores = new Map<number, number>()
      let total = 0
      // Typed with accents a word has to have the right ones: "tịch" is not "tích".
      for (const word of new Set(words.map((one) => one.spelling))) {
        total += weight(word)
        for (const index of holders.get(word) ?? [])
          scores.set(index, (scores.get(index) ?? 0) + weight(word))
      }
      return [...scores]
        .map(([index, score]) => ({ code: bags[index]?.code ?? '', score: score / total }))
        .sort((a, b) => b.score - a.score)
    },
  }
}
