import type { Lexicon } from './lexicon.ts'
import { periodWords } from './period-words.ts'
import { telex } from './telex.ts'
import { fold, type Token, tokenize } from './text.ts'

/**
 * Tokens with words that the vocabulary does not have put right where that can be done safely: syllables
 * typed without a space are set apart (`soyte`).
 */
export function mend(tokens: readonly Token[], lexicon: Lexicon): readonly Token[] {
  if (tokens.every((token) => token.kind !== 'word' || lexicon.vocabulary.has(token.folded))) return tokens
  const mended: Token[] = []
  for (const token of tokens) {
    if (token.kind !== 'word' || lexicon.vocabulary.has(token.folded)) mended.push(token)
    else mended.push(...mendOne(token, lexicon))
  }
  return mended
}

function mendOne(token: Token, lexicon: Lexicon): readonly Token[] {
  if (token.folded.length < 4 || token.folded.length > 40) return [token]
  const name = lexicon.joined.get(token.folded)
  if (name !== undefined) return name
  if (lexicon.neighbours.of(token.folded).length > 0) return [token]
  const parts = afterSmallWord(token.text, lexicon) ?? syllables(token.text, token.folded, lexicon)
  return parts === null ? [token] : parts.flatMap((part) => tokenize(part))
}

const smallWords = ['của', 'cua', 'cho', 'of', 'for', 'vs', 'với', 'voi']

/** "củaTN&MT": an abbreviation that runs on from a small word. */
function afterSmallWord(text: string, lexicon: Lexicon): string[] | null {
  const small = smallWords.find(
    (word) => text.startsWith(word) && lexicon.vocabulary.has(fold(text.slice(word.length))),
  )
  return small === undefined ? null : [small, text.slice(small.length)]
}

/** Splits a word into syllables of names, as few as possible; null where it can't be. */
function syllables(text: string, folded: string, lexicon: Lexicon): string[] | null {
  if (text.length !== folded.length) return null
  const best: (string[] | null)[] = [[]]
  for (let end = 1; end <= folded.length; end++) {
    let found: string[] | null = null
    for (let start = Math.max(0, end - 14); start < end; start++) {
      const before = best[start]
      if (before === null || before === undefined) continue
      const part = fold(text.slice(start, end))
      if (!lexicon.syllables.has(part) && !(part.length > 2 && lexicon.vocabulary.has(part))) continue
      if (found === null || before.length + 1 < found.length) found = [...before, text.slice(start, end)]
    }
    best.push(found)
  }
  const parts = best[folded.length]
  return parts !== null && parts !== undefined && parts.length <= 6 ? parts : null
}

/** Short words of periods that slips are put right in; others, such as "sep", are too near to other words. */
const mendable = new Set(['tuan', 'ngay', 'week', 'last', 'year', 'half', 'from', 'date', 'this'])

/** The same tokens with slips in the words of periods put right: "thnág trước". */
export function mendPeriods(tokens: readonly Token[], lexicon: Lexicon): readonly Token[] {
  if (tokens.every((token) => token.kind !== 'word' || lexicon.vocabulary.has(token.folded))) return tokens
  return tokens.map((token) => {
    if (token.kind !== 'word' || lexicon.vocabulary.has(token.folded)) return token
    const keyed = telex(token.text)
    if (keyed !== null && periodWords.has(keyed))
      return { ...token, text: keyed, folded: keyed, spelling: keyed }
    const near = lexicon.neighbours
      .of(token.folded)
      .filter((word) => periodWords.has(word) && (word.length > 4 || mendable.has(word)))
    near.sort((a, b) => b.length - a.length)
    const [best, second] = near
    return best !== undefined && best.length !== second?.length
      ? { ...token, folded: best, spelling: best }
      : token
  })
}
