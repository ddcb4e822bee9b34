/** Who is speaking, in which language, and what can be asked. */
export const session = {
  helpTitle: "The committee's assistant",
  helpIntro:
    'Ask in your own words ("online payment Department of Health this month?") or with a command; abbreviations and slips are fine. A question can follow up the one before: "what about Di An?", "and last month?".',
  helpMore: (given: { example: string }) => `How to use a command: ${given.example}`,
  helpCommand: 'Command',
  helpAbout: 'What it does',
  helpExample: 'Example',
  helpNames: 'Names',
  helpExamples: 'Examples',
  noSuchCommand: (given: { name: string }) => `There is no command "${given.name}". The nearest are:`,
  languageSet: 'From now on the answers are in English.',
  languageNow: 'The answers are in English.',
  vietnamese: 'Tiếng Việt',
  english: 'English',
  whoamiCommittee: 'Steering committee',
  whoamiRole: 'Role',
  whoamiLanguage: 'Language',
  roles: {
    administrator: 'Administrator',
    leader: 'Leader',
    secretary: 'Secretary',
    officer: 'Officer',
  },
}
