import type { vi } from '../vi.ts'
import type { Widened } from '../widened.ts'

/** What people are told without asking. `wordings` hold placeholders, and an administrator can change them. */
export const notices: Widened<typeof vi.notices> = {
  to: ({ name }) => `To: ${name}`,
  regards: 'With kind regards.',
  late: ({ time }) =>
    `This notice was meant for ${time} and comes late, since it could not be sent to you for a while. We apologise.`,
  several: ({ number }) => `There are ${number} matters for your attention:`,
  roles: {
    officer: 'officer',
    head: 'head of the unit',
    secretary: 'secretary',
    leader: 'leader of the committee',
  },
  report: 'Report figures',
  reportOf: ({ unit }) => `Report figures: ${unit}`,
  resume: 'Go on',
  formOpened: ({ unit, week, closes }) =>
    `You opened the figures of ${week} of ${unit} and have not answered yet. Reporting closes at ${closes}; please fill them in and send them when it suits you.`,
  pressDone: 'If it is done, please press "Done".',
  nobodyElse: 'nobody else yet',
  release: 'Agree to report it to the leader',
  releaseOf: ({ unit }) => `Report to the leader: ${unit}`,
  released: ({ number, unit }) =>
    `Agreed. The leader is told of work ${number} of ${unit} during working hours.`,
  releasedBefore: 'This was dealt with before.',
  wordings: {
    given: 'The committee has given your unit this work: {title}. Please confirm that you have received it.',
    before: 'May we kindly draw your attention to: {title}. {days} working days are left.',
    'on-day': 'Today is the last day for: {title}. Please complete it and report the result.',
    overdue:
      '"{title}" is {days} working days overdue. Please complete it soon and report the result, or ask for an extension with the reason.',
    'escalation-head':
      '"{title}", given to {unit}, is {days} working days overdue. Your kind attention as the head of the unit is asked for.',
    'escalation-secretary':
      '"{title}", given to {unit}, is {days} working days overdue. Reminders have gone out; please consider speaking with the unit.',
    'escalation-leader':
      '"{title}", given to {unit}, is {days} working days overdue. Your guidance is asked for.',
    release:
      '"{title}", given to {unit}, is {days} working days overdue. It will be reported to the leader of the committee once the secretary agrees.',
    returned: 'The result of "{title}" needs to be completed. Reason: {reason}',
    'extension-granted': 'The extension of "{title}" is granted. New deadline: {deadline}.',
    'extension-refused':
      'The extension of "{title}" is not granted; the deadline remains: {deadline}. Reason: {reason}',
    rescheduled: 'The deadline of "{title}" was changed: {deadline}.',
    verified: 'The committee notes that your unit has completed: {title}. Thank you.',
    withdrawn: '"{title}" is no longer given to your unit.',
    reported: '{unit} reports as done: {title}. Result: {evidence}',
    attached: '{unit} added files to its report on: {title}.',
    'extension-asked': '{unit} asks for an extension of "{title}" until the end of {until}. Reason: {reason}',
    undecided: '{unit} has waited {days} working days for an answer about: {title}.',
    unmanned: '{unit} has no {role}, so nobody receives the notice about "{title}".',
    unreachable:
      'The notice about "{title}" could not be delivered to {person} ({unit}). Others of the unit: {contacts}.',
    again: 'As you asked, a reminder of: {title}.',
    'prompt-opening':
      'The figures of {week} of {unit} can be reported now; {missing} indicators have none yet. Please report them before {closes}.',
    'prompt-day-before':
      '{unit} has not yet reported {missing} indicators of {week}. Reporting closes at {closes}; please complete it.',
    'prompt-closing':
      'Reporting of {week} closes soon, at {closes}. {unit} has not yet reported {missing} indicators; please complete it.',
    'form-left':
      'The figures of {week} of {unit} were begun and not sent: {answered} answers are kept. They are kept until reporting closes, at {closes}; please go on and send them when it suits you.',
  },
}
