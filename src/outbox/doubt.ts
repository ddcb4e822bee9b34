import { pauseAfterFailures } from './outcome.ts'

/** Milliseconds for which it is remembered that something was not heard of. */
const remembered = 300_000

/** After so many in a row that were heard of there is no doubt any more. */
const reassuring = 20

/**
 * Whether what leaves is heard of. A possible repeat is the last trial of its delivery, so it waits while there is
 * doubt: until much else was heard of, or for a while without trouble, the longer the more trouble there was.
 * Times are milliseconds of any steady clock.
 */
export interface Doubt {
  /** It can't be known what became of something that left at a time. What left together fails for one reason. */
  arises(left: number, now: number): void
  /** It is known what became of something. */
  abates(): void
  /** When there is no doubt any more, by the passing of time alone; not after `now` where there is none. */
  until(now: number): number
}

/** Counts sends of which nobody knows what became. */
export function createDoubt(): Doubt {
  let times: number[] = []
  let heard = 0
  return {
    arises(left, now) {
      heard = 0
      if (left < (times.at(-1) ?? Number.NEGATIVE_INFINITY)) return
      times = [...times.filter((time) => time > now - remembered), now]
    },
    abates() {
      heard++
    },
    until(now) {
      const recent = times.filter((time) => time > now - remembered)
      const last = recent.at(-1)
      if (last === undefined || heard >= reassuring) return now
      // Longer than nothing at all leaves, so that others go first.
      return last + pauseAfterFailures(recent.length + 1)
    },
  }
}
