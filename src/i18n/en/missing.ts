import type { vi } from '../vi.ts'
import type { Widened } from '../widened.ts'

/** Who has reported a week, and who has not. */
export const missing: Widened<typeof vi.missing> = {
  title: ({ week }) => `Reports of ${week}`,
  closes: 'Closes',
  states: { missing: 'Not reported', partial: 'Incomplete', late: 'Late', 'on-time': 'On time' },
  counts: ({ state, number }) => `${state}: ${number}`,
  summary: 'In all',
  unit: 'Unit',
  state: 'State',
  person: 'Officer',
  partial: ({ given, expected }) => `${given} of ${expected} indicators`,
  unapproved: ({ number }) => `${number} not approved`,
  waiting: 'Not approved',
  waitingUnits: ({ number }) => `${number} units`,
  nobody: 'nobody yet',
  everybody: 'All units have reported in full.',
  none: 'No unit reports weekly figures yet.',
  nudge: 'Remind these units',
}
