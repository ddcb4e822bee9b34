import type { WaitingNotice } from './waiting.ts'

/** Milliseconds by which a notice may come after its time before a person would call it late. */
const forgivable = 3 * 3_600_000

/**
 * When a notice was meant to go, where it is late at this time: some hours, or another day, and not some minutes. What
 * was put off on purpose was meant for when that ended. Null where it is not late.
 */
function lateSince({ dueAt, sleep }: Pick<WaitingNotice, 'dueAt' | 'sleep'>, now: Date): Date | null {
  const meant = sleep !== null && sleep.until <= now && sleep.until > dueAt ? sleep.until : dueAt
  return now.getTime() - meant.getTime() > forgivable ? meant : null
}

/** The earliest of the times for which notices were meant that are late; null where none is. */
export function earliestLate(
  notices: readonly Pick<WaitingNotice, 'dueAt' | 'sleep'>[],
  now: Date,
): Date | null {
  const times = notices.flatMap((notice) => lateSince(notice, now)?.getTime() ?? [])
  return times.length === 0 ? null : new Date(Math.min(...times))
}
