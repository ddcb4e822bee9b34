import type { CivilDate } from '../calendar/date.ts'
import type { WorkingCalendar } from '../calendar/working-days.ts'

/** What a deadline on a given day means, for whoever sets it. */
interface DeadlineDay {
  readonly due: CivilDate
  readonly isRestDay: boolean
  /** Why nobody works on it; null where they do. */
  readonly why: { readonly kind: 'holiday'; readonly name: string } | { readonly kind: 'weekend' } | null
  /** The day by which the work can be done in practice: the deadline itself where it is a working day. */
  readonly lastWorkingDayBefore: CivilDate
  /** The day to which the deadline could be moved: the deadline itself where it is a working day. */
  readonly nextWorkingDay: CivilDate
}

/** Whether a deadline falls on a rest day, and the working days before and after it. */
export function deadlineDay(due: CivilDate, calendar: WorkingCalendar): DeadlineDay {
  const isRestDay = !calendar.isWorking(due)
  const name = calendar.dayOff(due)
  const why = name === null ? ({ kind: 'weekend' } as const) : ({ kind: 'holiday', name } as const)
  return {
    due,
    isRestDay,
    why: isRestDay ? why : null,
    lastWorkingDayBefore: calendar.onOrBefore(due),
    nextWorkingDay: calendar.onOrAfter(due),
  }
}
