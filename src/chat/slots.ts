import type { Period } from '../calendar/period.ts'
import type { EvidenceFile } from '../deadlines/evidence-file.ts'
import type { Language } from '../directory/person.ts'
import type { Unit, UnitKind } from '../directory/unit.ts'
import type { ChangeAsked } from '../indicators/change.ts'
import type { Indicator } from '../indicators/indicator.ts'
import type { Selection } from '../indicators/selection.ts'
import type { NumberedWeek } from '../language/numbered-week.ts'
import type { AssignmentDraft } from './assignment-draft.ts'
import type { Change } from './changes.ts'
import type { CorrectionDraft } from './correction-draft.ts'

/** What each kind of slot holds once it is filled. */
interface SlotValues {
  indicator: Indicator
  unit: Unit
  period: Period
  /** A week whose figures are asked about: by its number the nearest, perhaps one to come, else what words name. */
  week: Period | NumberedWeek
  /** "các sở", "districts": a kind of unit instead of named ones. */
  group: UnitKind
  /** "5 sở thấp nhất": a part of a ranking. */
  selection: Selection
  /** "vì sao giảm?": the change of a figure that is asked about. */
  why: ChangeAsked
  /** The name of a command, for /help. */
  command: string
  language: Language
  /** All that follows the command's name, as it was typed: for commands that read it themselves. */
  words: string
  /** What only a button carries and nobody types: somebody's id, a step. The command checks it. */
  key: string
  /** What was filled in on a form, by the keys of its fields. The command reads it like anything else that is typed. */
  filled: Readonly<Record<string, string>>
  /** A file that was sent. */
  file: EvidenceFile
  /** What an administrator's button changes, to be checked again in full when it is pressed. */
  change: Change
  /** Work that is being put together, to be checked again in full before it is given. */
  draft: AssignmentDraft
  /** A figure that is being corrected, to be checked again in full before it is. */
  correction: CorrectionDraft
}

/** What a slot can hold. */
export type SlotKind = keyof SlotValues

/**
 * What a command needs to know. `required` slots are asked for when they are missing; `home` ones fall
 * back to the unit that the person's committee steers; `many` ones take several values.
 */
export interface Slot<Kind extends SlotKind = SlotKind, Many extends boolean = boolean> {
  readonly of: Kind
  readonly many: Many
  readonly whenMissing: 'ask' | 'home' | 'leave'
}

/** A slot with exactly one value, asked for when it is missing. */
export const one = <Kind extends SlotKind>(of: Kind) => ({ of, many: false, whenMissing: 'ask' }) as const

/** A slot that may stay empty. */
export const optional = <Kind extends SlotKind>(of: Kind) =>
  ({ of, many: false, whenMissing: 'leave' }) as const

/** Any number of values, none included. */
export const many = <Kind extends SlotKind>(of: Kind) => ({ of, many: true, whenMissing: 'leave' }) as const

/** One or more units; without any, the unit that the committee steers. */
export const unitsOrHome = { of: 'unit', many: true, whenMissing: 'home' } as const

/** The slots of a command, by name. */
export type Slots = Readonly<Record<string, Slot>>

/** The values that a command's `run` is given: an array for `many`, null for an optional one left empty. */
export type Filled<S extends Slots> = {
  readonly [Name in keyof S]: S[Name]['many'] extends true
    ? readonly SlotValues[S[Name]['of']][]
    : S[Name]['whenMissing'] extends 'leave'
      ? SlotValues[S[Name]['of']] | null
      : SlotValues[S[Name]['of']]
}
