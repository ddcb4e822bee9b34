import type { rank as vi } from '../vi/rank.ts'
import type { Widened } from '../widened.ts'

/** The answer to /rank. */
export const rank: Widened<typeof vi> = {
  title: (given) => `Ranking · ${given.indicator}`,
  scope: 'Among',
  scopeOf: (given) => `${given.number} ${given.group} under ${given.parent}`,
  place: 'No.',
  tied: (given) => `${given.place}=`,
  movement: '▲▼',
  up: (given) => `▲${given.places}`,
  down: (given) => `▼${given.places}`,
  same: '=',
  entered: 'new',
  highlighted: (given) => `► ${given.unit}`,
  movedSince: (given) => `▲▼ since ${given.period}; “=” beside a place is a tie.`,
  met: 'Target reached',
  metBy: (given) => `by ${given.met} of ${given.units} units with figures`,
  pulls: 'Holding it back most',
  pull: (given) => `${given.unit} (${given.size})`,
  pullsMeaning: (given) =>
    `Holding back: by so much would the result of ${given.total} be better without that unit (weighed by its volume).`,
  noCases: 'No cases',
  missing: 'No figures yet',
  tooFew: (given) => `Fewer than ${given.least} cases, not ranked`,
  notCombinable: 'Can’t be added up',
  alone: (given) => `${given.unit} has no peers to be ranked with.`,
  nobody: (given) => `${given.unit} has no ${given.group} to rank.`,
  barsOnly: (given) => `The chart draws the first ${given.bars} units only.`,
}
