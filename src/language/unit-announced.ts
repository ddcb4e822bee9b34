import { type Token, tokenize } from './text.ts'
import { listed, unitAnnouncers } from './words.ts'

/** The words that announce a unit, by the last word of each. */
const announcers = new Map<string, (readonly Token[])[]>()
for (const text of listed(unitAnnouncers)) {
  const words = tokenize(text).filter((token) => !token.connector)
  const last = words.at(-1)?.folded ?? ''
  announcers.set(last, [...(announcers.get(last) ?? []), words])
}

/** Whether words that announce a unit end at a position; typed with accents these have to be theirs. */
export function announces(tokens: readonly Token[], at: number): boolean {
  // "ho so" is a dossier (hồ sơ).
  if (tokens[at]?.folded === 'so' && tokens[at - 1]?.folded === 'ho') return false
  const found = announcers.get(tokens[at]?.folded ?? '')
  return (
    found?.some((words) =>
      words.every((word, index) => isWord(tokens[at - words.length + 1 + index], word)),
    ) === true
  )
}

function isWord(typed: Token | undefined, meant: Token): boolean {
  return (
    typed?.folded === meant.folded && (typed.spelling === typed.folded || typed.spelling === meant.spelling)
  )
}
