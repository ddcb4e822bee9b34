import type { Lexicon } from './lexicon.ts'
import { startsPattern } from './patterns.ts'
import { type PeriodWord, periodWord } from './period-word.ts'
import { periodWords } from './period-words.ts'
import { telex } from './telex.ts'
import { fold, type Token, tokenize } from './text.ts'

/** The tokens of words that were typed without a space between them (`soyte`), or null. */
export function setApart(token: Token, lexicon: Lexicon): readonly Token[] | null {
  if (token.folded.length < 4 || token.folded.length > 40) return null
  const name = lexicon.joined.get(token.folded)
  if (name !== undefined) return name
  if (lexicon.neighbours.of(token.folded).length > 0) return null
  const parts = afterSmallWord(token.text, lexicon) ?? syllables(token.text, token.folded, lexicon)
  return parts === null ? null : parts.flatMap((part) => tokenize(part))
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

/** What a word means in the naming of a period, a slip in it put right: "thnág trước". */
export function inPeriod(token: Token, lexicon: Lexicon): PeriodWord {
  if (token.kind !== 'word' || lexicon.vocabulary.has(token.folded)) return periodWord(token)
  const keyed = telex(token.text)
  if (keyed !== null && periodWords.has(keyed))
    return periodWord({ kind: 'word', text: keyed, folded: keyed, spelling: keyed })
  const near = lexicon.neighbours
    .of(token.folded)
    .filter((word) => periodWords.has(word) && (word.length > 4 || mendable.has(word)))
  near.sort((a, b) => b.length - a.length)
  const [best, second] = near
  return best !== undefined && best.length !== second?.length
    ? periodWord({ kind: 'word', text: token.text, folded: best, spelling: best })
    : periodWord(token)
}

/** A word, or the one word known that it is a slip of; "tỉnh" (province) with its accent is not "tính" (compute). */
export function meantBy({ text, kind, folded }: Token, lexicon: Lexicon): string {
  if (text === 'tỉnh') return text
  if (kind !== 'word' || folded.length < 4 || lexicon.vocabulary.has(folded) || startsPattern(folded))
    return folded
  const keyed = telex(text)
  if (keyed !== null && lexicon.vocabulary.has(keyed)) return keyed
  const near = lexicon.neighbours.of(folded).filter((word) => word.length > 3)
  return near.length === 1 ? (near[0] as string) : folded
}
