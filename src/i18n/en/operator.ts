/** What the person who runs the program reads when it can't start or go on: each names the remedy. */
export const operator = {
  wrongSetting: (given: { variable: string; value: string; allowed: string }) =>
    `The variable ${given.variable} has a value that can't be used (${given.value}). It may be: ${given.allowed}.`,
  locked: (given: { path: string }) =>
    `The database ${given.path} is in use by another program. Close that program (or the assistant that is running) and start again.`,
  newer: (given: { path: string }) =>
    `The database ${given.path} belongs to a newer version of the assistant. Install that version, or point DATABASE_URL to another file. Nothing was changed.`,
  readOnly: (given: { path: string }) =>
    `${given.path} can't be written to. Grant write access to the file and its folder, or point DATABASE_URL elsewhere.`,
  corrupt: (given: { path: string }) =>
    `The file ${given.path} is damaged or not a database of the assistant. Restore it from a backup, or point DATABASE_URL to another file. The file was left as it is.`,
  unreachable: (given: { path: string }) =>
    `The database server ${given.path} can't be reached. Check that it runs, and the address and password in DATABASE_URL.`,
  migration: (given: { path: string }) =>
    `The structure of the database ${given.path} could not be brought up to date. Restore it from a backup and start again; the log has the details.`,
  full: (given: { path: string }) =>
    `The disk that holds ${given.path} is full. Free some space and start again.`,
  foreign: (given: { path: string }) =>
    `The database ${given.path} holds another program's data. Point DATABASE_URL to an empty one.`,
  notAFile: (given: { path: string }) =>
    `${given.path} is a folder. Set DATABASE_URL to the name of a file, such as file:./data/tro-ly.db.`,
  denied: (given: { path: string }) =>
    `The database server ${given.path} refuses the user. Check the name and the password in DATABASE_URL.`,
  missing: (given: { path: string }) =>
    `The server has no database ${given.path}. Create it, or correct the name in DATABASE_URL.`,
  badUrl: 'DATABASE_URL must look like file:./data/tro-ly.db or postgresql://user:password@host/database.',
  sampleFile: (given: { fault: string }) =>
    `A file of the sample in prisma/sample is wrong: ${given.fault}. Correct it and start again.`,
  failed: 'The assistant stopped because of an unexpected error; the log above has the details.',
  badOption: (given: { option: string; allowed: string }) =>
    `The option ${given.option} can't be used. The options are: ${given.allowed}.`,
  nobody: (given: { who: string; known: string }) =>
    `There is nobody called "${given.who}" in this database. With --as you can be: ${given.known}.`,
  emptyDatabase:
    "There is nobody in the database yet and SAMPLE=false. Leave SAMPLE=false out to load the sample, or point DATABASE_URL to the committee's database.",
  wrongToken:
    'Telegram does not accept the token in TELEGRAM_BOT_TOKEN. Please copy it again from @BotFather (/mybots) and restart.',
  portTaken:
    'The port for the webhook could not be opened. Please check TELEGRAM_WEBHOOK_LISTEN, or stop the program that uses it.',
  telegramNetwork:
    'Telegram can’t be reached yet; the assistant keeps trying. Please check the network, or set TELEGRAM_API_ROOT where a proxy is needed.',
  telegramSecondPoller:
    'Another program receives this bot’s messages; the assistant keeps trying. Please stop that program, or use another bot.',
  telegramStoring:
    'Messages can’t be written to the database yet; none is lost and the assistant keeps trying. The log has the details.',
  telegramBack: 'Telegram is reached again.',
  telegramServing: (given: { name: string }) => `The assistant answers in Telegram: @${given.name}`,
  firstAdministrator: (given: { link: string; code: string; until: string }) =>
    `There is no administrator yet. Open this link in Telegram to become one (for one use, until ${given.until}): ${given.link}\nIn another chat, send the assistant: ${given.code}`,
  slackWrongToken:
    'Slack does not take the token in SLACK_BOT_TOKEN. Copy the Bot User OAuth Token (xoxb-…) from the app’s OAuth & Permissions again, and restart.',
  slackWrongAppToken:
    'Slack does not take the token in SLACK_APP_TOKEN. Copy the App-Level Token (xapp-…, with connections:write) from the app’s Basic Information again, and restart.',
  slackPortTaken:
    'The port for Slack can’t be opened. Check SLACK_LISTEN, or end the program that uses this port.',
  slackNetwork: 'Slack can’t be reached yet; the assistant keeps trying. Check the network.',
  slackSocketOff:
    'Socket Mode is turned off for the app in Slack, so nothing arrives. Turn it on again under Socket Mode in the app’s settings; the assistant then connects by itself.',
  slackStoring:
    'Messages from Slack can’t be written to the database yet; the assistant keeps trying. The log has the details.',
  slackBack: 'Slack is reached again.',
  slackServing: (given: { name: string }) => `The assistant answers in Slack: ${given.name}`,
  firstAdministratorInSlack: (given: { code: string; until: string }) =>
    `There is no administrator yet. To become one, type in Slack (for one use, until ${given.until}): /bcd ${given.code}`,
}
