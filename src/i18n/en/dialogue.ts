/** What the dialogue itself says. */
export const dialogue = {
  stranger:
    'This assistant serves the members of the steering committee. Please ask the administrator for access.',
  notYours: 'This is not among your rights. Type /whoami to see what is.',
  expired: 'This button is no longer valid. Please ask again.',
  tooLong:
    'The message is longer than 2,000 characters and was not read; nothing was kept. Please shorten it, or send it in parts.',
  empty:
    'Please type a question, for example: "online payment Department of Health this month?" Type /help for the commands.',
  fileNotAsked:
    'Files are taken only as evidence of work that was given to your unit. The file that you just sent was not added to any work.',
  notUnderstood: 'That was not understood. Did you mean:',
  commandLine: (given: { command: string; about: string; example: string }) =>
    `${given.command}: ${given.about}. Example: ${given.example}`,
  thanked: 'You are welcome.',
  help: 'Help',
  whichUnit: 'Which unit do you mean:',
  unknownUnit: (given: { words: string }) =>
    `No unit "${given.words}" was found. Please give the unit's name, or look at the list of units.`,
  allUnits: 'List of units',
  whichOf: 'Which indicator do you mean:',
  whichMeaning: 'This has more than one meaning; which one is it:',
  whichIndicator: 'Which indicator would you like to see:',
  impossiblePeriod:
    'There is no such period or date. Please write it again, for example: week 24/2024, June 2024, Q2 2024.',
  nothingBegun:
    'Nothing is being entered. What is only previewed is not recorded: unless you confirm it, nothing changes.',
  whichCommittee: 'Please choose the committee:',
  confirm: 'Confirm',
  cancel: 'Cancel',
  cancelled: 'Cancelled; nothing was changed.',
  calledOff: 'Called off; nothing has changed.',
  stillOpen: 'The form that you began is still open; its question is waiting for your answer.',
  goOnOpen: 'Go on with the form',
  failed:
    'Something went wrong and there is no answer yet; it has been recorded. Please try again in a few minutes.',
}
