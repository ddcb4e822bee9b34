import type { nudges as vi } from '../vi/nudges.ts'
import type { Widened } from '../widened.ts'

/** A secretary's own reminders: their preview and what is told. */
export const nudges: Widened<typeof vi> = {
  choose:
    'Remind of what? You can also write "/nudge work 12" or "/nudge Department of Health: please send the report by 16:00".',
  overdue: ({ units }) => `Overdue work (${units} units)`,
  figures: ({ units }) => `Figures not handed in (${units} units)`,
  nothingLate: 'No unit is late with work or figures at the moment.',
  nobody: 'No unit has to be reminded of this.',
  notTheirs: ({ units }) => `You may not remind: ${units}.`,
  noSuchWork: ({ number }) => `There is no assignment ${number}.`,
  askWords: 'Please write the reminder; a greeting and a closing are added:',
  tooLong: ({ most }) => `A reminder has at most ${most} characters. Please write less.`,
  previewTitle: 'Reminder: please look it over before it is sent',
  recipients: ({ people }) => `Recipients (${people})`,
  remindedAt: ({ name, time }) => `${name} (reminded today at ${time})`,
  unreached: "Can't be reached",
  noOfficer: 'nobody answers for it yet',
  noChat: ({ name }) => `${name} has no chat yet`,
  unreachable: ({ name }) => `${name} can't be delivered to`,
  open: 'It goes out once you press "Send".',
  closed: ({ time }) => `Outside working hours: after "Send" it goes out at ${time}.`,
  reminded:
    'Whoever was reminded of this today gets no other one, unless you choose to send it to them, too.',
  allReminded: 'Everybody was reminded of this today.',
  send: 'Send',
  sendAll: 'Also to those reminded',
  sendNow: 'Send now',
  write: 'Change the text',
  sent: ({ number, people }) => `Reminder ${number} was sent to ${people} people.`,
  planned: ({ number, people, time }) => `Reminder ${number} goes to ${people} people at ${time}.`,
  correct: 'Correct it',
  withdraw: 'Withdraw',
  askCorrection: ({ number }) => `Please write the new text of reminder ${number}:`,
  corrected: ({ number }) => `Reminder ${number} was corrected, where it was sent and where it still waits.`,
  wasWithdrawn: ({ number }) =>
    `Reminder ${number} was withdrawn. What was not sent is not sent any more, what was says so.`,
  already: 'This reminder was withdrawn before.',
  gone: 'There is no such reminder.',
  recent: 'Sent lately',
  recentLabel: ({ number, time }) => `Reminder ${number} · ${time}`,
  recentLine: ({ people, words }) => `${people} people: ${words}`,
  recentWithdrawn: ({ line }) => `${line} (withdrawn)`,
  topics: { work: 'work', figures: 'weekly figures', words: 'something else' },
  told: {
    work: 'We kindly ask your unit to see to the following and to report the result:',
    figures: ({ week }) =>
      `We kindly ask your unit to hand in its figures of ${week}. If you have, please ignore this message.`,
    line: ({ number, title, due }) => `No. ${number}: ${title} (${due})`,
    from: ({ name }) => `Secretary: ${name}`,
    corrected: 'This message was corrected by the secretary.',
    withdrawn: 'This message was withdrawn.',
    report: 'Enter the figures',
    acknowledge: 'Received',
    acknowledged: 'Noted that your unit received it. Thank you.',
  },
}
