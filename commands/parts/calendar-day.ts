import { addDays, addMonths } from '../../src/calendar/date.ts'
import type { WorkingCalendar } from '../../src/calendar/working-days.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import { facts, heading, type Reply, text } from '../../src/chat/reply.ts'
import { writeDates } from '../../src/i18n/dates.ts'
import { dayFacts, writeDayOfWeek, writeKind } from './calendar-year.ts'
import { type Days, stretchesIn } from './day-words.ts'

/** The days that a question is about; `bad` for a date that there is none of, null where it names none. */
export function daysAsked(
  words: string,
  calendar: WorkingCalendar,
  context: CommandContext,
): Days | { readonly bad: string } | null {
  const { reader, today } = context
  const days = reader.daysAmong(words, calendar)
  const wrong = days.find(({ date }) => date === null)
  if (wrong !== undefined) return { bad: wrong.wording }
  const [first] = stretchesIn(words, days)
  if (first !== undefined) return { from: first.from, to: first.to < first.from ? first.from : first.to }
  const period = reader.period(words)
  if (period === null) return null
  // "tháng 9" asks of the next one, whereas of figures it would be the last.
  const yearLess = !/\d{4}|\/\d\d\b/.test(words)
  const { from, to } = period
  return yearLess && period.kind === 'month' && to < today
    ? { from: addMonths(from, 12), to: addMonths(to, 12) }
    : { from, to }
}

/** Whether a day is worked, and why not; of several days those that are not as their day of the week has it. */
export async function daysReply({ from, to }: Days, context: CommandContext): Promise<Reply> {
  const { t, language, workingDays } = context
  const days = await workingDays.list(from, to)
  if (from !== to) {
    const written = writeDates({ from, to }, language)
    return {
      blocks: [
        heading(written),
        days.length === 0
          ? text(t.calendar.noneWithin({ days: written }))
          : facts(...dayFacts(days, context)),
      ],
    }
  }
  const calendar = await workingDays.calendar()
  const [special] = days
  const kind = writeKind(from, special, context)
  const value =
    special === undefined
      ? kind
      : t.calendar.trusted({ what: kind, certainty: t.calendar.certainties[special.certainty] })
  return {
    blocks: [
      facts({ label: writeDayOfWeek(from, context), value }),
      ...(calendar.isWorking(from)
        ? []
        : [
            text(
              t.calendar.nextWorking({ day: writeDayOfWeek(calendar.onOrAfter(addDays(from, 1)), context) }),
            ),
          ]),
    ],
  }
}
