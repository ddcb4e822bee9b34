import { addDays, type CivilDate, mondayOf } from '../../src/calendar/date.ts'
import type { WorkingCalendar } from '../../src/calendar/working-days.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import { type Block, facts, text } from '../../src/chat/reply.ts'
import { type ReportingWeek, reportingOf } from '../../src/figures/reporting-week.ts'
import { writeInstant, writePeriodName } from '../../src/i18n/dates.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { nameOf } from './editing-found.ts'
import { reportingPlaces } from './reporting-place.ts'

/** More than this nobody reads before they confirm; the others are counted. */
const mostShown = 8

/**
 * From when until when the weeks' figures are reported in the speaker's committees, before and after the calendar is
 * another on these days: those that move and are not over, none where nothing moves. A committee is named where others
 * report at other times.
 */
export async function movedReporting(
  dates: readonly CivilDate[],
  after: WorkingCalendar,
  context: CommandContext,
): Promise<Block[]> {
  const { t, language, catalogue, author } = context
  const { committees } = catalogue
  const placeOf = await reportingPlaces(
    committees.map(({ code }) => code),
    context,
  )
  const moved = new Map<string, { label: string; value: string; homes: string[] }>()
  for (const from of weeksReported(dates)) {
    for (const { code, home } of committees) {
      const [was, is] = [placeOf(code), { ...placeOf(code), calendar: after }].map((place) =>
        reportingOf(from, place),
      ) as [ReportingWeek, ReportingWeek]
      const [before, then] = [between(was, context), between(is, context)]
      if (before === then || (was.closes <= author.at && is.closes <= author.at)) continue
      const week = writePeriodName({ kind: 'week', from, to: was.to }, language)
      const label = t.reportingCalendar.coming({ week })
      const value = t.reportingCalendar.change({ before, after: then })
      const line = moved.get(`${label} ${value}`)
      if (line === undefined) moved.set(`${label} ${value}`, { label, value, homes: [nameOf(home, context)] })
      else line.homes.push(nameOf(home, context))
    }
  }
  if (moved.size === 0) return []
  const lines = [...moved.values()].slice(0, mostShown).map(({ label, value, homes }) => ({
    label: homes.length === committees.length ? label : `${label} · ${homes.join(', ')}`,
    value,
  }))
  const number = writeNumber(moved.size - lines.length, language)
  return [
    facts(...lines),
    ...(moved.size > lines.length ? [text(t.reportingCalendar.movedMore({ number }))] : []),
  ]
}

/** The Mondays of the weeks whose reporting these days may move: it is in the week after, or behind one that is off. */
function weeksReported(dates: readonly CivilDate[]): Set<CivilDate> {
  const mondays = [...new Set(dates.map(mondayOf))].sort()
  return new Set(mondays.flatMap((monday) => [addDays(monday, -14), addDays(monday, -7)]))
}

function between({ opens, closes }: ReportingWeek, { t, language, timeZone }: CommandContext): string {
  return t.reportingCalendar.between({
    opens: writeInstant(opens, language, timeZone),
    closes: writeInstant(closes, language, timeZone),
  })
}
