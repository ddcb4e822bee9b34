import type { Committee } from '../directory/catalogue.ts'
import type { Person } from '../directory/person.ts'
import type { Unit } from '../directory/unit.ts'
import type { Figure } from '../figures/figure.ts'
import type { Indicator } from '../indicators/indicator.ts'
import type { Target } from '../indicators/target.ts'

/** A figure to be kept: as it is read back, but with the id of the person who entered it. */
export type NewFigure = Omit<Figure, 'enteredBy'> & { readonly enteredBy: string | null }

/** All that an empty database is filled with. The order of committees, units and indicators is kept. */
export interface InitialData {
  readonly committees: readonly Committee[]
  readonly units: readonly Unit[]
  readonly indicators: readonly Indicator[]
  readonly targets: readonly Target[]
  readonly people: readonly Person[]
  readonly figures: readonly NewFigure[]
}
