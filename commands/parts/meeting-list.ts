import type { CommandContext } from '../../src/chat/command.ts'
import { type Button, type Fact, facts, heading, type Reply, text } from '../../src/chat/reply.ts'
import { beginsAt, coming, type Meeting, type MeetingSeries } from '../../src/deadlines/meeting.ts'
import { writeDates } from '../../src/i18n/dates.ts'
import { writeRecurrence } from '../../src/i18n/recurrence.ts'
import { writeDayOfWeek } from './calendar-year.ts'
import type { Days } from './day-words.ts'
import { shortTime, titleOf, writeMeeting, writeMeetingTime } from './meeting-text.ts'
import { capitalised } from './names.ts'
import { committeesWith } from './people-scope.ts'

/** More than this can't be taken in; the others come nearer by themselves. */
const mostShown = 10
const mostButtons = 6

/** The meetings of some days, or those that come; whoever sets them finds how to move and cancel each. */
export async function listReply(days: Days | null, context: CommandContext): Promise<Reply> {
  const { t, language, today, meetings, catalogue, desk, author } = context
  const { office } = await desk.planning(author.at)
  const committees = catalogue.committees.map(({ code }) => code)
  const ahead = coming(await meetings.list({ committees, from: today }), office, author.at)
  const shown = days === null ? ahead : await meetings.list({ committees, ...days })
  const series = await meetings.series(shown.flatMap((one) => one.series ?? []))
  const lines = shown
    .slice(0, mostShown)
    .map((one) =>
      meetingFact(
        one,
        series,
        !ahead.some(({ id }) => id === one.id),
        office.calendar.isWorking(one.date),
        context,
      ),
    )
  const [next] = ahead
  const buttons = ownButtons(
    shown.filter((one) => beginsAt(one, office) > author.at),
    context,
  )
  if (days === null) {
    const none = [text(t.meetings.none)]
    return { blocks: lines.length === 0 ? none : [heading(t.meetings.title), facts(...lines)], buttons }
  }
  const written =
    days.from === days.to ? capitalised(writeDayOfWeek(days.from, context)) : writeDates(days, language)
  if (lines.length > 0)
    return { blocks: [heading(t.meetings.titleOf({ days: written })), facts(...lines)], buttons }
  return {
    blocks: [
      text(t.meetings.noneOn({ days: written })),
      ...(next === undefined ? [] : [text(t.meetings.next({ meeting: writeMeeting(next, context) }))]),
    ],
    buttons,
  }
}

/** "14:00, thứ Sáu ngày 24/11/2023: Phiên họp Ban Chỉ đạo". */
function meetingFact(
  meeting: Meeting,
  series: readonly MeetingSeries[],
  isOver: boolean,
  isWorkingDay: boolean,
  context: CommandContext,
): Fact {
  const { t, language } = context
  const again = series.find(({ id }) => id === meeting.series)
  const named = titleOf(meeting, context)
  const title =
    again === undefined
      ? named
      : t.meetings.repeated({ title: named, when: writeRecurrence(again.recurrence, language) })
  const value = isOver ? t.meetings.begun({ title }) : isWorkingDay ? title : t.meetings.onRestDay({ title })
  return { label: writeMeetingTime(meeting, context), value }
}

/** For whoever says when the committee meets. */
function ownButtons(ahead: readonly Meeting[], context: CommandContext): Button[] {
  const { t } = context
  const own = committeesWith('convene', context).map(({ code }) => code)
  if (own.length === 0) return []
  return [
    ...ahead
      .filter(({ committee }) => own.includes(committee))
      .slice(0, mostButtons)
      .map((one) => ({
        label: t.meetings.buttons.manage({ meeting: shortTime(one, context) }),
        press: { command: 'meeting', slots: { meeting: String(one.id) } },
      })),
    { label: t.meetings.buttons.set, press: { command: 'meeting', slots: { step: 'set' } } },
  ]
}

/** One meeting, with what can be done about it. */
export function meetingReply(meeting: Meeting, context: CommandContext): Reply {
  const { t } = context
  const button = (label: string, slots: Button['press']['slots']): Button => ({
    label,
    press: { command: 'meeting', slots },
  })
  const { id } = meeting
  return {
    blocks: [heading(titleOf(meeting, context)), text(capitalised(writeMeetingTime(meeting, context)))],
    buttons: [
      button(t.meetings.buttons.move, { meeting: String(id), step: 'move' }),
      button(t.meetings.buttons.cancel, { change: { kind: 'cancel-meeting', meeting: id } }),
      ...(meeting.series === null
        ? []
        : [button(t.meetings.buttons.end, { change: { kind: 'end-meetings', meeting: id } })]),
      button(t.meetings.buttons.list, {}),
    ],
  }
}
