import type { vi } from '../vi.ts'
import type { Widened } from '../widened.ts'

/** When weekly figures are reported. Days, times and dates arrive written. */
export const reportingCalendar: Widened<typeof vi.reportingCalendar> = {
  title: ({ committee }) => `When weekly figures are reported · ${committee}`,
  intro:
    'The figures of a week are reported in the week after it. A day off moves the opening to the next working day, and the closing to the working day before.',
  opens: 'Opens',
  closes: 'Closes',
  dayAndTime: ({ weekday, time }) => `${weekday} ${time}`,
  movedMore: ({ number }) => `and ${number} more`,
  coming: ({ week }) => `Reporting of ${week}`,
  between: ({ opens, closes }) => `${opens} to ${closes}`,
  how: 'Change it in words, for example:',
  confirmTitle: 'Please confirm when weekly figures are reported',
  done: 'When weekly figures are reported was changed.',
  change: ({ before, after }) => `${before} → ${after}`,
  unchanged: 'Nothing would be different from now.',
  unclear: 'It is not clear what to change. Please write a day of the week and a time, for example:',
  impossible: 'The closing must come after the opening, in the same week. Please write it again.',
  notYours: 'Only administrators and secretaries of the whole committee can set when figures are reported.',
  usual: 'As by default',
}
