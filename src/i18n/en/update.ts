import type { vi } from '../vi.ts'
import type { Widened } from '../widened.ts'

/** What a unit answers about its work, with which files, and what is decided of that. */
export const update: Widened<typeof vi.update> = {
  receive: 'Received',
  report: 'Done',
  askExtension: 'Ask for an extension',
  later: 'Remind me later',
  verify: 'Confirm as done',
  verifyOne: ({ unit }) => `Confirm: ${unit}`,
  verifyAll: ({ number }) => `See and confirm all ${number} reports`,
  verifyTitle: 'Reports to confirm: please look them over',
  verifyAgreed: ({ number }) => `Confirm all ${number}`,
  verifyOthers: ({ number }) => `${number} more no longer wait to be confirmed, or are not yours to confirm.`,
  verifyNone: 'No report waits for you to confirm it.',
  verifiedAll: ({ units }) => `Confirmed as done: ${units}.`,
  return: 'Return',
  grant: 'Grant the extension',
  refuse: 'Refuse the extension',
  reschedule: 'Change deadline',
  withdraw: 'Withdraw',
  about: ({ title, unit }) => `Work: ${title} · ${unit}`,
  askFor: {
    none: 'Please write in a few words what was done:',
    document: "Please write the document's number and date, as in: Decision 123/QĐ-SYT of 15/11/2023.",
    count: 'Please write how many, as in: 45 procedures.',
    file: 'Please send the file here (a document, a scan or a photo), with a few words under it if you like. If it lies elsewhere, please send its address.',
  },
  fileMissing:
    'This work needs a file. Please send it, or a photo, in your conversation with the assistant on Telegram or Slack, or write its address. What you just wrote is kept; if you can send no file yet, please press "Report without a file".',
  withoutFile: 'Report without a file',
  file: 'File',
  files: 'See files',
  filesTitle: ({ title, unit }) => `Evidence: ${title} · ${unit}`,
  filesNone: 'This report has no files.',
  unnamedFile: { document: 'a file without a name', picture: 'a photo' },
  fileSize: { bytes: 'B', kilobytes: 'kB', megabytes: 'MB' },
  fileFrom: ({ name, chat }) => `sent by ${name} on ${chat}`,
  fileShared: ({ from }) => `${from}; if it can't be opened, please ask them to share it`,
  somebody: 'the unit',
  addTo: ({ title }) => `Add to: ${title}`,
  filesTogether: 'Files that were sent at once go together to the work that you choose.',
  fileNoWork:
    'Your unit has no work in progress or to be confirmed, so the file that you just sent was not added to any work.',
  askUntil:
    'Please write the day asked for and the reason, as in: until 30/11/2023, waiting for the Department of Justice.',
  unclearUntil:
    'The day is not clear. Please write it with the reason, as in: until 30/11/2023, waiting for the Department of Justice.',
  askExtensionReason: 'Please write the reason for the extension:',
  askReschedule: 'Please write the new deadline, as in: until 30/11/2023. The unit will be told.',
  unclearReschedule:
    'The new deadline could not be read. Please write the day again, as in: until 30/11/2023.',
  untilTooEarly: ({ due }) => `The day must be after the present deadline (${due}).`,
  askReason: 'Please write the reason (the unit will read it):',
  laterWhen: 'When shall it be?',
  laterUnclear:
    'It is not clear when. Please choose a time, or write it again: remind me again of work 12 tomorrow.',
  laterSet: ({ time }) => `You will be reminded at ${time}.`,
  laterMoved: ({ time }) => `That is outside working hours, so you will be reminded at ${time}.`,
  done: {
    receive: ({ unit }) => `Noted: ${unit} has received the work.`,
    report: ({ unit }) => `Noted: ${unit} reports it as done; it is to be confirmed.`,
    attach: ({ unit }) => `The files were added to the report of ${unit}.`,
    verify: ({ unit }) => `${unit} is confirmed as done.`,
    return: ({ unit }) => `Returned to ${unit} to be completed.`,
    'ask-extension': ({ unit }) => `The extension for ${unit} was asked for.`,
    grant: ({ unit }) => `The extension for ${unit} is granted.`,
    refuse: ({ unit }) => `The extension for ${unit} is refused.`,
    reschedule: ({ unit }) => `The deadline of ${unit} was changed.`,
    withdraw: ({ unit }) => `Withdrawn from ${unit}.`,
  },
  untilPast:
    'The day has passed. Please write the day and the reason anew, such as: until 30/11/2023, waiting for the Department of Justice.',
  notTaken: {
    'extension-pending': 'An extension was asked for before and is not decided yet. It stands as follows:',
    'no-deadline': 'The work has no deadline, so none need be extended. It stands as follows:',
    reported: 'The unit has reported it as done, which waits to be confirmed. It stands as follows:',
  },
  notPossible: 'The work has come to another state meanwhile, so this no longer fits. It stands as follows:',
  notYourUnit: 'This is the work of another unit, so you cannot do that.',
  closeWhich: ({ evidence }) => `Which work is "${evidence}" the result of?`,
  which: {
    receive: 'Which work have you received?',
    report: 'Which work do you mean?',
    'ask-extension': 'For which work do you ask for an extension?',
    later: 'Of which work do you want to be reminded?',
  },
  closeNone: 'Your units have no open work.',
  closeWaiting: ({ works }) =>
    `Your units have no open work; reported and waiting to be confirmed: ${works}.`,
}
