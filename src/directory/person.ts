/** What a person may do in a committee. Each role is bounded by the unit it is held in. */
export type Role = 'administrator' | 'leader' | 'secretary' | 'officer'
export const roles = ['administrator', 'leader', 'secretary', 'officer'] as const satisfies readonly Role[]

/** A role held in a committee, for a unit and those under it. */
export interface Membership {
  readonly committee: string
  readonly role: Role
  /** Code of the unit. */
  readonly unit: string
}

/** A language that is spoken here. */
export type Language = 'vi' | 'en'
export const languages = ['vi', 'en'] as const satisfies readonly Language[]

/** Somebody who may use the assistant. */
export interface Person {
  readonly id: string
  readonly name: string
  /** The language of the answers; null until it is chosen, then the program's own is used. */
  readonly language: Language | null
  /** In order: the first one's home unit is the person's "tỉnh mình". */
  readonly memberships: readonly Membership[]
}
