import { addDays } from '../../src/calendar/date.ts'
import type { CommandContext, Reader } from '../../src/chat/command.ts'
import { type Block, type Button, type Fact, facts, heading, type Reply, text } from '../../src/chat/reply.ts'
import type { Committee } from '../../src/directory/catalogue.ts'
import { type ReportingTimes, reportedAt, reportingOf, usualTimes } from '../../src/figures/reporting-week.ts'
import { writeInstant, writePeriodName } from '../../src/i18n/dates.ts'
import { capitalised, committeeName } from './names.ts'
import { weekdayName } from './reminders-apply.ts'

type Texts = Pick<Reader, 't' | 'language'>

/** When a committee's weekly figures are reported, with the weeks that come, and what to type to change it. */
export async function timesReply(
  committee: Committee,
  times: ReportingTimes,
  examples: readonly string[],
  mayChange: boolean,
  context: CommandContext,
): Promise<Reply> {
  const { t, language } = context
  const name = committeeName(committee, language)
  return {
    blocks: [
      heading(t.reportingCalendar.title({ committee: name })),
      text(t.reportingCalendar.intro),
      facts(...timesFacts(times, context), ...(await comingFacts(times, context))),
      ...(mayChange ? [text(t.reportingCalendar.how), ...examples.map((one) => text(one))] : []),
    ],
    buttons: mayChange ? usualButton(committee.code, context) : [],
  }
}

/** "Mở: thứ Hai 08:00", "Khoá: thứ Sáu 16:00". */
function timesFacts({ opensOn, opensAt, closesOn, closesAt }: ReportingTimes, context: Texts): Fact[] {
  const { t } = context
  const written = (weekday: number, time: string) =>
    capitalised(t.reportingCalendar.dayAndTime({ weekday: weekdayName(weekday, context), time }))
  return [
    { label: t.reportingCalendar.opens, value: written(opensOn, opensAt) },
    { label: t.reportingCalendar.closes, value: written(closesOn, closesAt) },
  ]
}

/** The reporting of the week that is open, or was last, and of the next one: as days off move them. */
export async function comingFacts(times: ReportingTimes, context: CommandContext): Promise<Fact[]> {
  const { t, language, timeZone, author, workingDays } = context
  const place = { calendar: await workingDays.calendar(), timeZone, times }
  const current = reportedAt(author.at, place)
  return [current, reportingOf(addDays(current.from, 7), place)].map(({ from, to, opens, closes }) => ({
    label: t.reportingCalendar.coming({ week: writePeriodName({ kind: 'week', from, to }, language) }),
    value: t.reportingCalendar.between({
      opens: writeInstant(opens, language, timeZone),
      closes: writeInstant(closes, language, timeZone),
    }),
  }))
}

/** What a change comes to: the lines that are not as before. */
export function changedTimes(before: ReportingTimes, after: ReportingTimes, context: Texts): Fact[] {
  const was = timesFacts(before, context)
  return timesFacts(after, context).flatMap(({ label, value }, at) => {
    const old = was[at]?.value ?? ''
    return old === value
      ? []
      : [{ label, value: context.t.reportingCalendar.change({ before: old, after: value }) }]
  })
}

/** What a change comes to, or that it changes nothing. */
export function timesBlocks(changed: readonly Fact[], { t }: Texts): Block[] {
  return changed.length === 0 ? [text(t.reportingCalendar.unchanged)] : [facts(...changed)]
}

function usualButton(committee: string, { t }: Texts): Button[] {
  const change = { kind: 'set-reporting-calendar', committee, times: usualTimes }
  return [{ label: t.reportingCalendar.usual, press: { command: 'reportingcalendar', slots: { change } } }]
}
