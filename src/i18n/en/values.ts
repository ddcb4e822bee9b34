import type { values as vi } from '../vi/values.ts'
import type { Widened } from '../widened.ts'

/** "1 point", "4.3 points", whatever the sign before the number. */
const counted = (number: string, one: string, many: string) =>
  `${number} ${/^[+−]?1$/.test(number) ? one : many}`

/** Values, targets and verdicts. */
export const values: Widened<typeof vi> = {
  points: ({ number }) => counted(number, 'point', 'points'),
  rank: ({ number }) => `rank ${number}`,
  places: ({ number }) => counted(number, 'place', 'places'),
  withCounts: (given) => `${given.value} (${given.numerator}/${given.denominator})`,
  unapproved: (given) => `${given.value} (not approved)`,
  partlyUnapproved: (given) => `${given.value} (partly not approved)`,
  noFigures: 'no figures yet',
  noCases: 'no cases',
  noCasesInFull: 'no cases (the denominator is 0), so there is no rate',
  notCombinable: 'can’t be added up',
  notCombinableInFull: (given) =>
    `there are ${given.figures} figures, but they were published without numerator and denominator and can’t be added up`,
  composed: (given) => `${given.value}, put together from ${given.units}/${given.all} units`,
  rose: (given) => `${given.difference} against ${given.before} (${given.value})`,
  same: (given) => `unchanged against ${given.before} (${given.value})`,
  unchanged: 'unchanged',
  gained: (given) => `up ${given.places}`,
  lost: (given) => `down ${given.places}`,
  up: (given) => `up ${given.places} against ${given.before} (${given.value})`,
  down: (given) => `down ${given.places} against ${given.before} (${given.value})`,
  beforeMissing: (given) => `${given.before}: ${given.why}`,
  beforeOtherUnits: (given) =>
    `not comparable with ${given.before}, which was put together from ${given.units} units`,
}
