import type { CivilDate } from '../calendar/date.ts'
import type { Author } from '../directory/author.ts'

/** What a secretary's reminder is about. */
export type NudgeTopic =
  /** The parts of its recipients. */
  | { readonly kind: 'work' }
  /** Figures of a week that were not handed in. */
  | { readonly kind: 'figures'; readonly from: CivilDate; readonly to: CivilDate }
  /** What the secretary's own words say. */
  | { readonly kind: 'words' }

/** Somebody who is reminded, for these units and their parts. */
export interface NudgeRecipient {
  readonly person: string
  readonly units: readonly string[]
  readonly parts: readonly number[]
}

/** A secretary's own reminder before it is sent. */
export interface NewNudge {
  readonly committee: string
  readonly topic: NudgeTopic
  /** The secretary's own words between greeting and closing; null for the program's. */
  readonly words: string | null
  readonly recipients: readonly NudgeRecipient[]
}

/** A secretary's own reminder as it is kept. */
export interface Nudge extends NewNudge {
  readonly id: number
  /** Id and name of who sent it. */
  readonly sentBy: { readonly id: string; readonly name: string }
  readonly sentAt: Date
  /** How often it was changed since. */
  readonly revision: number
  readonly withdrawn: boolean
}

/** A message that shows an earlier revision of a nudge and can be changed where it stands. */
export interface OutdatedMessage {
  readonly nudge: Nudge
  readonly person: string
  /** The key of the push that it was told by. */
  readonly push: string
  readonly chat: string
  readonly channel: string
  /** The id that the chat gave it. */
  readonly message: string
}

/** Reminders by hand, as they are kept. Rights are checked by who calls. */
export interface NudgeBook {
  /** Keeps one, with its entry in the audit trail; gives its number. */
  add(nudge: NewNudge, author: Author & { readonly person: string }): Promise<number>
  list(ids: readonly number[]): Promise<Nudge[]>
  /** The latest of these committees, the newest first. */
  recent(committees: readonly string[], limit: number): Promise<Nudge[]>
  /** Those sent since an instant to any of these people that were not withdrawn, the oldest first. */
  since(time: Date, people: readonly string[]): Promise<Nudge[]>
  /** Gives it other words, or withdraws it; false where it is withdrawn already. */
  change(id: number, change: { readonly words: string } | 'withdraw', author: Author): Promise<boolean>
  /** Notes that somebody's message shows it as it is now. */
  shown(id: number, person: string): Promise<void>
  /**
   * Messages that still show an earlier revision. What waits in the outbox of a withdrawn one is given up, and what
   * could not be delivered is not asked for again.
   */
  outdated(): Promise<OutdatedMessage[]>
}
