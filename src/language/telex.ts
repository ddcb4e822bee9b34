import { fold } from './text.ts'

/** Pairs of Telex keys that stand for one letter: â ê ô đ, ă ơ ư. */
const pairs = /aa|ee|oo|dd|aw|ow|uw/g

/**
 * A word typed in Telex with no input method running (`thanhf`, `truwcj`, `tuyeens`), without its
 * diacritics; null where it cannot be one. The tone is typed as a last s f r x j.
 */
export function telex(word: string): string | null {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return null
  const plain = word
    .replace(/[sfrxj]$/, '')
    .replace(pairs, (pair) => pair[0] as string)
    .replace(/w/g, 'u')
  return plain === word || plain.length < 2 ? null : fold(plain)
}
