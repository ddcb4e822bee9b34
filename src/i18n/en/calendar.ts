import type { vi } from '../vi.ts'
import type { Widened } from '../widened.ts'

/** The working calendar. Days, years and times are already written in the reader's form. */
export const calendar: Widened<typeof vi.calendar> = {
  title: ({ year }) => `Working calendar of ${year}`,
  ofYear: ({ year }) => `Calendar of ${year}`,
  ordinary:
    'Working days are Monday to Friday, less the days off and with the make-up days below. Notices are sent from 08:00 to 17:00.',
  nothing: ({ year }) => `No day off or make-up day of ${year} is listed yet.`,
  emptyYear: ({ year }) =>
    `The working calendar lists no day off of ${year}, so deadlines and reminders of that year may fall on holidays. Administrators, please add them, for example: /calendar off 2/9/${year} Quốc khánh`,
  off: ({ name }) => `off: ${name}`,
  offDays: ({ name, days }) => `off for ${days} working days: ${name}`,
  work: ({ name }) => `worked: ${name}`,
  weekend: 'weekend',
  working: 'an ordinary working day',
  day: ({ day, weekday }) => `${day} (${weekday})`,
  certainties: {
    official: 'officially announced',
    recalled: 'from memory, not checked against the announcement',
    computed: 'computed by rule, not announced yet',
    secondary: 'from a secondary source, not checked against the announcement',
  },
  toCheck:
    'Days not marked "officially announced" should be checked against the yearly announcement; an administrator who enters the day again confirms it.',
  trusted: ({ what, certainty }) => `${what} (${certainty})`,
  nextWorking: ({ day }) => `Next working day: ${day}.`,
  noneWithin: ({ days }) => `There is no public holiday or make-up day in ${days}.`,
  noSuchDay: ({ words }) => `There is no day "${words}". Please write it again, for example: 2/9/2027.`,
  unclear:
    'Please name a day or a year, for example: /calendar 2027, /calendar 2/9/2027. Administrators edit it like this:',
  notYours: 'Only administrators of the committee can edit the working calendar.',
  unnamed: 'Ngày nghỉ',
  tooFar: 'The calendar can be edited from last year up to five years ahead. Please check the year.',
  tooMany: 'At most 40 days can be entered at once. Please write it again.',
  order: 'The last day must not be before the first.',
  notRestDay: ({ day }) => `${day} is a working day anyway, so it is no make-up day.`,
  notWorkday: ({ day }) => `${day} is a rest day anyway, so it can't be exchanged.`,
  notSpecial: 'None of these days is listed as a day off or a make-up day, so there is nothing to remove.',
  confirmTitle: 'Please confirm the change of the working calendar',
  doneTitle: 'The working calendar was changed',
  fromTo: ({ before, after }) => `${before} → ${after}`,
  onRestDay: ({ day, after }) =>
    `${day} is a weekend. By Article 111 of the Labour Code 2019 a public holiday on a weekly rest day is made up for on the next working day (${after}); if so, please enter that day too.`,
  movedTitle: ({ number }) => `Notices that move (${number})`,
  movedNone: 'No notice moves.',
  moved: ({ from, to }) => `${from} → ${to}`,
  movedAway: ({ from }) => `${from} → not sent any more`,
  movedMore: ({ number }) => `and ${number} more`,
  movedLabel: ({ what, title, unit }) => `${what} · ${title} · ${unit}`,
  everywhere: 'The working calendar is shared by all committees of this program.',
  occasions: {
    before: ({ days }) => `reminder ${days} working days before`,
    onDay: 'reminder on the last day',
    overdue: ({ day }) => `overdue reminder, day ${day}`,
    overdueWeek: ({ week }) => `overdue reminder, week ${week}`,
    escalation: ({ role }) => `report to the ${role}`,
    other: 'notice',
  },
}
