import type { CommandContext } from '../../src/chat/command.ts'
import { facts, heading, note, type Reply, text } from '../../src/chat/reply.ts'
import {
  coming,
  datesOf,
  type MeetingDraft,
  type NewMeeting,
  type NewSeries,
} from '../../src/deadlines/meeting.ts'
import type { Office } from '../../src/deadlines/office.ts'
import { confirmButtons } from './confirm.ts'
import { digestFacts, nextWorkingButton, refusedTime, sameDayBlocks } from './meeting-checks.ts'
import { titleOf, writeMeeting, writeMeetingTime, writeSeriesTime } from './meeting-text.ts'
import { unitName } from './names.ts'
import { committeesWith } from './people-scope.ts'

/** A meeting of which nothing is said yet. */
export const emptyMeeting: MeetingDraft = {
  committee: null,
  title: null,
  date: null,
  recurrence: null,
  time: null,
}

/** Dates shown of meetings that come again. */
const mostDates = 4

/** Asks for what a draft lacks, one thing at a time; shows what is complete, and sets it once that is confirmed. */
export async function setMeeting(
  draft: MeetingDraft,
  confirmed: boolean,
  context: CommandContext,
): Promise<Reply> {
  const { t, desk, author } = context
  const own = committeesWith('convene', context)
  const [only, ...others] =
    draft.committee === null ? own : own.filter(({ code }) => code === draft.committee)
  if (only === undefined) return { blocks: [text(t.meetings.notYours)] }
  const { title, date, recurrence, time } = draft
  if (recurrence === null && date === null) return ask(draft, t.meetings.ask.date)
  if (time === null) return ask(draft, t.meetings.ask.time)
  if (others.length > 0) return whichCommittee(draft, context)
  const { office } = await desk.planning(author.at)
  const of = { committee: only.code, title, time }
  if (recurrence !== null) return repeat({ ...of, recurrence }, confirmed, office, context)
  return once({ ...of, date: date ?? '' }, confirmed, office, context)
}

/** A question whose answer completes a draft. */
const ask = (draft: MeetingDraft, question: string): Reply => ({
  blocks: [text(question)],
  expects: {
    command: 'meeting',
    slots: { change: { kind: 'set-meeting', draft } },
    slot: 'words',
    hearsAsides: true,
  },
})

function whichCommittee(draft: MeetingDraft, context: CommandContext): Reply {
  const { t, catalogue, language } = context
  return {
    blocks: [text(t.meetings.ask.committee)],
    buttons: committeesWith('convene', context).flatMap(({ code, home }) => {
      const unit = catalogue.units.get(home)
      const change = { kind: 'set-meeting', draft: { ...draft, committee: code } }
      return unit === undefined
        ? []
        : [{ label: unitName(unit, language), press: { command: 'meeting', slots: { change } } }]
    }),
  }
}

async function once(
  meeting: NewMeeting,
  confirmed: boolean,
  office: Office,
  context: CommandContext,
): Promise<Reply> {
  const { t, meetingDesk, author } = context
  const refused = await refusedTime(meeting, null, office, context)
  if (refused !== null) return { blocks: [text(refused)] }
  if (confirmed) {
    await meetingDesk.set(meeting, author)
    return {
      blocks: [text(t.meetings.set({ meeting: writeMeeting(meeting, context) }))],
      buttons: [listButton(context)],
    }
  }
  const change = { kind: 'set-meeting', draft: { ...emptyMeeting, ...meeting } } as const
  return {
    blocks: [
      heading(t.meetings.confirmTitle),
      facts(
        { label: t.meetings.what, value: titleOf(meeting, context) },
        { label: t.meetings.when, value: writeMeetingTime(meeting, context) },
        ...digestFacts(meeting, office, context),
      ),
      ...(await sameDayBlocks(meeting, null, office, context)),
    ],
    buttons: [
      ...confirmButtons('meeting', { change }, context),
      ...nextWorkingButton(
        meeting.date,
        office,
        (date) => ({ ...change, draft: { ...change.draft, date } }),
        context,
      ),
    ],
  }
}

async function repeat(
  series: NewSeries,
  confirmed: boolean,
  office: Office,
  context: CommandContext,
): Promise<Reply> {
  const { t, today, meetingDesk, author } = context
  const [what, when] = [titleOf(series, context), writeSeriesTime(series, context)]
  const all = datesOf(series, today, office.calendar).map((date) => ({ date, time: series.time }))
  const dates = coming(all, office, author.at)
  if (dates.length === 0) return { blocks: [text(t.meetings.faults.never)] }
  if (confirmed) {
    await meetingDesk.repeat(series, author)
    return {
      blocks: [text(t.meetings.set({ meeting: t.meetings.named({ title: what, time: when }) }))],
      buttons: [listButton(context)],
    }
  }
  const change = { kind: 'set-meeting', draft: { ...emptyMeeting, ...series } } as const
  const following = dates.slice(0, mostDates).map((one) => writeMeetingTime(one, context))
  return {
    blocks: [
      heading(t.meetings.confirmTitle),
      facts(
        { label: t.meetings.what, value: what },
        { label: t.meetings.when, value: when },
        { label: t.meetings.following, value: following.join('; ') },
      ),
      note(t.meetings.restDays),
    ],
    buttons: confirmButtons('meeting', { change }, context),
  }
}

/** Leads to the meetings that come. */
export const listButton = ({ t }: Pick<CommandContext, 't'>) => ({
  label: t.meetings.buttons.list,
  press: { command: 'meeting', slots: {} },
})
