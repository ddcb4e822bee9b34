import type { WordingKey } from './wording-book.ts'

/** Whom a step of escalation goes to. */
export const escalationSteps = ['head', 'secretary', 'leader'] as const
export type EscalationStep = (typeof escalationSteps)[number]

/** Where somebody is missing whom a notice should go to. */
export const missingRoles = ['officer', ...escalationSteps] as const
export type MissingRole = (typeof missingRoles)[number]

/** What happened that somebody hears of. The number of the event tells two of one kind apart. */
export const newsKinds = [
  'returned',
  'extension-granted',
  'extension-refused',
  'rescheduled',
  'verified',
  'withdrawn',
  'reported',
  'attached',
  'extension-asked',
] as const
export type NewsKind = (typeof newsKinds)[number]

/** When somebody is asked for the figures of a week: when they open, and a day and two hours before they close. */
export const promptMoments = ['opening', 'day-before', 'closing'] as const
export type PromptMoment = (typeof promptMoments)[number]

/** Why somebody is told something. Days are working days. */
export type Occasion =
  | { readonly kind: 'given' }
  | { readonly kind: 'before'; readonly days: number }
  | { readonly kind: 'on-day' }
  /** The first, second, … working day on which it is overdue. */
  | { readonly kind: 'overdue'; readonly day: number }
  /** The first, second, … week after the days on which it was told daily. */
  | { readonly kind: 'overdue-week'; readonly week: number }
  | { readonly kind: 'escalation'; readonly to: EscalationStep }
  /** The secretary is asked to let the escalation to a leader go. */
  | { readonly kind: 'release' }
  | { readonly kind: NewsKind; readonly event: number }
  /** A report or a wish for an extension has waited for so many working days. */
  | { readonly kind: 'undecided'; readonly event: number; readonly days: number }
  /** There is nobody in a role to be told. */
  | { readonly kind: 'unmanned'; readonly role: MissingRole }
  /** Somebody could not be told of the work: an id. */
  | { readonly kind: 'unreachable'; readonly person: string }
  /** Somebody asked to hear of it again at a time, in milliseconds since 1970. */
  | { readonly kind: 'again'; readonly at: number }
  /** Figures of a week are asked for that are still missing. */
  | { readonly kind: 'prompt'; readonly moment: PromptMoment }
  /** A form of figures was begun and left: its number. */
  | { readonly kind: 'form-left'; readonly form: number }
  | { readonly kind: 'digest' }
  /** A meeting is near that begins then, in milliseconds since 1970. */
  | { readonly kind: 'before-meeting'; readonly begins: number }
  /** A meeting that was to begin at `from` was `changed`: it begins at `to`, or is cancelled; all in milliseconds since 1970. */
  | {
      readonly kind: 'meeting-changed'
      readonly from: number
      readonly to: number | null
      readonly changed: number
    }
  /** Weekly figures were approved or returned. */
  | { readonly kind: 'approval' }
  /** Weekly figures wait to be approved or returned. */
  | { readonly kind: 'awaiting' }
  /** Urgent ones go at any hour. */
  | { readonly kind: 'nudge'; readonly urgent: boolean }
  /** The calendar lists no day off of a year. */
  | { readonly kind: 'empty-year'; readonly year: number }
  /** A wording of a committee's own can't be used any more. */
  | ({ readonly kind: 'faulty-wording' } & WordingKey)

/** An occasion as text: `before-7`, `overdue-week-2`, `returned-5`. Part of a notice's key. */
export function occasionText(occasion: Occasion): string {
  const { kind } = occasion
  switch (kind) {
    case 'given':
    case 'on-day':
    case 'release':
    case 'digest':
    case 'approval':
    case 'awaiting':
    case 'nudge':
      return kind
    case 'before':
      return `before-${occasion.days}`
    case 'overdue':
      return `overdue-${occasion.day}`
    case 'overdue-week':
      return `overdue-week-${occasion.week}`
    case 'escalation':
      return `escalation-${occasion.to}`
    case 'undecided':
      return `undecided-${occasion.event}-${occasion.days}`
    case 'unmanned':
      return `unmanned-${occasion.role}`
    case 'unreachable':
      return `unreachable-${occasion.person}`
    case 'again':
      return `again-${occasion.at}`
    case 'prompt':
      return `prompt-${occasion.moment}`
    case 'form-left':
      return `form-left-${occasion.form}`
    case 'before-meeting':
      return `before-meeting-${occasion.begins}`
    case 'meeting-changed':
      return `meeting-changed-${occasion.changed}-${occasion.to ?? 'off'}`
    case 'empty-year':
      return `empty-year-${occasion.year}`
    case 'faulty-wording':
      return `faulty-wording-${occasion.committee}-${occasion.language}-${occasion.name}`
    default:
      return `${kind}-${occasion.event}`
  }
}
