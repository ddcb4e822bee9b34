import type { vi } from '../vi.ts'
import type { Widened } from '../widened.ts'

/** Giving work: what is asked for, the preview and the form. */
export const assign: Widened<typeof vi.assign> = {
  how: 'Please write the work in one sentence, with the units, what is to be done and by when:',
  askUnits: 'Which units is it for? Please write their names, or choose:',
  unclearUnits: ({ words }) => `It is not clear which unit "${words}" is. Please write the units again.`,
  notTheirs: ({ units }) => `You may not give work to: ${units}. Please write the units again.`,
  askTitle: 'What is to be done?',
  tooLong: {
    title: ({ length, most }) =>
      `What is to be done has ${length} characters, more than ${most}, and was not taken. Please write it more briefly; details can stand in the document.`,
    document: ({ length, most }) =>
      `The document has ${length} characters, more than ${most}, and was not taken. Please give its name, number and date only.`,
  },
  askDeadline: 'By when? For example: before 20/11/2023, within 5 working days, by the end of June.',
  unclearDeadline: ({ words }) =>
    `The deadline "${words}" is not clear. Please write it again, as in: before 20/11/2023.`,
  whichDay: ({ words }) => `"${words}" may mean several days. Which one is the last?`,
  askDocument: 'Which document, clause or meeting does it rest on?',
  askEvidence: 'What does a unit report it with?',
  askReminders:
    'How many working days before the deadline shall it be reminded of? For example: 10, 5, 2, 1.',
  unclearReminders: 'Please write one to six numbers of days, each from 1 to 60, as in: 10, 5, 2, 1.',
  askFollower: 'Who follows this work?',
  unclearFollower: ({ words, names }) =>
    `It is not clear who "${words}" is. This work can be followed by: ${names}.`,
  departments: 'All departments',
  districts: 'All districts',
  everybody: 'All units',

  previewTitle: 'An assignment: please look it over before it is sent',
  hourOfDay: ({ time, day }) =>
    `The hour of the deadline (${time}) stands in every notice as it was written; reminders and what is overdue go by days, to the end of ${day}.`,
  restDay: ({ day, why, before, after }) =>
    `Note: ${day} is a day off (${why}). The last working day before it is ${before}, the next one is ${after}.`,
  weekend: 'weekend',
  moveDay: ({ day }) => `Move to ${day}`,
  past: ({ day }) => `Note: ${day} is over; the work will count as overdue.`,
  recipients: 'Recipients',
  noOfficer: 'nobody yet',
  unmanned: ({ units }) =>
    `Nobody receives work yet at: ${units}. Please ask an administrator to invite somebody (/enrol).`,
  reminders: 'Reminders on',
  beforeEach: ({ days }) =>
    days === '' ? 'on the day of each deadline' : `${days} working days before each deadline, and on its day`,
  afterwards: ({ days }) => `overdue: every working day for ${days} days, then weekly`,
  noCalendar: ({ year }) =>
    `Note: the working calendar has no day off of ${year} yet. Please ask an administrator to add them (/calendar).`,
  form: {
    title: 'Give work',
    intro: 'Nothing is sent before you have checked it and pressed the button that gives it.',
    next: 'Preview',
    units: 'Units',
    unitsHint: 'For example: Department of Health, Department of Finance; or: all departments.',
    chosen: 'Further units from the list',
    deadlineHint:
      'For example: by 20 Nov 2024; within 5 working days; before the 25th of each quarter. If there is none, write "none".',
    documentHint: 'A document, clause or meeting, for example: clause 2 of article 5 of Plan 200/KH-BCD.',
    reminders: 'Reminders before the deadline (working days)',
    whichDay: ({ days }) => `This may mean several days: ${days}. Please write day, month and year.`,
  },
  give: 'Give the work',
  change: {
    units: 'Change units',
    title: 'Change the work',
    deadline: 'Change the deadline',
    document: 'Change the basis',
    evidence: 'Evidence',
    reminders: 'Reminders',
    follower: 'Who follows it',
  },
  given: ({ number, units }) =>
    `Assignment ${number} was given to ${units}. Notices go out during working hours.`,

  again: 'Recurring',
  againDues: ({ when, dues, days }) =>
    `${when}. Next deadlines: ${dues}. Given ${days} working days ahead each time`,
  givenAgain: ({ units, when }) => `Recurring work (${when}) was set up for ${units}.`,
}
