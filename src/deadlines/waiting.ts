import type { PlannedNotice } from './notice.ts'
import type { Office } from './office.ts'
import type { FiguresNow, PartNow, Pointless } from './pointless.ts'
import type { Preferences } from './preferences.ts'

/** A time for which a notice was put off, seen from when it was. A clock that was put back ends it. */
export interface Sleep {
  readonly from: Date
  readonly until: Date
}

/** A notice that was not handed over yet. */
export interface WaitingNotice extends PlannedNotice {
  /** What its part has come to; null where its cause is no part. */
  readonly part: PartNow | null
  /** What the figures have come to that it is about; null where it is about none. */
  readonly figures: FiguresNow | null
  readonly sleep: Sleep | null
}

/** What one person is to be told at once. */
export interface HandedOver {
  readonly person: string
  readonly notices: readonly WaitingNotice[]
  /** For when the earliest of it was meant that is late; null where nothing is. */
  readonly late: Date | null
}

/** `superseded`: a later reminder goes in its place. `on-leave`: somebody else is told of the same. */
type DropReason = Pointless | 'superseded' | 'muted' | 'on-leave'

/** What becomes of what is due. */
export interface HandOver {
  readonly send: readonly HandedOver[]
  readonly drop: readonly { readonly notice: WaitingNotice; readonly why: DropReason }[]
  /** To be kept as the notice's sleep, from now on. */
  readonly postpone: readonly { readonly notice: WaitingNotice; readonly until: Date }[]
}

/** What a hand-over rests on, besides the notices. */
export interface HandOverDesk {
  readonly office: Office
  /** By person; whoever is not in it has none. */
  readonly preferences: ReadonlyMap<string, Preferences>
  /**
   * For parts with an escalation: when their unit was told of them or, where that was put off, will be, as far as it
   * is today and not among the waiting notices themselves.
   */
  readonly unitTold?: readonly { readonly part: number; readonly at: Date }[]
}

/** Whether a notice is put off at this moment. */
export function isAsleep({ sleep }: Pick<WaitingNotice, 'sleep'>, now: Date): boolean {
  return sleep !== null && sleep.from <= now && now < sleep.until
}
