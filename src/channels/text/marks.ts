import type { Fact, Tone } from '../../chat/reply.ts'

/** A mark beside the words of a verdict, the same wherever answers are text. */
export const marks: Readonly<Record<Tone, string>> = { good: '🟢', near: '🟡', bad: '🔴', none: '⚪' }

/** A text behind the mark of its verdict, where it has one. */
export const marked = (text: string, tone: Fact['tone']): string =>
  tone === undefined ? text : `${marks[tone]} ${text}`
