import type { CommandContext } from '../../src/chat/command.ts'
import type { MeetingTime, NewMeeting, NewSeries } from '../../src/deadlines/meeting.ts'
import { writeMeetingTime, writeSeriesTime } from './meeting-text.ts'

/** What the entries of meetings hold: one, or one series. */
export type PastMeeting = Pick<NewMeeting, 'title'> & (MeetingTime | Pick<NewSeries, 'recurrence' | 'time'>)

/** "Phiên họp Ban Chỉ đạo: 14:00, thứ Sáu ngày 24/11/2023". */
export function meetingText(
  before: PastMeeting | null,
  after: PastMeeting | null,
  context: CommandContext,
): string {
  const { t } = context
  const written = (one: PastMeeting) =>
    'recurrence' in one ? writeSeriesTime(one, context) : writeMeetingTime(one, context)
  const named = (time: string) =>
    t.meetings.named({ title: (after ?? before)?.title ?? t.meetings.untitled, time })
  const [was, is] = [before && written(before), after && written(after)]
  return named(was !== null && is !== null ? t.audit.change({ before: was, after: is }) : (is ?? was ?? ''))
}
