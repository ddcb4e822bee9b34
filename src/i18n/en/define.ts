import type { define as vi } from '../vi/define.ts'
import type { Widened } from '../widened.ts'

/** The answers to /define and /indicators. */
export const define: Widened<typeof vi> = {
  code: 'Code',
  formula: 'Computed as',
  ratio: (given) => `${given.numerator} ÷ ${given.denominator} × 100 %`,
  ratioUnnamed: 'numerator ÷ denominator × 100 %',
  count: (given) => `a count of ${given.measure}`,
  score: (given) => `a published value, in ${given.measure}`,
  rank: 'a published rank',
  over: 'Over periods and units',
  ratioFlow: 'numerators are added, denominators are added, then divided; never a mean of rates',
  ratioSnapshot:
    'over time the latest figure in the period is taken, nothing is added up; over units numerators and denominators are added, then divided',
  countFlow: 'added over periods and over units',
  countSnapshot: 'over time the latest figure in the period is taken; over units they are added',
  alone: 'the latest figure in the period is taken; never added up or averaged over units',
  direction: 'Better is',
  higher: 'higher',
  lower: 'lower',
  none: (given) =>
    `A denominator of 0 is “${given.noCases}”, a figure not entered is “${given.noFigures}”; neither is 0 %, and neither is ranked.`,
  example: 'Example',
  exampleText: (given) => `${given.unit}, ${given.period}: ${given.value}`,
  exampleOfRatio: (given) => `${given.numerator} ÷ ${given.denominator} = ${given.value}`,
  names: 'Also called',
  listTitle: 'The indicators that are followed',
  name: 'Name',
  kinds: { ratio: 'Rates', count: 'Counts', score: 'Scores', rank: 'Ranks' },
  listHint: 'To see how one is computed: /define with its code or name, for instance /define online-payment.',
}
