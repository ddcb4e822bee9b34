import type { vi } from '../vi.ts'
import type { Widened } from '../widened.ts'

/** What somebody sets about being told things. Days and times are already written in the reader's form. */
export const reminders: Widened<typeof vi.reminders> = {
  title: 'Your reminders and digest',
  digest: 'Digest',
  digestAt: ({ weekday, time }) => `${weekday}, ${time}`,
  muted: 'Reminders off',
  mutedUntil: ({ day }) => `until the end of ${day}`,
  notMuted: 'no; reminders come during working hours',
  quiet: 'Quiet hours',
  quietHours: ({ from, to }) => `from ${from} to ${to}`,
  noQuiet: 'none',
  leave: 'Leave',
  leaveDays: ({ from, to }) => `from ${from} to the end of ${to}`,
  leaveDay: ({ day }) => day,
  noLeave: 'none',
  done: {
    mute: ({ day }) =>
      `Reminders of deadlines and the digest are off until the end of ${day}. New work and answers to you still come.`,
    quiet: ({ from, to }) =>
      `Nothing is sent to you unasked from ${from} to ${to}; what falls into these hours comes after them.`,
    digest: ({ weekday, time }) => `Your digest comes every ${weekday} at ${time}.`,
    leave: ({ days }) =>
      `Your leave is noted, ${days}: nothing is sent to you meanwhile. Others of your unit are still reminded; where there is nobody, you are told when you are back. To hand work over, use /handover.`,
  },
  ended: {
    mute: 'Reminders come as usual again.',
    quiet: 'There are no quiet hours any more.',
    digest: 'Your digest comes at the usual time: Monday, 08:00.',
    leave: 'No leave is noted any more.',
  },
  ask: {
    mute: 'Until the end of which day? For example: until 30/6, until Friday.',
    quiet: 'Please write the quiet hours, for example: from 11:30 to 13:30.',
    digest: 'Please write the day and the time of your digest, for example: Friday 16:00.',
    leave: 'Please write the days of your leave, for example: from 1/7 to 15/7.',
  },
  buttons: {
    mute: 'Turn reminders off',
    quiet: 'Quiet hours',
    digest: 'Time of the digest',
    leave: 'Leave',
  },
  endButtons: {
    mute: 'Turn reminders on',
    quiet: 'No quiet hours',
    digest: 'Usual digest',
    leave: 'Cancel leave',
  },
  undo: 'Undo',
  past: ({ day }) => `${day} is over. Please choose today or a later day.`,
  tooLong: ({ day }) =>
    `${day} is too far away. Please choose a day within a year, so that you miss nothing.`,
  order: 'The last day must not be before the first.',
  noTime: ({ from, to }) =>
    `Quiet hours must leave some of the working hours (${from}–${to}), or you could never be reminded. If you are away, please note your leave.`,
  digestOutside: ({ from, to }) =>
    `That is outside working hours (${from}–${to}), so the digest comes when they begin.`,
  noSuchDay: ({ words }) => `There is no day "${words}". Please write it again, for example: 30/6.`,
  unknownHoliday:
    'The working calendar does not list that holiday yet. Please name the day, for example: until 10/2.',
  whichDay: 'Please choose the last day:',
  how: 'You can say it in words, for example:',
}
