import { type CivilDate, partsOf } from '../calendar/date.ts'
import type { SpecialDay } from '../calendar/working-days.ts'
import type { CalendarChange } from './calendar-book.ts'

/** What an administrator changes about days. */
export type DayChange =
  | { readonly kind: 'days-off'; readonly dates: readonly CivilDate[]; readonly name: string }
  /** A rest day that is worked, for a working day that is off instead where one is named. */
  | { readonly kind: 'make-up-day'; readonly date: CivilDate; readonly instead: CivilDate | null }
  | { readonly kind: 'ordinary-days'; readonly dates: readonly CivilDate[] }

const kinds: readonly string[] = ['days-off', 'make-up-day', 'ordinary-days'] satisfies DayChange['kind'][]

/** Whether a change is one of the calendar. */
export function isDayChange(change: { readonly kind: string }): change is DayChange {
  return kinds.includes(change.kind)
}

/**
 * The entries that a change comes to. What an administrator enters counts as announced. Names of days are
 * Vietnamese, as the announcements have them.
 *
 * @param known the special days there are, whose names are kept
 */
export function entriesOf(change: DayChange, known: readonly SpecialDay[]): CalendarChange {
  const announced = { certainty: 'official' } as const
  switch (change.kind) {
    case 'days-off':
      return {
        set: change.dates.map((date) => ({ ...announced, date, name: change.name, kind: 'off' })),
        remove: [],
      }
    case 'make-up-day': {
      const { date, instead } = change
      const off = known.find((one) => one.date === instead && one.kind === 'off')
      const worked = instead === null ? 'Làm bù' : `Làm bù ngày ${dayAndMonth(instead)}`
      return {
        set: [
          { ...announced, date, name: worked, kind: 'work' },
          ...(instead === null
            ? []
            : [
                {
                  ...announced,
                  date: instead,
                  name: off?.name ?? 'Hoán đổi ngày làm việc',
                  kind: 'off',
                } as const,
              ]),
        ],
        remove: [],
      }
    }
    case 'ordinary-days':
      return { set: [], remove: change.dates }
  }
}

function dayAndMonth(date: CivilDate): string {
  const { day, month } = partsOf(date)
  return `${day}/${month}`
}
