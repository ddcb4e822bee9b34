import { fold, type Token, tokenize } from './text.ts'
import { type Wordings, wordings } from './wordings.ts'

/** Compiles a list of phrases (`|` between them) as they are written, for looking them up without their accents. */
export function said(list: string): Wordings {
  return wordings(list.split('|').map(fold).join('|'))
}

/**
 * Recognises one of a few words (`|` between them) that without their accents are other words too: typed with
 * accents they have to be right ("thứ", not "thu"), typed without they may be these.
 */
export function spelled(list: string): (token: Token | undefined) => boolean {
  const spellings = new Map<string, Set<string>>()
  for (const [token] of list.split('|').map(tokenize)) {
    if (token === undefined) continue
    spellings.set(token.folded, (spellings.get(token.folded) ?? new Set()).add(token.spelling))
  }
  return (token) => {
    const known = token === undefined ? undefined : spellings.get(token.folded)
    if (token === undefined || known === undefined) return false
    return token.spelling === token.folded || known.has(token.spelling)
  }
}
