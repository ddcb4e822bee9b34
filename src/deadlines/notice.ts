import type { CivilDate } from '../calendar/date.ts'
import { type Occasion, occasionText } from './occasion.ts'

/** What a notice rests on. */
export type Cause =
  /** A unit's part of an assignment. */
  | { readonly kind: 'part'; readonly id: number }
  /** A unit's figures of the week that begins on a Monday. */
  | { readonly kind: 'figures'; readonly unit: string; readonly week: CivilDate }
  /** What is told regularly, on the day that it is for. */
  | { readonly kind: 'digest'; readonly date: CivilDate }
  /** A meeting of the committee. */
  | { readonly kind: 'meeting'; readonly id: number }
  /** A secretary's own reminder. */
  | { readonly kind: 'nudge'; readonly id: number }
  /** What was decided of a unit's weekly figures. */
  | { readonly kind: 'approval'; readonly id: number }
  /** Figures that wait for somebody's approval, gathered until this instant (ISO 8601). */
  | { readonly kind: 'awaiting'; readonly id: string }
  /** Something that the administrators should mend. */
  | { readonly kind: 'upkeep'; readonly id: string }

/** What one person is to be told on one occasion. */
export interface PlannedNotice {
  /** Unique for its cause, recipient and occasion; another deadline gives other keys. */
  readonly key: string
  readonly cause: Cause
  /** Id of the person. */
  readonly person: string
  readonly occasion: Occasion
  /** The deadline that it speaks of; null where it hangs on none. */
  readonly due: CivilDate | null
  /** When it is to go, in working hours. */
  readonly dueAt: Date
  /** Whether it waits until the secretary lets it go. */
  readonly held: boolean
}

/** The kinds of notices by which a unit is reminded of a deadline. */
const reminderKinds = new Set<Occasion['kind']>(['before', 'on-day', 'overdue', 'overdue-week'])

/** Whether it reminds a unit of a deadline. */
export function isReminder({ kind }: Occasion): boolean {
  return reminderKinds.has(kind)
}

const unitKinds = new Set<Occasion['kind']>([
  ...reminderKinds,
  'given',
  'returned',
  'extension-granted',
  'extension-refused',
  'rescheduled',
])

/** Whether it is told to the unit that has the work. */
export function isForUnit({ kind }: Occasion): boolean {
  return unitKinds.has(kind)
}

/**
 * The key of a notice: `part:12:2023-11-19:before-7:officer:so-y-te` with the person's id at the end.
 *
 * @param round what tells this round of an occasion from earlier ones: the deadline and, where lateness is counted
 *   anew, since when; null for what happens once
 */
export function noticeKey(cause: Cause, round: string | null, occasion: Occasion, person: string): string {
  return [
    cause.kind,
    aboutText(cause),
    ...(round === null ? [] : [round]),
    occasionText(occasion),
    person,
  ].join(':')
}

function aboutText(cause: Cause): string | number {
  switch (cause.kind) {
    case 'digest':
      return cause.date
    case 'figures':
      return `${cause.week}:${cause.unit}`
    default:
      return cause.id
  }
}

/** A notice that hangs on no deadline and waits for nobody's release, at its time. */
export function noticeOf(
  { cause, person, occasion, dueAt }: Pick<PlannedNotice, 'cause' | 'person' | 'occasion' | 'dueAt'>,
  round: string | null = null,
): PlannedNotice {
  const key = noticeKey(cause, round, occasion, person)
  return { key, cause, person, occasion, due: null, dueAt, held: false }
}
