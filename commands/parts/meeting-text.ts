import type { CivilDate } from '../../src/calendar/date.ts'
import type { Reader } from '../../src/chat/command.ts'
import type { MeetingTime, NewMeeting, NewSeries } from '../../src/deadlines/meeting.ts'
import { writeDate, writeWeekday } from '../../src/i18n/dates.ts'
import { writeRecurrence } from '../../src/i18n/recurrence.ts'
import { nameOf } from './editing-found.ts'

/** "14:00, thứ Sáu ngày 24/11/2023". */
export function writeMeetingTime({ date, time }: MeetingTime, { t, language }: Reader): string {
  return t.meetings.at({ time, weekday: writeWeekday(date, language), date: writeDate(date, language) })
}

/** "9:00, thứ Hai hằng tuần". */
export function writeSeriesTime(
  { recurrence, time }: Pick<NewSeries, 'recurrence' | 'time'>,
  { t, language }: Reader,
): string {
  return t.meetings.again({ time, when: writeRecurrence(recurrence, language) })
}

/** What is met for; whoever belongs to several committees is told whose meeting it is. */
export function titleOf(
  { title, committee }: Pick<NewMeeting, 'title' | 'committee'>,
  reader: Reader,
): string {
  const { t, catalogue } = reader
  const named = title ?? t.meetings.untitled
  const home = catalogue.committees.find(({ code }) => code === committee)?.home
  const isOneOfMany = catalogue.committees.length > 1 && home !== undefined
  return isOneOfMany ? t.meetings.ofCommittee({ title: named, home: nameOf(home, reader) }) : named
}

/** "Phiên họp Ban Chỉ đạo, 14:00, thứ Sáu ngày 24/11/2023". */
export function writeMeeting(meeting: NewMeeting, reader: Reader): string {
  return reader.t.meetings.named({ title: titleOf(meeting, reader), time: writeMeetingTime(meeting, reader) })
}

/** "14:00 24/11/2023", for a button. */
export function shortTime(
  { date, time }: { date: CivilDate; time: string },
  { t, language }: Reader,
): string {
  return t.meetings.buttons.short({ date: writeDate(date, language), time })
}
