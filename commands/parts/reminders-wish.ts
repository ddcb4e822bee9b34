import type { CivilDate } from '../../src/calendar/date.ts'
import type { WorkingCalendar } from '../../src/calendar/working-days.ts'
import type { TimeOfDay } from '../../src/calendar/zoned.ts'
import type { CommandContext } from '../../src/chat/command.ts'

/** What can be set. */
export const wishKinds = ['mute', 'quiet', 'digest', 'leave'] as const
export type WishKind = (typeof wishKinds)[number]

/** What somebody wants about being told things. */
export type Wish =
  | { readonly kind: 'mute'; readonly until: CivilDate }
  | { readonly kind: 'quiet'; readonly from: TimeOfDay; readonly to: TimeOfDay }
  | { readonly kind: 'digest'; readonly weekday: number | null; readonly time: TimeOfDay | null }
  | { readonly kind: 'leave'; readonly from: CivilDate; readonly to: CivilDate }
  /** As it was before anything was set. */
  | { readonly kind: 'usual'; readonly of: WishKind }

/** Why words that want something are not enough. */
export type Unclear =
  | { readonly kind: 'missing'; readonly of: WishKind }
  | { readonly kind: 'no-such-day'; readonly of: WishKind; readonly words: string }
  | { readonly kind: 'unknown-holiday'; readonly of: WishKind }
  | { readonly kind: 'which-day'; readonly of: WishKind; readonly readings: readonly CivilDate[] }

/** What wishes are read in the light of. */
export interface WishContext extends Pick<CommandContext, 'reader' | 'today'> {
  readonly calendar: WorkingCalendar
}
