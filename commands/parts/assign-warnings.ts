import { type CivilDate, partsOf } from '../../src/calendar/date.ts'
import type { AssignmentDraft } from '../../src/chat/assignment-draft.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import type { Planning } from '../../src/deadlines/plan.ts'
import { deadlineDay } from '../../src/deadlines/rest-day.ts'
import { writeDate, writeWeekday } from '../../src/i18n/dates.ts'

/** What whoever gives the work should know of its deadline. */
export function warnings(
  { due, wording }: AssignmentDraft,
  { office }: Planning,
  context: CommandContext,
): string[] {
  const { t, language, today, reader } = context
  if (due === null) return []
  const day = deadlineDay(due, office.calendar)
  const written = (date: CivilDate) => `${writeWeekday(date, language)} ${writeDate(date, language)}`
  const why = day.why?.kind === 'holiday' ? day.why.name : t.assign.weekend
  const { year } = partsOf(due)
  const worded = reader.deadline(wording, office.calendar)
  const time = worded?.ok === true ? worded.time : null
  return [
    // The hour stays in the wording that everybody reads; what is due is counted by days.
    ...(time === null || time === '23:59'
      ? []
      : [t.assign.hourOfDay({ time, day: writeDate(due, language) })]),
    ...(due < today ? [t.assign.past({ day: writeDate(due, language) })] : []),
    ...(day.isRestDay
      ? [
          t.assign.restDay({
            day: written(due),
            why,
            before: written(day.lastWorkingDayBefore),
            after: written(day.nextWorkingDay),
          }),
        ]
      : []),
    ...(office.calendar.knows(year) ? [] : [t.assign.noCalendar({ year: String(year) })]),
  ]
}
