import type { CivilDate } from '../calendar/date.ts'
import type { TimeOfDay } from '../calendar/zoned.ts'
import { type DigestWish, usualDigest } from './digest-time.ts'
import type { Hours } from './office.ts'
import type { Preferences } from './preferences.ts'

/** What somebody set about being told things; null for what they left as it is. */
export interface Wishes {
  readonly digest: { readonly weekday: number; readonly time: TimeOfDay } | null
  /** The last day without reminders and digests. */
  readonly mutedUntil: CivilDate | null
  readonly quiet: Hours | null
  /** Days off duty, the first and the last. */
  readonly leave: { readonly from: CivilDate; readonly to: CivilDate } | null
}

/** Those of somebody who has set nothing. */
export const noWishes: Wishes = { digest: null, mutedUntil: null, quiet: null, leave: null }

/** When somebody may be told what, by what they set. */
export function preferencesOf({ quiet, leave, mutedUntil }: Wishes): Preferences {
  return { quiet, leaves: leave === null ? [] : [leave], mutedUntil }
}

/** When somebody wants their digest, by what they set. */
export function digestOf({ digest, mutedUntil }: Wishes): DigestWish {
  return {
    weekday: digest?.weekday ?? usualDigest.weekday,
    time: digest?.time ?? usualDigest.time,
    mutedUntil,
  }
}

/** What people set, as it is kept. */
export interface PreferenceBook {
  /** By person; whoever set nothing is not in it. */
  of(people: readonly string[]): Promise<ReadonlyMap<string, Wishes>>
  set(person: string, wishes: Wishes): Promise<void>
}
