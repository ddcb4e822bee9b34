import type { OtherWords, Reading } from './known-word.ts'
import type { Lexicon } from './lexicon.ts'
import type { Node } from './phrases.ts'
import type { Token } from './text.ts'

/** What it costs to take a word for one that it is a slip away from. */
export const costOfSlip = 0.42
/** A word that is one in its own right is taken for another only within a phrase. */
export const costOfOtherWord = 0.5

/** What it costs to take a word for what its keys are in Telex. */
export const costOfTelex = 0.05

/** The words of the vocabulary that a token may be at the start of a phrase; `keyed` is what it is in Telex. */
export function readingsOf(token: Token, keyed: string | null, lexicon: Lexicon): Reading[] {
  const { children } = lexicon.tree
  const readings: Reading[] = []
  const add = (node: Node | undefined, cost: number) => {
    if (node !== undefined) readings.push({ node, cost })
  }
  if (token.connector) return readings
  add(children.get(token.folded), 0)
  if (token.kind !== 'word' || token.folded.length < 3) return readings
  if (keyed !== null) add(children.get(keyed), costOfTelex)
  if (!isAnother(token, lexicon)) for (const node of forgivingNear(token, lexicon)) add(node, costOfSlip)
  return readings
}

/** The other words that a token may be taken for within a phrase, so that they have to lead on. */
export function otherWordsFor(token: Token, lexicon: Lexicon): OtherWords | null {
  if (token.connector || token.kind !== 'word' || token.folded.length < 3 || !isAnother(token, lexicon))
    return null
  const nodes = forgivingNear(token, lexicon).filter(({ firsts }) => firsts !== 0)
  if (nodes.length === 0) return null
  return {
    nodes,
    firsts: nodes.reduce((letters, { firsts }) => letters | firsts, 0),
    lasts: nodes.reduce((letters, { lasts }) => letters | lasts, 0),
  }
}

/** Whether what is near it would be another word rather than this one mistyped. */
function isAnother({ folded }: Token, lexicon: Lexicon): boolean {
  return folded.length < 4 || lexicon.vocabulary.has(folded)
}

/** Where the phrases go on that begin with a word near this one and may be mistyped. */
function forgivingNear({ folded }: Token, lexicon: Lexicon): Node[] {
  return lexicon.neighbours.of(folded).flatMap((word) => {
    const node = lexicon.tree.children.get(word)
    return node?.forgiving !== true || (folded.length < 4 && word.length < 4) ? [] : [node]
  })
}
