import type { home as vi } from '../vi/home.ts'
import type { Widened } from '../widened.ts'

export const home: Widened<typeof vi> = {
  toEnter: 'Figures to enter',
  entered: ({ week }) => `${week}: complete`,
  lacking: ({ week, lacking, expected }) => `${week}: ${lacking} of ${expected} indicators to enter`,
  opens: ({ at }) => `entering begins ${at}`,
  closes: ({ at }) => `to be entered by ${at}`,
  closed: ({ at }) => `closed ${at}`,
  changed: 'Your roles have just changed. Please open this page again to see what it shows now.',
  begun: ({ number }) => `form begun, ${number} indicators so far`,
  buttons: {
    report: 'Enter figures',
    reportOf: ({ unit }) => `Enter figures of ${unit}`,
    reminders: 'Reminders, digest',
    language: 'Language',
    help: 'All commands',
  },
}
