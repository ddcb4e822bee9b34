import { listsOn, type Phrase } from './phrases.ts'
import type { Token } from './text.ts'

const costOfTone = 0.06
const costOfVowel = 0.2

/** What wrong accents cost, or null where a list goes on in what the phrase has as one. */
export function accentCosts(
  tokens: readonly Token[],
  start: number,
  end: number,
  meant: Phrase,
): number | null {
  let cost = 0
  let position = 0
  for (let index = start; index < end; index++) {
    const token = tokens[index] as Token
    if (token.connector) {
      if (listsOn(token) && meant.joined[position] !== true) return null
      continue
    }
    if (token.accented) cost += accentCost(token, meant.tokens[position] as Token)
    position++
  }
  return cost
}

/** Typed without any diacritics a word agrees with every accent (and is not asked); with a wrong one it agrees less. */
function accentCost(typed: Token, meant: Token): number {
  if (typed.spelling === meant.spelling || typed.folded !== meant.folded) return 0
  return typed.toneless === meant.toneless ? costOfTone : costOfVowel
}
