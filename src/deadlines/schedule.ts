import { addDays, type CivilDate, daysBetween } from '../calendar/date.ts'
import type { WorkingCalendar } from '../calendar/working-days.ts'
import type { ReminderPlan } from './assignment.ts'
import type { Counting, Slot } from './facts.ts'
import type { Occasion } from './occasion.ts'
import { type Office, opening } from './office.ts'

/** After one day, up to and including another. */
export interface Span {
  readonly after: CivilDate
  readonly to: CivilDate
}

/** The reminders of a unit before its deadline and on the day. */
export function remindersBefore(counting: Counting, plan: ReminderPlan, office: Office, span: Span): Slot[] {
  const { due, onTheDay } = counting
  const days = new Map<CivilDate, Occasion>()
  // The nearest to the deadline last, which is told where several fall on one day.
  for (const count of [...plan.before].sort((one, other) => other - one)) {
    days.set(office.calendar.add(onTheDay, -count), { kind: 'before', days: count })
  }
  if (plan.onTheDay) days.set(onTheDay, { kind: 'on-day' })
  return slots(days, { due, round: due }, office, span)
}

/** The reminders of a unit that is late: daily at first, then weekly. */
export function remindersAfter(counting: Counting, plan: ReminderPlan, office: Office, span: Span): Slot[] {
  const { due, lateFrom, round } = counting
  const { calendar } = office
  const days = new Map<CivilDate, Occasion>()
  let last = lateFrom
  for (let day = 1; day <= plan.dailyOverdue && last < span.to; day++) {
    last = calendar.add(lateFrom, day)
    days.set(last, { kind: 'overdue', day })
  }
  if (plan.weeklyOverdue) addWeeks(days, last, calendar, span)
  return slots(days, { due, round }, office, span)
}

/** The same day of the week, or the next working day. Of weeks that meet there after long holidays one is told. */
function addWeeks(
  days: Map<CivilDate, Occasion>,
  from: CivilDate,
  calendar: WorkingCalendar,
  { after, to }: Span,
): void {
  // Days off move a week on, by two weeks at most.
  const first = Math.max(1, Math.floor(daysBetween(from, after) / 7) - 2)
  for (let week = first; ; week++) {
    const date = addDays(from, 7 * week)
    if (date > to) return
    days.set(calendar.onOrAfter(date), { kind: 'overdue-week', week })
  }
}

function slots(
  days: ReadonlyMap<CivilDate, Occasion>,
  deadline: Slot['deadline'],
  office: Office,
  { after, to }: Span,
): Slot[] {
  return [...days]
    .filter(([date]) => date > after && date <= to)
    .map(([date, occasion]) => ({
      occasion,
      audience: 'officer',
      at: opening(office, date),
      deadline,
      held: false,
      except: null,
    }))
}
