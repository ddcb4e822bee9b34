import { addDays, type CivilDate } from '../../src/calendar/date.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import { type Block, type Button, type Fact, note, text } from '../../src/chat/reply.ts'
import {
  type MeetingChange,
  type MeetingTime,
  type NewMeeting,
  timeFault,
} from '../../src/deadlines/meeting.ts'
import { usualDigestFor } from '../../src/deadlines/meeting-plan.ts'
import type { Office } from '../../src/deadlines/office.ts'
import { writeDate, writeInstant } from '../../src/i18n/dates.ts'
import { writeDayOfWeek } from './calendar-year.ts'
import { writeMeeting, writeMeetingTime } from './meeting-text.ts'
import { capitalised } from './names.ts'

/** Why a meeting can't be at its time, in words; null where it can. `except` is the one that is moved there. */
export async function refusedTime(
  meeting: NewMeeting,
  except: number | null,
  office: Office,
  context: CommandContext,
): Promise<string | null> {
  const { t, author } = context
  const fault = timeFault(meeting, office, author.at)
  if (fault !== null) return t.meetings.faults[fault]({ time: writeMeetingTime(meeting, context) })
  const taken = (await othersOn(meeting, except, context)).find(({ time }) => time === meeting.time)
  return taken === undefined ? null : t.meetings.faults.taken({ meeting: writeMeeting(taken, context) })
}

/** That the day is a day off, and which meetings of the committee there are on it. */
export async function sameDayBlocks(
  meeting: NewMeeting,
  except: number | null,
  { calendar }: Office,
  context: CommandContext,
): Promise<Block[]> {
  const { t } = context
  const others = await othersOn(meeting, except, context)
  const written = others.map((one) => writeMeeting(one, context)).join('; ')
  const [day, next] = [meeting.date, nextWorking(meeting.date, calendar)].map((date) =>
    capitalised(writeDayOfWeek(date, context)),
  ) as [string, string]
  return [
    ...(calendar.isWorking(meeting.date) ? [] : [text(t.meetings.restDay({ day, next }))]),
    ...(others.length === 0 ? [] : [note(t.meetings.sameDay({ meetings: written }))]),
  ]
}

/** When the digest before a meeting that is set now goes; nothing where it begins before anybody can be told. */
export function digestFacts(meeting: MeetingTime, office: Office, context: CommandContext): Fact[] {
  const { t, language, timeZone, author } = context
  const digest = usualDigestFor(meeting, office, author.at)
  if (digest === null) return []
  const time = writeInstant(digest.at, language, timeZone)
  const value = digest.isWeekly ? t.meetings.withWeekly({ time }) : time
  return [{ label: t.meetings.digestAt, value }]
}

/** Of a day off, the button that sets the meeting for the next working day instead. */
export function nextWorkingButton(
  date: CivilDate,
  { calendar }: Office,
  changeTo: (date: CivilDate) => MeetingChange,
  { t, language }: CommandContext,
): Button[] {
  if (calendar.isWorking(date)) return []
  const next = nextWorking(date, calendar)
  const label = t.meetings.buttons.onNext({ date: writeDate(next, language) })
  return [{ label, press: { command: 'meeting', slots: { change: changeTo(next) } } }]
}

const nextWorking = (date: CivilDate, calendar: Office['calendar']) => calendar.onOrAfter(addDays(date, 1))

/** The other meetings of the committee on the day. */
async function othersOn(
  { committee, date }: NewMeeting,
  except: number | null,
  { meetings }: CommandContext,
) {
  const all = await meetings.list({ committees: [committee], from: date, to: date })
  return all.filter(({ id }) => id !== except)
}
