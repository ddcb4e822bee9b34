import type { CommandContext } from '../../src/chat/command.ts'
import { facts, heading, type Reply, text } from '../../src/chat/reply.ts'
import { coming, type Meeting, type MeetingChange, type MeetingTime } from '../../src/deadlines/meeting.ts'
import type { Office } from '../../src/deadlines/office.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { confirmButtons } from './confirm.ts'
import { digestFacts, nextWorkingButton, refusedTime, sameDayBlocks } from './meeting-checks.ts'
import { listButton, setMeeting } from './meeting-set.ts'
import { titleOf, writeMeeting, writeMeetingTime, writeSeriesTime } from './meeting-text.ts'
import { committeesWith } from './people-scope.ts'

/** A meeting that has not begun and that the speaker may move or cancel, or what to say instead. */
export async function ownMeeting(id: number, context: CommandContext): Promise<Meeting | Reply> {
  const { t, meetings, desk, author, catalogue } = context
  const { office } = await desk.planning(author.at)
  const [found] = coming(await meetings.find([id]), office, author.at)
  const isSeen = catalogue.committees.some(({ code }) => code === found?.committee)
  if (found === undefined || !isSeen)
    return { blocks: [text(t.meetings.faults.gone)], buttons: [listButton(context)] }
  const own = committeesWith('convene', context).some(({ code }) => code === found.committee)
  return own ? found : { blocks: [text(t.meetings.notYours)] }
}

/** Says what a change comes to, or makes it where it is confirmed. */
export async function changeMeetings(
  change: MeetingChange,
  confirmed: boolean,
  context: CommandContext,
): Promise<Reply> {
  if (change.kind === 'set-meeting') return setMeeting(change.draft, confirmed, context)
  const { t, desk, author } = context
  if (committeesWith('convene', context).length === 0) return { blocks: [text(t.meetings.notYours)] }
  const meeting = await ownMeeting(change.meeting, context)
  if ('blocks' in meeting) return meeting
  const { office } = await desk.planning(author.at)
  switch (change.kind) {
    case 'move-meeting':
      return move(meeting, change.to, confirmed, office, context)
    case 'cancel-meeting':
      return cancel(meeting, confirmed, context)
    case 'end-meetings':
      return end(meeting, confirmed, office, context)
  }
}

async function move(
  meeting: Meeting,
  to: MeetingTime,
  confirmed: boolean,
  office: Office,
  context: CommandContext,
): Promise<Reply> {
  const { t, meetingDesk, author } = context
  const { id } = meeting
  if (to.date === meeting.date && to.time === meeting.time) return { blocks: [text(t.meetings.faults.same)] }
  const moved = { ...meeting, ...to }
  const refused = await refusedTime(moved, id, office, context)
  if (refused !== null) return { blocks: [text(refused)] }
  if (confirmed) {
    await meetingDesk.move(id, to, author)
    const said = t.meetings.moved({ meeting: writeMeeting(moved, context) })
    return { blocks: [text(said)], buttons: [listButton(context)] }
  }
  const change = { kind: 'move-meeting', meeting: id, to } as const
  const [before, after] = [writeMeetingTime(meeting, context), writeMeetingTime(moved, context)]
  return {
    blocks: [
      heading(t.meetings.moveTitle),
      facts(
        { label: t.meetings.what, value: titleOf(meeting, context) },
        { label: t.meetings.when, value: t.meetings.fromTo({ before, after }) },
        ...digestFacts(moved, office, context),
      ),
      ...(await sameDayBlocks(moved, id, office, context)),
    ],
    buttons: [
      ...confirmButtons('meeting', { change }, context),
      ...nextWorkingButton(to.date, office, (date) => ({ ...change, to: { ...to, date } }), context),
    ],
  }
}

async function cancel(meeting: Meeting, confirmed: boolean, context: CommandContext): Promise<Reply> {
  const { t, meetingDesk, author } = context
  const written = writeMeeting(meeting, context)
  if (confirmed) {
    await meetingDesk.cancel(meeting.id, author)
    return { blocks: [text(t.meetings.cancelled({ meeting: written }))], buttons: [listButton(context)] }
  }
  const change = { kind: 'cancel-meeting', meeting: meeting.id }
  return {
    blocks: [heading(t.meetings.cancelTitle), text(written)],
    buttons: confirmButtons('meeting', { change }, context),
  }
}

async function end(
  meeting: Meeting,
  confirmed: boolean,
  office: Office,
  context: CommandContext,
): Promise<Reply> {
  const { t, language, today, meetings, meetingDesk, author } = context
  const [series] = meeting.series === null ? [] : await meetings.series([meeting.series])
  if (series === undefined) return { blocks: [text(t.meetings.faults.gone)], buttons: [listButton(context)] }
  const written = t.meetings.named({
    title: titleOf(series, context),
    time: writeSeriesTime(series, context),
  })
  if (confirmed) {
    await meetingDesk.end(series.id, author)
    return { blocks: [text(t.meetings.ended({ meeting: written }))], buttons: [listButton(context)] }
  }
  const all = await meetings.list({ committees: [series.committee], from: today })
  const own = coming(all, office, author.at).filter((one) => one.series === series.id)
  const change = { kind: 'end-meetings', meeting: meeting.id }
  return {
    blocks: [
      heading(t.meetings.endTitle),
      text(written),
      text(t.meetings.endIntro({ number: writeNumber(own.length, language) })),
    ],
    buttons: confirmButtons('meeting', { change }, context),
  }
}
