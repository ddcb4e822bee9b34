import type { SpecialDay } from '../calendar/working-days.ts'
import type { PartState } from '../deadlines/assignment.ts'
import type { NewAssignment } from '../deadlines/register.ts'
import type { Committee } from '../directory/catalogue.ts'
import type { Person } from '../directory/person.ts'
import type { Unit } from '../directory/unit.ts'
import type { Figure } from '../figures/figure.ts'
import type { Indicator } from '../indicators/indicator.ts'
import type { Target } from '../indicators/target.ts'

/** A figure to be kept: as it is read back, but with the id of the person who entered it. */
export type NewFigure = Omit<Figure, 'enteredBy'> & { readonly enteredBy: string | null }

/** Work to be kept that was given before, with what it has come to in each unit. */
export type InitialAssignment = Omit<NewAssignment, 'units' | 'recurrence'> & {
  readonly givenAt: Date
  readonly parts: readonly {
    readonly unit: string
    readonly state: PartState
    readonly evidence: string | null
  }[]
}

/** All that an empty database is filled with. The order of committees, units and indicators is kept. */
export interface InitialData {
  readonly committees: readonly Committee[]
  readonly units: readonly Unit[]
  readonly indicators: readonly Indicator[]
  readonly targets: readonly Target[]
  readonly people: readonly Person[]
  readonly figures: readonly NewFigure[]
  readonly specialDays: readonly SpecialDay[]
  readonly assignments: readonly InitialAssignment[]
}
