import type { Part } from './assignment.ts'
import { isOver } from './assignment.ts'
import { isReminder, type PlannedNotice } from './notice.ts'
import { isWithUnit } from './progress.ts'

/** What a part has come to by now. */
export type PartNow = Pick<Part, 'state' | 'due' | 'extension'>

/** Why a notice is not told any more. */
export type Pointless =
  /** The part is verified or withdrawn. */
  | 'over'
  /** It is not the unit's turn any more. */
  | 'reported'
  /** It is not the secretary's turn any more. */
  | 'decided'
  | 'due-changed'
  /** More time was asked for, which is not decided. */
  | 'extension-asked'
  /** The unit has reported all that it owed of the week, or the form was sent or given up. */
  | 'complete'
  /** The week can't be reported any more. */
  | 'closed'
  /** The meeting has begun. */
  | 'begun'

/** Why a notice about a part has become pointless since it was planned; null where it has not. */
export function pointlessSince({ occasion, due }: PlannedNotice, part: PartNow): Pointless | null {
  const { kind } = occasion
  if (isOver(part)) return kind === 'verified' || kind === 'withdrawn' ? null : 'over'
  if (kind === 'reported' || kind === 'attached') return part.state === 'reported' ? null : 'decided'
  if (kind === 'extension-asked') return part.extension === null ? 'decided' : null
  if (kind === 'undecided') return part.state === 'reported' || part.extension !== null ? null : 'decided'
  const late = kind === 'overdue' || kind === 'overdue-week' || kind === 'escalation' || kind === 'release'
  if (!late && !isReminder(occasion) && kind !== 'given' && kind !== 'returned' && kind !== 'again')
    return null
  if (!isWithUnit(part)) return 'reported'
  if (due !== null && due !== part.due) return 'due-changed'
  return late && part.extension !== null ? 'extension-asked' : null
}

/** What the figures of a week have come to by now, as far as somebody is asked for them. */
export interface FiguresNow {
  /** Whether any are still waited for from whom is told. */
  readonly owed: boolean
  readonly closes: Date
  /** Not to be told before; null where it may be told at once. */
  readonly restsUntil: Date | null
}

/** Why a notice about the figures of a week has become pointless since it was planned; null where it has not. */
export function pointlessFigures({ owed, closes }: FiguresNow, now: Date): Pointless | null {
  if (!owed) return 'complete'
  return now < closes ? null : 'closed'
}

/** Why a notice about a meeting has become pointless since it was planned; null where it has not. */
export function pointlessMeeting({ occasion }: PlannedNotice, now: Date): Pointless | null {
  if (occasion.kind === 'before-meeting') return now.getTime() >= occasion.begins ? 'begun' : null
  if (occasion.kind !== 'meeting-changed') return null
  return now.getTime() >= (occasion.to ?? occasion.from) ? 'begun' : null
}

/** A notice's place in a row of which only the latest is worth telling one person. */
interface Place {
  readonly row: string
  readonly rank: number
}

/** After any number of days. */
const weeks = 100_000

/** The row that a notice stands in and its place there; null where none replaces it. */
export function placeOf({ cause, person, occasion }: PlannedNotice): Place | null {
  const row = (name: string, rank: number) =>
    cause.kind === 'part' ? { row: `${cause.id} ${name} ${person}`, rank } : null
  switch (occasion.kind) {
    case 'before':
      return row('reminder', -occasion.days)
    case 'on-day':
      return row('reminder', 0)
    case 'overdue':
      return row('reminder', occasion.day)
    case 'overdue-week':
      return row('reminder', weeks + occasion.week)
    case 'escalation':
      return row('escalation', { head: 0, secretary: 1, leader: 2 }[occasion.to])
    case 'undecided':
      return row(`undecided-${occasion.event}`, occasion.days)
    case 'prompt':
      return asking(cause, person, { opening: 0, 'day-before': 2, closing: 3 }[occasion.moment])
    case 'form-left':
      return asking(cause, person, 1)
    case 'digest':
      return cause.kind === 'digest' ? { row: `digest ${person}`, rank: Date.parse(cause.date) } : null
    default:
      return null
  }
}

/** All by which somebody is asked for one unit's figures of a week. */
function asking(cause: PlannedNotice['cause'], person: string, rank: number): Place | null {
  return cause.kind === 'figures' ? { row: `${cause.week} ${cause.unit} figures ${person}`, rank } : null
}
