/**
 * The one-time codes that let somebody in or link a further chat to a person: 128 random bits as 32 hexadecimal
 * digits, which a Telegram deep link may carry and which can be typed in capitals too. A code itself is shown
 * once and kept nowhere.
 */

/** How many random bytes a code is made of. */
export const codeBytes = 16

/** How long a code can be used: a week for letting somebody in, minutes for a chat of one's own. */
const validity = { invitation: 7 * 24 * 60 * 60_000, link: 15 * 60_000 } as const

/** `invitation` lets somebody in, `link` adds a chat of one's own. */
export type CodeKind = keyof typeof validity

/** What decides whether a code still holds. */
interface CodeFacts {
  readonly expiresAt: Date
  readonly usedAt: Date | null
  readonly revokedAt: Date | null
}
type CodeState = 'usable' | 'used' | 'expired' | 'revoked'

/** The last instant at which a code made now can be used. */
export function expiryOf(kind: CodeKind, now: Date): Date {
  return new Date(now.getTime() + validity[kind])
}

/** What became of a code. The first thing that ended it counts, and expiry only where nobody had ended it. */
export function stateOf({ expiresAt, usedAt, revokedAt }: CodeFacts, now: Date): CodeState {
  if (usedAt !== null) return 'used'
  if (revokedAt !== null) return 'revoked'
  return now > expiresAt ? 'expired' : 'usable'
}

/** The code that a word is, as it is kept; null for a word that can't be one. */
export function codeOf(word: string): string | null {
  return /^[0-9a-f]{32}$/i.test(word) ? word.toLowerCase() : null
}
