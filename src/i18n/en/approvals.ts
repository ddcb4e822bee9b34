import type { vi } from '../vi.ts'
import type { Widened } from '../widened.ts'

/** The approval of weekly figures. Names, numbers and dates are already written in the reader's form. */
export const approvals: Widened<typeof vi.approvals> = {
  setting: {
    title: ({ committee }) => `Approval of weekly figures · ${committee}`,
    on: 'On: figures that officers send have to be approved by the head of the unit or a secretary. Until then they count, and are marked "not approved" everywhere.',
    off: 'Off: figures that officers send count at once, without approval.',
    turnOn: 'Turn approval on',
    turnOff: 'Turn approval off',
    confirmOn:
      'Turn approval on? From now on figures that officers send or correct have to be approved. What was sent before counts as approved.',
    confirmOff: 'Turn approval off? From now on figures that officers send count at once.',
    stillWaiting: ({ number }) =>
      `Figures not approved yet: ${number}. They stay marked "not approved" until they are approved.`,
    isOn: 'Weekly figures now have to be approved.',
    isOff: 'Weekly figures no longer have to be approved.',
    unchanged: 'Nothing would be different from now.',
    unclear: 'It is not clear whether to turn it on or off. Please write, for example:',
    notYours: 'Only secretaries or administrators of the whole committee can change this.',
    states: { on: 'on', off: 'off' },
  },
  title: 'Figures waiting for approval',
  titleOf: ({ unit, week }) => `Waiting for approval · ${unit} · ${week}`,
  none: 'No figures wait for your approval.',
  decidedBefore: 'These figures were decided about already; of what you looked at nothing waits now.',
  notWanted: 'The committee does not have weekly figures approved, so none wait for approval.',
  notYours: ({ unit }) => `${unit} is not one of the units whose figures you approve.`,
  changed: 'The figures have changed since you saw them. Please look again:',
  waiting: ({ number, units }) => `Figures waiting for approval: ${number}, of ${units} units.`,
  columns: {
    unit: 'Unit',
    week: 'Week',
    number: 'Figures',
    indicator: 'Indicator',
    figure: 'Figure',
    change: 'From the last report',
    remarks: 'Remarks',
  },
  remarked: ({ number }) => `⚠ ${number} to be looked at`,
  sentBy: 'Sent by',
  sent: ({ name, time }) => `${name}, ${time}`,
  reason: ({ reason }) => `reason: ${reason}`,
  wasReturned: 'returned',
  returned: 'Returned, to be corrected by the unit',
  group: ({ unit, week }) => `${unit} · ${week}`,
  line: ({ indicator, figure, change }) => `${indicator}: ${figure}${change === '' ? '' : `, ${change}`}`,
  approve: ({ number }) => `Approve ${number} figures`,
  approveOne: 'Approve',
  approveAll: ({ number }) => `Approve all (${number})`,
  reviewAll: 'All figures that wait: please look them over before they are approved',
  confirmAll: ({ number }) => `Confirm: approve ${number} figures`,
  send: ({ number }) => `Return ${number} figures`,
  sendOne: 'Return',
  single: ({ name }) => `Look at: ${name}`,
  list: 'All that wait',
  see: 'See what waits for approval',
  askReason: ({ number }) =>
    `Please write why the figures (${number}) are returned, so that the unit knows what to look at:`,
  reasons: {
    check: 'Please check the figures again',
    scope: 'Not counted in the right scope',
    explain: 'Please explain the change',
  },
  because: ({ reason }) => `Returned because: ${reason}`,
  approved: ({ number, unit, week }) => `Approved: ${number} figures of ${unit} for ${week}.`,
  sentBack: ({ number, unit, week, reason }) =>
    `Returned: ${number} figures of ${unit} for ${week}. Reason: ${reason}`,
  officerHears: 'The officer of the unit will be told in working hours.',
  waits:
    'The figures wait for the head of the unit or a secretary; until then they are marked "not approved".',
  decided: {
    approved: ({ by, time }) => `approved (${by}, ${time})`,
    returned: ({ by, time, reason }) => `returned (${by}, ${time}; reason: ${reason})`,
    waiting: 'not approved',
  },
  brief: {
    waiting: 'Figures to approve',
    returned: 'Figures returned',
    weeks: ({ week, number }) => `${week}: ${number} indicators`,
    units: ({ number, units }) => `${number} of ${units}`,
    button: 'Approve figures',
  },
  told: {
    approved: ({ unit, week, number, by }) =>
      `The figures of ${unit} for ${week} were approved: ${number} indicators. Approved by ${by}.`,
    returned: ({ unit, week, figures, reason, by }) =>
      `Figures of ${unit} for ${week} should be checked again: ${figures}. Reason: ${reason}. Returned by ${by}. Please check and correct them; they are then submitted for approval again.`,
    waiting:
      'These weekly figures wait for your approval. Please approve them, or return them with a reason.',
    number: ({ number }) => `${number} indicators`,
    more: ({ number }) => `And ${number} more in the list of what waits.`,
    correct: ({ indicator }) => `Correct: ${indicator}`,
  },
}
