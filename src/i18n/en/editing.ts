import type { editing as vi } from '../vi/editing.ts'
import type { Widened } from '../widened.ts'

/** Changes to units, indicators and targets. */
export const editing: Widened<typeof vi> = {
  confirmTitle: 'Please confirm this change',
  doneTitle: 'The change is made',
  titles: {
    'add-unit': 'Add a unit',
    'correct-unit': "Correct a unit's name",
    'rename-unit': 'Rename a unit',
    'merge-units': 'Merge units',
    'unite-units': 'Unite units',
    'retire-unit': 'End a unit',
    'unit-aliases': 'Other names of a unit',
    'add-indicator': 'Add an indicator',
    'rename-indicator': 'Rename an indicator',
    'indicator-aliases': 'Other names of an indicator',
    'set-target': 'Set a target',
    'remove-target': 'Remove a target',
  },

  unitAdded: (given) =>
    `New unit: ${given.unit} (code ${given.code}), ${given.kind}, under ${given.parent}, ${given.days}.`,
  unitAddedAlone: (given) => `New unit: ${given.unit} (code ${given.code}), ${given.kind}, ${given.days}.`,
  days: (given) => `from ${given.from}`,
  daysTo: (given) => `from ${given.from} to ${given.to}`,
  unitDays: (given) => `${given.unit} (${given.days})`,
  changes: (given) => `${given.what}: ${given.changes}.`,
  nameTo: (given) => `name "${given.before}" → "${given.after}"`,
  englishTo: (given) => `English name "${given.before}" → "${given.after}"`,
  parentTo: (given) => `under ${given.before} → ${given.after}`,
  endsOn: (given) => `exists until ${given.date}`,
  endsOnInstead: (given) => `exists until ${given.before} → ${given.after}`,
  goesOn: (given) => `its work goes to ${given.unit} on ${given.date}`,
  goesOnNowhere: 'no unit takes over',
  aliasesAdded: (given) => `also called ${given.names}`,
  aliasesDropped: (given) => `no longer called ${given.names}`,
  unchangedOnly: 'nothing else',
  more: (given) => `and ${given.number} more`,

  indicatorAdded: (given) => `New indicator: ${given.indicator} (code ${given.code}), ${given.details}.`,
  kinds: { ratio: 'a ratio', count: 'a count', score: 'a score', rank: 'a rank' },
  measure: (given) => `measured in ${given.measure}`,
  higher: 'the higher the better',
  lower: 'the lower the better',
  flow: 'added up over time',
  snapshot: 'the latest figure counts',
  counts: (given) => `numerator "${given.numerator}", denominator "${given.denominator}"`,

  target: (given) => `${given.indicator}, ${given.unit}, ${given.year}`,
  targetValue: (given) => `${given.target} (${given.document})`,
  noTarget: 'none',
  removedTarget: 'removed',
  arrow: (given) => `${given.before} → ${given.after}`,

  roleMoves: (given) =>
    `${given.person} (${given.role}, ${given.unit}) holds this role for ${given.to} from ${given.from}.`,
  roleEnds: (given) =>
    `${given.person} (${given.role}, ${given.unit}) no longer holds this role from ${given.from}.`,
  nobodyHolds: 'Nobody holds a role for this unit from that day on.',
  childrenFollow: (given) =>
    `${given.number} units under it go on under the new one, each with a new code from that day.`,
  figuresStay: 'Figures stay with the old unit; earlier reports do not change.',
  figuresAfter: (given) =>
    `Please note: ${given.unit} has ${given.figures} figures for periods that end after ${given.date} (the newest to ${given.last}). They stay with the old unit.`,
  targetsFollow: 'Targets of that year and later hold for the new unit too.',

  faults: {
    unknown: (given) => `${given.about} can no longer be found.`,
    'no-text': () => 'A name or document is empty or too long (200 characters at most, 80 for another name).',
    'name-taken': (given) =>
      `The name is taken: ${given.about}. Please choose another; to make one unit of two, merge them.`,
    'not-then': (given) => `${given.about} does not exist at that time. Please check the date.`,
    home: (given) =>
      `${given.about} is the unit that the committee steers: only its name can be corrected; it can't be renamed from a date, merged or ended.`,
    'has-children': (given) =>
      `This can't end while there are units under it: ${given.about}. Please see to these first.`,
    'takes-over': (given) =>
      `This can't be done, as work would go over to a unit that does not exist on that day: ${given.about}.`,
    'into-itself': (given) => `${given.about} can't be merged into itself or a unit under it.`,
    'other-committee': (given) => `The units belong to different committees: ${given.about}.`,
    unchanged: (given) => `${given.about}: it is so already, and nothing was changed.`,
    impossible: () => 'The value, the year or the number of names is not possible. Please check it.',
  },

  notIndicatorAdmin:
    'Indicators are shared by the whole committee, so only an administrator of the whole committee may edit them.',
  unitNotFound: (given) => `No unit "${given.words}" was found. Please give its full name or code.`,
  whichUnit: (given) => `Which unit is "${given.words}"?`,
  indicatorNotFound: (given) => `No indicator "${given.words}" was found. Please give its full name or code.`,
  whichIndicator: (given) => `Which indicator is "${given.words}"?`,
  badDate: (given) => `The date "${given.words}" was not understood. Please write it like 1/3/2025.`,
  noKind: (given) =>
    `Is "${given.name}" a department, a district or a province? For example: /units add ${given.name}, department, from 1/7/2024`,
  noValue:
    'The target was not understood. Please give a comparison and a value, such as >= 60 or at least 60.',
  noYear: 'Please give the year of the target, such as 2024.',
  noDocument: 'Please give the document that sets the target, such as: according to Plan 12/KH-UBND.',
  howTo: 'How to use it:',
  notPrecise: 'Something is missing. How to use it:',
}
