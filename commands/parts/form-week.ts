import { type CivilDate, mondayOf } from '../../src/calendar/date.ts'
import { weeksIn } from '../../src/calendar/period.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import type { NumberedWeek } from '../../src/chat/name-reader.ts'
import { comparable } from '../../src/chat/named.ts'
import { type Reply, text } from '../../src/chat/reply.ts'
import { mayFor } from '../../src/directory/rights.ts'
import type { Unit } from '../../src/directory/unit.ts'
import { isOpen, type ReportingWeek, reportedAt, reportingOf } from '../../src/figures/reporting-week.ts'
import { writeInstant, writePeriod, writePeriodName } from '../../src/i18n/dates.ts'
import { capitalised } from './names.ts'
import { correctorsOf } from './people-scope.ts'
import { reportingPlace } from './reporting-place.ts'

/** "Tuần 24/2024": beside it, a date is the day on which a letter was written. */
const weekNamed =
  /(?<![\p{L}\d])(?:tuần|tuan|week)\s+(?:(?:thứ|số|thu|so)\s+)?\d{1,2}(?:\s*(?:\/|năm|nam|of)\s*\d{4}|\s+năm ngoái|\s+nam ngoai)?(?!\d)/iu

/** The week that words name, or the one that is reported now; a sentence where it can't be entered. */
export async function weekFor(
  words: string,
  unit: Unit,
  context: CommandContext,
): Promise<ReportingWeek | Reply> {
  const monday = await mondayFor(words, unit, context)
  return typeof monday === 'string' ? weekOf(monday, unit, context) : monday
}

/** The Monday of the week that words name, or of the one that is reported now; a sentence where they name none. */
export async function mondayFor(
  words: string,
  unit: Unit,
  context: CommandContext,
): Promise<CivilDate | Reply> {
  const { reader, author, t } = context
  const named = weekNamed.exec(words)?.[0] ?? words
  const numbered = isThisWeek(words) ? null : reader.week(named)
  if (numbered !== null) return numbered.monday ?? { blocks: [text(noSuchWeek(numbered, context))] }
  if (reader.isNoPeriod(named)) return { blocks: [text(t.dialogue.impossiblePeriod)] }
  const said = isThisWeek(words) ? null : reader.period(named)
  // "Từ 10/6 đến 16/6" are the days of one.
  if (said !== null && mondayOf(said.from) !== mondayOf(said.to)) return { blocks: [text(t.forms.noWeek)] }
  if (said !== null) return mondayOf(said.from)
  return reportedAt(author.at, await reportingPlace(unit.committee, context)).from
}

/** The reporting of a week, or a sentence where the speaker can't enter or correct it any more, or yet. */
export async function weekOf(
  monday: CivilDate,
  unit: Unit,
  context: CommandContext,
): Promise<ReportingWeek | Reply> {
  const { author, timeZone, t, language, person, catalogue } = context
  const now = author.at
  const week = reportingOf(monday, await reportingPlace(unit.committee, context))
  if (now < week.opens) return { blocks: [text(notBegun(week, context))] }
  // After it is closed a secretary still can.
  if (!isOpen(week, now) && !mayFor(person, 'correct', unit, catalogue.units)) {
    const closed = writeInstant(week.closes, language, timeZone)
    const secretaries = await correctorsOf(unit, context)
    const days = { kind: 'week', from: week.from, to: week.to } as const
    const name = capitalised(writePeriodName(days, language))
    return { blocks: [text(t.forms.closed({ week: name, closed, secretaries }))] }
  }
  return week
}

/** That the figures of a week are not reported yet, with its days and when that begins. */
export function notBegun({ from, to, opens }: ReportingWeek, context: CommandContext): string {
  const { t, language, timeZone } = context
  const week = capitalised(writePeriod({ kind: 'week', from, to }, language))
  return t.forms.notBegun({ week, opens: writeInstant(opens, language, timeZone) })
}

/** That a year has no week of a number, and how many it has. */
export function noSuchWeek({ number, year }: NumberedWeek, { t }: Pick<CommandContext, 't'>): string {
  return t.forms.noSuchWeek({ number: String(number), year: String(year), weeks: String(weeksIn(year)) })
}

/** "Tuần này" is the week whose reporting is open: the one in progress can't be reported yet. */
export const isThisWeek = (words: string) => /\b(tuan nay|this week)\b/.test(comparable(words))
