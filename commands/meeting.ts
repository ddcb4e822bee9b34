import { type CommandContext, command } from '../src/chat/command.ts'
import { type Expectation, type Reply, text } from '../src/chat/reply.ts'
import { optional } from '../src/chat/slots.ts'
import type { MeetingChange, MeetingDraft } from '../src/deadlines/meeting.ts'
import { daysAsked } from './parts/calendar-day.ts'
import { cancelledReply } from './parts/confirm.ts'
import { idFrom } from './parts/id.ts'
import { changeMeetings, ownMeeting } from './parts/meeting-change.ts'
import { listReply, meetingReply } from './parts/meeting-list.ts'
import { emptyMeeting, setMeeting } from './parts/meeting-set.ts'
import { writeMeeting } from './parts/meeting-text.ts'
import { type MeetingWords, meetingWords } from './parts/meeting-words.ts'
import { committeesWith } from './parts/people-scope.ts'

/** When the committee meets: everybody sees it, secretaries and administrators say it. */
export const meeting = command({
  name: 'meeting',
  also: ['hop'],
  needs: 'read',
  writes: true,
  about: {
    vi: 'Lịch họp Ban Chỉ đạo; thư ký và quản trị viên đặt, dời, huỷ được',
    en: 'When the committee meets; secretaries and administrators plan, move and cancel',
  },
  slots: {
    words: optional('words'),
    meeting: optional('key'),
    change: optional('change'),
    step: optional('key'),
  },
  examples: {
    vi: ['/hop', '/hop thứ Sáu 14:00 Phiên họp Ban Chỉ đạo', '/hop họp giao ban thứ Hai hằng tuần 9:00'],
    en: [
      '/meeting',
      'when is the next meeting?',
      '/meeting Friday 14:00 Committee meeting',
      '/meeting briefing every Monday 9:00',
    ],
  },
  async run({ words, meeting: id, change, step }, context): Promise<Reply> {
    const { t } = context
    if (step === 'cancel') return cancelledReply(context)
    if (change !== null) {
      if (!isMeetingChange(change)) return { blocks: [text(t.dialogue.expired)] }
      if (change.kind === 'set-meeting' && words !== null) return completed(change.draft, words, context)
      return changeMeetings(change, step === 'confirm', context)
    }
    if (id !== null) return one(id, step === 'move', words, context)
    if (step === 'set') return begun(context)
    const typed = words?.trim() ?? ''
    return typed === '' ? listReply(null, context) : said(typed, context)
  },
})

function isMeetingChange(change: { readonly kind: string }): change is MeetingChange {
  return ['set-meeting', 'move-meeting', 'cancel-meeting', 'end-meetings'].includes(change.kind)
}

/** What was typed: a question, a meeting that is to be, or one that is to be moved, which a tap does. */
async function said(typed: string, context: CommandContext): Promise<Reply> {
  const calendar = await context.workingDays.calendar()
  const read = meetingWords(typed, calendar, context)
  const may = committeesWith('convene', context).length > 0
  const { date, time } = read.said
  const asks = read.asks || (!may && time === null)
  if (read.wrong === null && (asks || read.changes)) {
    // The day to which one is to be moved is none that it is on.
    if (read.changes) return listReply(null, context)
    const days = daysAsked(typed.normalize('NFC'), calendar, context)
    const known = days !== null && !('bad' in days) ? days : date === null ? null : { from: date, to: date }
    return listReply(known, context)
  }
  if (!may) return { blocks: [text(context.t.meetings.notYours)] }
  return unclear(read, context) ?? setMeeting({ ...emptyMeeting, ...read.said }, false, context)
}

/** A draft that somebody was asked to complete: what they say now counts, what they said before stands. */
async function completed(draft: MeetingDraft, words: string, context: CommandContext): Promise<Reply> {
  const read = meetingWords(words, await context.workingDays.calendar(), context)
  const { title, date, recurrence, time } = read.said
  const again = recurrence ?? (date === null ? draft.recurrence : null)
  const whole = {
    ...draft,
    title: draft.title ?? title,
    date: again === null ? (date ?? draft.date) : null,
    recurrence: again,
    time: time ?? draft.time,
  }
  return unclear(read, context, whole) ?? setMeeting(whole, false, context)
}

/** A day or an hour that there is none of. */
function unclear({ wrong, said }: MeetingWords, { t }: CommandContext, draft?: MeetingDraft): Reply | null {
  if (wrong === null) return null
  const kept = draft ?? { ...emptyMeeting, ...said }
  return {
    blocks: [text(t.meetings.faults.wrong({ words: wrong }))],
    expects: {
      command: 'meeting',
      slots: { change: { kind: 'set-meeting', draft: kept } },
      slot: 'words',
      hearsAsides: true,
    },
  }
}

function begun(context: CommandContext): Reply {
  const { t } = context
  if (committeesWith('convene', context).length === 0) return { blocks: [text(t.meetings.notYours)] }
  const change = { kind: 'set-meeting', draft: emptyMeeting }
  return {
    blocks: [text(t.meetings.ask.when)],
    expects: { command: 'meeting', slots: { change }, slot: 'words', hearsAsides: true },
  }
}

/** One meeting, or another time for it: what is not said of that stays. */
async function one(
  id: string,
  moves: boolean,
  words: string | null,
  context: CommandContext,
): Promise<Reply> {
  const { t } = context
  // No meeting has the number 0.
  const found = await ownMeeting(idFrom(id) ?? 0, context)
  if ('blocks' in found) return found
  if (!moves) return meetingReply(found, context)
  const expects: Expectation = {
    command: 'meeting',
    slots: { meeting: id, step: 'move' },
    slot: 'words',
    hearsAsides: true,
  }
  if (words === null) {
    const question = t.meetings.ask.move({ meeting: writeMeeting(found, context) })
    return { blocks: [text(question)], expects }
  }
  const { said: to, wrong } = meetingWords(words, await context.workingDays.calendar(), context)
  if (wrong !== null) return { blocks: [text(t.meetings.faults.wrong({ words: wrong }))], expects }
  const time = { date: to.date ?? found.date, time: to.time ?? found.time }
  return changeMeetings({ kind: 'move-meeting', meeting: found.id, to: time }, false, context)
}
