import type { CivilDate } from '../calendar/date.ts'
import type { Indicator } from '../indicators/indicator.ts'
import type { Target } from '../indicators/target.ts'
import type { AuditAction } from './audit.ts'
import type { Author } from './author.ts'
import type { Role } from './person.ts'
import type { Unit, UnitKind } from './unit.ts'

/** A name in both languages; without an English one the Vietnamese stands for it. */
export interface Named {
  readonly name: string
  readonly nameEn: string | null
}

/** Names that people type, to be added to those of something and taken from them. */
export interface AliasChange {
  readonly add: readonly string[]
  readonly drop: readonly string[]
}

/**
 * A change to what has a name, as plain data with codes for units and indicators. `from` is the first day on
 * which it holds. A unit that is renamed or merged ends on the day before, and its successor goes on; what was
 * before that day stays as it was.
 */
export type UnitChange =
  | ({ readonly kind: 'add-unit'; readonly unitKind: UnitKind; readonly parent: string } & Named & Begins)
  /** A mistake in the name: it was never right. */
  | ({ readonly kind: 'correct-unit'; readonly unit: string } & Named)
  | ({ readonly kind: 'rename-unit'; readonly unit: string } & Named & Begins)
  /** Into one that goes on. */
  | ({ readonly kind: 'merge-units'; readonly units: readonly string[]; readonly into: string } & Begins)
  /** Into a new one. */
  | ({ readonly kind: 'unite-units'; readonly units: readonly string[] } & Named & Begins)
  | ({ readonly kind: 'retire-unit'; readonly unit: string } & Begins)
  | ({ readonly kind: 'unit-aliases'; readonly unit: string } & AliasChange)

interface Begins {
  readonly from: CivilDate
}

/** What can be changed of an indicator. */
export type IndicatorChange =
  | { readonly kind: 'add-indicator'; readonly indicator: Omit<Indicator, 'slug' | 'aliases'> }
  | ({ readonly kind: 'rename-indicator'; readonly indicator: string } & Named)
  | ({ readonly kind: 'indicator-aliases'; readonly indicator: string } & AliasChange)

/** What can be changed of a unit's target for a year. */
export type TargetChange =
  | { readonly kind: 'set-target'; readonly target: Target }
  | ({ readonly kind: 'remove-target' } & Pick<Target, 'indicator' | 'unit' | 'year'>)

/** What can be changed of what has a name. */
export type CatalogueChange = UnitChange | IndicatorChange | TargetChange

/** Why a change can't be made. */
const editFaults = [
  /** Something that it names is not there. */
  'unknown',
  /** A name, a document or the like is empty or too long. */
  'no-text',
  /** Another has the name: a unit under the same parent at the same time, or an indicator. */
  'name-taken',
  /** The unit has not begun by then, or has ended before. */
  'not-then',
  /** It is the unit that the committee steers. */
  'home',
  /** There are units under it, which have to go first. */
  'has-children',
  /** It is to take over from another later on. */
  'takes-over',
  /** A unit can't be merged into itself or into one under it. */
  'into-itself',
  /** The units belong to different committees. */
  'other-committee',
  /** It is so already. */
  'unchanged',
  /** A number or a year that can't be meant: a rank of 2,5, a rate above 100 %. */
  'impossible',
] as const

/** What is wrong with a change, and the codes of those that it is about. */
export interface EditFault {
  readonly code: (typeof editFaults)[number]
  readonly about: readonly string[]
}

/** Something before and after a change; null where it was not there, or is not any more. */
export interface Edited<T> {
  readonly before: T | null
  readonly after: T | null
}

/** The roles held for a unit are held for another from a day; with null they end. */
export interface RoleMove {
  readonly unit: string
  readonly to: string | null
  readonly from: CivilDate
}

/** All that a change comes to, worked out before anything is done. */
export interface Plan {
  readonly action: AuditAction
  /** Whose committee it concerns; null where it concerns all. */
  readonly committee: string | null
  readonly units: readonly Edited<Unit>[]
  readonly indicators: readonly Edited<Indicator>[]
  readonly targets: readonly Edited<Target>[]
  readonly roles: readonly RoleMove[]
}

/** What a change comes to, or why it can't be made. */
export type Planned =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly fault: EditFault }

/** A role whose unit ends. */
export interface RoleHeld {
  readonly person: string
  readonly name: string
  readonly role: Role
  readonly move: RoleMove
}

/** Figures of a unit for days on which it will not have existed: they stay where they are. */
export interface FiguresAfter {
  readonly unit: string
  readonly figures: number
  /** The last day that the newest of them is for. */
  readonly last: CivilDate
}

/** A plan with what the database says about it, for whoever confirms it. */
export type Prepared =
  | {
      readonly ok: true
      readonly plan: Plan
      readonly people: readonly RoleHeld[]
      readonly figures: readonly FiguresAfter[]
    }
  | { readonly ok: false; readonly fault: EditFault }

/** Changes what has a name. Whether somebody may is checked by who calls. */
export interface CatalogueEditor {
  /** What a change would come to; nothing is done. */
  prepare(change: CatalogueChange): Promise<Prepared>
  /** Does it, after checking it again in full, and tells what it came to. */
  apply(change: CatalogueChange, author: Author): Promise<Prepared>
}
