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
  partOf: (given) => `${given.title} · ${given.part}`,
  parts: {
    best: (given) => `the first ${given.number}`,
    worst: (given) => `the last ${given.number}`,
    highest: (given) => `the ${given.number} highest`,
    lowest: (given) => `the ${given.number} lowest`,
  },
  tiedBeyond: (given) => `Others share the place of the last one, so ${given.number} units are shown.`,
  whole: 'The whole ranking',
  moved: {
    rising: (given) => `Rose most · ${given.indicator}`,
    falling: (given) => `Fell most · ${given.indicator}`,
    improving: (given) => `Improved most · ${given.indicator}`,
    worsening: (given) => `Worsened most · ${given.indicator}`,
  },
  movedShort: {
    rising: 'Rose most',
    falling: 'Fell most',
    improving: 'Improved most',
    worsening: 'Worsened most',
  },
  noneMoved: {
    rising: (given) => `No unit has risen since ${given.period}.`,
    falling: (given) => `No unit has fallen since ${given.period}.`,
    improving: (given) => `No unit has improved since ${given.period}.`,
    worsening: (given) => `No unit has become worse since ${given.period}.`,
  },
  comparedWith: 'Compared with',
  comparedOf: (given) =>
    `${given.compared} of ${given.all} units can be compared: they have figures of both periods, and cases enough to be ranked.`,
  unfinished: 'This period is not over, so its count is not complete yet.',
  noCases: 'No cases',
  missing: 'No figures yet',
  tooFew: (given) => `Fewer than ${given.least} cases, not ranked`,
  notCombinable: 'Can’t be added up',
  alone: (given) => `${given.unit} has no peers to be ranked with.`,
  nobody: (given) => `${given.unit} has no ${given.group} to rank.`,
  barsOnly: (given) => `The chart draws the first ${given.bars} units only.`,
}
