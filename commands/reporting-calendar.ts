import { type CommandContext, command } from '../src/chat/command.ts'
import { facts, heading, type Reply, text } from '../src/chat/reply.ts'
import { optional } from '../src/chat/slots.ts'
import { isPossible, type ReportingCalendarChange } from '../src/figures/reporting-calendar.ts'
import { usualTimes } from '../src/figures/reporting-week.ts'
import { cancelledReply, confirmButtons } from './parts/confirm.ts'
import { committeesWith } from './parts/people-scope.ts'
import { changedTimes, comingFacts, timesBlocks, timesReply } from './parts/reporting-calendar-view.ts'
import { reportingTimesIn } from './parts/reporting-calendar-words.ts'
import { whichCommittee } from './parts/which-committee.ts'

const examples = {
  vi: [
    '/lichbaocao khoá thứ Năm 15:00',
    '/lichbaocao mở thứ Ba 9:00, khoá thứ Sáu 11:30',
    '/lichbaocao mặc định',
  ],
  en: [
    '/reportingcalendar closes Thursday 15:00',
    '/reportingcalendar opens Tuesday 9:00, closes Friday 11:30',
    '/reportingcalendar default',
  ],
} as const

/** From when until when the figures of a week are reported: a setting of each committee, which everybody sees. */
export const reportingCalendar = command({
  name: 'reportingcalendar',
  also: ['lichbaocao'],
  needs: 'read',
  writes: true,
  about: {
    vi: 'Lịch nhập số liệu tuần: khi nào mở, khi nào khoá; thư ký và quản trị viên sửa được',
    en: 'When weekly figures are reported; secretaries and administrators change it',
  },
  slots: {
    words: optional('words'),
    committee: optional('key'),
    change: optional('change'),
    step: optional('key'),
  },
  examples: {
    vi: ['/lichbaocao', 'khi nào khoá số liệu tuần này?', ...examples.vi],
    en: ['/reportingcalendar', 'when does reporting close?', ...examples.en],
  },
  async run({ words, committee: code, change, step }, context): Promise<Reply> {
    const { t, language, catalogue } = context
    if (step === 'cancel') return cancelledReply(context)
    const own = committeesWith('schedule', context)
    if (change !== null) {
      if (change.kind !== 'set-reporting-calendar') return { blocks: [text(t.dialogue.expired)] }
      const mine = own.some((one) => one.code === change.committee)
      return mine
        ? changed(change, step === 'confirm', context)
        : { blocks: [text(t.reportingCalendar.notYours)] }
    }
    if (words !== null && own.length === 0) return { blocks: [text(t.reportingCalendar.notYours)] }
    const all = words === null ? catalogue.committees : own
    const [only, ...others] = code === null ? all : all.filter((one) => one.code === code)
    if (only === undefined) return { blocks: [text(t.reportingCalendar.notYours)] }
    if (others.length > 0) return whichCommittee('reportingcalendar', all, words, context)
    const times = (await context.reportingCalendars.of([only.code])).get(only.code) ?? usualTimes
    if (words === null) return timesReply(only, times, examples[language], own.includes(only), context)
    const after = reportingTimesIn(words, times, context)
    if (after === null) {
      return { blocks: [text(t.reportingCalendar.unclear), ...examples[language].map((one) => text(one))] }
    }
    return changed({ kind: 'set-reporting-calendar', committee: only.code, times: after }, false, context)
  },
})

/** Says what a change comes to in the weeks that come, or makes it where it is confirmed. */
async function changed(
  change: ReportingCalendarChange,
  confirmed: boolean,
  context: CommandContext,
): Promise<Reply> {
  const { t, reportingCalendars, author } = context
  const { committee, times } = change
  if (!isPossible(times)) return { blocks: [text(t.reportingCalendar.impossible)] }
  const before = (await reportingCalendars.of([committee])).get(committee) ?? usualTimes
  const lines = changedTimes(before, times, context)
  if (lines.length === 0) return { blocks: timesBlocks(lines, context) }
  if (confirmed) {
    await reportingCalendars.set(committee, times, author)
    return { blocks: [text(t.reportingCalendar.done), ...timesBlocks(lines, context)] }
  }
  return {
    blocks: [
      heading(t.reportingCalendar.confirmTitle),
      ...timesBlocks(lines, context),
      facts(...(await comingFacts(times, context))),
    ],
    buttons: confirmButtons('reportingcalendar', { change }, context),
  }
}
