import type { Outlook } from './ledger.ts'

/** A time on the program's clock and on the one that nobody sets. */
export interface Moment {
  readonly now: Date
  readonly tick: number
}

/** A time for which it is known that nothing waits that is due, so that nobody has to ask the database for it. */
interface Lull {
  /** Whether nothing that waits is due at this moment, as far as is known; else it has to be asked. */
  holds(moment: Moment): boolean
  /** When the next one will be due of those that are not at this moment; the database is asked where that isn't known. */
  next(moment: Moment): Promise<Date | null>
  /** There may be something due that was not known of. */
  end(): void
}

/** @param longest milliseconds after which the database is asked again, as others may have written to it */
export function createLull(ask: (now: Date) => Promise<Outlook>, longest: number): Lull {
  let known: { readonly next: Date | null; readonly until: number } | null = null
  let ends = 0
  const holds = ({ now, tick }: Moment) =>
    known !== null && tick < known.until && (known.next === null || now < known.next)
  return {
    holds,
    async next(moment) {
      if (known !== null && holds(moment)) return known.next
      const before = ends
      const { due, next } = await ask(moment.now)
      // What was planned meanwhile may have been missed.
      known = due || ends !== before ? null : { next, until: moment.tick + longest }
      return next
    },
    end() {
      known = null
      ends++
    },
  }
}
