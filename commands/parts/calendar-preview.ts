import { addDays, isWeekend } from '../../src/calendar/date.ts'
import type { SpecialDay } from '../../src/calendar/working-days.ts'
import type { CommandContext, Reader } from '../../src/chat/command.ts'
import { type Block, facts, heading, note, type Reply, text } from '../../src/chat/reply.ts'
import type { CalendarChange } from '../../src/deadlines/calendar-book.ts'
import { type DayChange, entriesOf } from '../../src/deadlines/day-change.ts'
import { writeDate } from '../../src/i18n/dates.ts'
import { writeDayOfWeek, writeKind } from './calendar-year.ts'
import { confirmButtons } from './confirm.ts'
import { movedBlocks } from './moved-notices.ts'
import { movedReporting } from './moved-reporting.ts'

/** Says what a change of the calendar does and which notices move, or does it where it is confirmed. */
export async function changeDays(
  change: DayChange,
  confirmed: boolean,
  context: CommandContext,
): Promise<Reply> {
  const { t, workingDays, desk, author } = context
  const known = await listed(change, context)
  const entries = entriesOf(change, [...known.values()])
  if (confirmed) {
    await workingDays.change(entries, author)
    return { blocks: [heading(t.calendar.doneTitle), dayLines(entries, known, context)] }
  }
  const moved = await desk.preview(async (planning) => {
    const calendar = await workingDays.calendar(entries)
    return { ...planning, office: { ...planning.office, calendar } }
  }, author.at)
  const calendar = await workingDays.calendar(entries)
  const reporting = await movedReporting(
    [...entries.set.map(({ date }) => date), ...entries.remove],
    calendar,
    context,
  )
  const isMoved = reporting.length > 0
  return {
    blocks: [
      heading(t.calendar.confirmTitle),
      dayLines(entries, known, context),
      ...restDayNotes(change, calendar.onOrAfter, context),
      ...reporting,
      ...(isMoved && moved.length === 0 ? [] : await movedBlocks(moved, context)),
      note(t.calendar.everywhere),
    ],
    buttons: confirmButtons('calendar', { change }, context),
  }
}

async function listed(change: DayChange, { workingDays }: CommandContext): Promise<Map<string, SpecialDay>> {
  const dates =
    change.kind === 'make-up-day'
      ? [change.date, ...(change.instead === null ? [] : [change.instead])]
      : change.dates
  const sorted = [...dates].sort()
  const days = await workingDays.list(sorted[0] ?? '', sorted.at(-1) ?? '')
  return new Map(days.map((day) => [day.date, day]))
}

/** How each day is, and how it will be. */
function dayLines(
  { set, remove }: CalendarChange,
  known: ReadonlyMap<string, SpecialDay>,
  context: Reader,
): Block {
  const { t } = context
  const after = [
    ...set.map((day) => [day.date, day] as const),
    ...remove.map((date) => [date, undefined] as const),
  ]
  return facts(
    ...after
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([date, day]) => ({
        label: writeDayOfWeek(date, context),
        value: t.calendar.fromTo({
          before: writeKind(date, known.get(date), context),
          after: writeKind(date, day, context),
        }),
      })),
  )
}

/** A public holiday on a weekend is made up for on the next working day, which is another entry. */
function restDayNotes(
  change: DayChange,
  onOrAfter: (date: string) => string,
  { t, language }: CommandContext,
): Block[] {
  if (change.kind !== 'days-off') return []
  return change.dates.filter(isWeekend).map((date) =>
    text(
      t.calendar.onRestDay({
        day: writeDate(date, language),
        after: writeDate(onOrAfter(addDays(date, 1)), language),
      }),
    ),
  )
}
