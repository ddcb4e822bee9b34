import type { vi } from '../vi.ts'
import type { Widened } from '../widened.ts'

/** Corrections of weekly figures. Names, numbers and dates are already written in the reader's form. */
export const corrections: Widened<typeof vi.corrections> = {
  whichUnit: "Which unit's figure is to be corrected?",
  whichIndicator: 'Which indicator is to be corrected?',
  whichWeek: 'Which week is to be corrected? For example: week 23/2024.',
  why: ({ value }) => `It becomes ${value}. Please write why it is corrected:`,
  reasons: { slip: 'Typing mistake', late: 'Cases added', counted: 'Checked and counted again' },
  notWeekly: ({ indicator }) => `${indicator} is not entered weekly, so it is not corrected here.`,
  nothingThere: 'There is no figure of this indicator for the week to correct. You may enter it:',
  enter: "Enter the week's figures",
  same: ({ value }) => `The figure is ${value} already; nothing has changed.`,
  preview: 'Correction: please check it',
  unit: 'Unit',
  indicator: 'Indicator',
  figure: 'Figure',
  target: ({ target }) => `From the target, ${target}`,
  reason: 'Reason',
  unknown: 'not known',
  confirm: 'Correct it',
  confirmAnyway: 'Correct it all the same',
  otherValue: 'Another figure',
  otherReason: 'Another reason',
  done: 'Corrected. The earlier figure is kept as well.',
  see: 'See the indicator',
  history: {
    title: 'Corrections of figures',
    none: 'No figure was corrected in this time.',
    noFigure: 'There is no figure of this period yet.',
    where: ({ indicator, unit, week }) => `${indicator} · ${unit} · ${week}`,
    by: ({ time, by }) => `${time} · ${by}`,
    first: ({ figure }) => `First entry: ${figure}`,
    corrected: ({ change, reason }) => `${change}; reason: ${reason}`,
    nobody: 'nobody named',
    more: ({ number }) =>
      `Only the ${number} latest are shown. Please name a unit, an indicator or a week to see more.`,
  },
}
