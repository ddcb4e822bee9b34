import type { vi } from '../vi.ts'
import type { Widened } from '../widened.ts'

/** The wordings of notices, as administrators see and change them. */
export const templates: Widened<typeof vi.templates> = {
  title: ({ committee }) => `Wordings of notices · ${committee}`,
  intro:
    'Please choose the wording to see or change. Those of the committee\'s own are marked "own"; the others are the program\'s.',
  ownOf: ({ name }) => `${name} (own)`,
  ownList: 'Own wordings',
  none: 'none yet',
  one: ({ name, language }) => `Wording "${name}" · ${language}`,
  languages: { vi: 'Vietnamese', en: 'English' },
  text: 'Wording',
  placeholders: 'Placeholders that may be used',
  source: 'Source',
  ofProgram: "the program's",
  ofCommittee: "the committee's own",
  nowFaulty: "the committee's own is faulty, so the program's is used",
  example: 'As it would be sent, for example:',
  exampleTitle: 'Publish internal procedures',
  exampleDocument: 'Plan 200/KH-BCĐ',
  exampleReason: 'waiting for the Department of Justice',
  exampleEvidence: 'Decision 123/QĐ-UBND of 15/11/2023',
  edit: 'Change the wording',
  reset: "Use the program's again",
  other: { vi: 'In Vietnamese', en: 'In English' },
  back: 'Other wordings',
  write: ({ name, placeholders }) =>
    `Please send the new wording of "${name}". Placeholders that may be used: ${placeholders}. The address at the top and the greeting at the end are added.`,
  faults: {
    unknown: ({ placeholder, placeholders }) =>
      `This wording has no placeholder ${placeholder}. Those that may be used: ${placeholders}. Please send the wording again.`,
    'no-title': ({ placeholders }) =>
      `The wording must have {title}, so that the reader knows which work it is about. Placeholders that may be used: ${placeholders}. Please send the wording again.`,
    'no-week': ({ placeholders }) =>
      `The wording has to hold {week}, so that its readers know of which week the figures are. Placeholders: ${placeholders}. Please send the wording again.`,
    brace: ({ placeholders }) =>
      `There is a { or } too many or too few. Placeholders that may be used: ${placeholders}. Please send the wording again.`,
    length: ({ most }) =>
      `The wording must have some text, of at most ${most} letters. Please send it again.`,
  },
  confirmTitle: 'Please confirm the new wording',
  confirmReset: "Please confirm to use the program's wording again",
  done: ({ name }) => `The wording "${name}" was changed. Notices from now on use it.`,
  resetDone: ({ name }) => `The wording "${name}" is the program's again.`,
  unchanged: 'This wording is the one in use.',
  notFound: ({ words }) => `There is no wording called "${words}". Please choose:`,
  several: 'Several wordings are called so. Please choose:',
  notYours: 'Only administrators of the whole committee can change the wordings of notices.',
  faulty: ({ name }) =>
    `The committee's own wording "${name}" can no longer be used, so the program's is used meanwhile. Administrators, please correct it (/templates).`,
  names: {
    given: 'Work is given',
    before: 'Reminder before the deadline',
    'on-day': 'Reminder on the last day',
    overdue: 'Overdue reminder',
    'escalation-head': 'To the head of the unit',
    'escalation-secretary': 'To the secretary',
    'escalation-leader': 'To the leader of the committee',
    release: 'The secretary is asked to agree',
    returned: 'Returned to be completed',
    'extension-granted': 'Extension granted',
    'extension-refused': 'Extension refused',
    rescheduled: 'Deadline changed',
    verified: 'Completion confirmed',
    withdrawn: 'Work withdrawn',
    reported: 'Reported as done',
    attached: 'Files added to a report',
    'extension-asked': 'Extension asked for',
    undecided: 'A unit waits for an answer',
    unmanned: 'Nobody to receive it',
    unreachable: 'Could not be delivered',
    again: 'Reminded again as asked',
    'prompt-opening': 'Figures can be reported',
    'prompt-day-before': 'Figures asked for, a day before',
    'prompt-closing': 'Figures asked for, two hours before',
    'form-left': 'A form was left',
  },
}
