import type { Tone } from '../../chat/reply.ts'

/** A mark beside the words of a verdict, the same wherever answers are text. */
export const marks: Readonly<Record<Tone, string>> = { good: '🟢', near: '🟡', bad: '🔴', none: '⚪' }
