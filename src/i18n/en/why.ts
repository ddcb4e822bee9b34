import type { why as vi } from '../vi/why.ts'
import type { Widened } from '../widened.ts'

/** The answer to "why did it fall?": what figures show of a change, since they tell no reason for it. */
export const why: Widened<typeof vi> = {
  title: (given) => `Change · ${given.indicator} · ${given.unit}`,
  unknown: 'Figures do not tell the reason; the unit itself may know more. What they show:',
  rose: (given) => `Since ${given.before} the indicator has risen by ${given.size}.`,
  fell: (given) => `Since ${given.before} the indicator has fallen by ${given.size}.`,
  same: (given) => `The indicator is the same as in ${given.before}.`,
  roseInstead: (given) => `Since ${given.before} the indicator has not fallen but risen by ${given.size}.`,
  fellInstead: (given) => `Since ${given.before} the indicator has not risen but fallen by ${given.size}.`,
  numerator: 'Numerator',
  denominator: 'Denominator',
  count: (given) => `${given.was} → ${given.now} (${given.change}): ${given.name}`,
  countUnnamed: (given) => `${given.was} → ${given.now} (${given.change})`,
  shares: 'Share of each',
  sharesText: (given) => `numerator ${given.numerator}, denominator ${given.denominator}`,
  mostly: { numerator: 'mostly the numerator', denominator: 'mostly the denominator' },
  sharesMostly: (given) => `${given.shares}; ${given.mostly}`,
  units: 'Units that moved it most',
  unit: (given) => `${given.unit} ${given.points} (${given.was} → ${given.now})`,
  unitsMeaning:
    'Moved: by so much does the total differ from what it would be, had the unit’s figures stayed as they were (weighed by its volume).',
  shared: (given) => `The ${given.units} units with figures of both periods`,
  sharedValue: (given) => `${given.was} → ${given.now} (${given.change})`,
  fewer: 'Not the same units have figures of both periods: the counts are those of the units that have both.',
  movedMost: { rising: 'Units that rose most', falling: 'Units that fell most' },
}
