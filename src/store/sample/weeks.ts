import { addDays, type CivilDate, dayOfWeek } from '../../calendar/date.ts'
import { isoWeek } from '../../calendar/period.ts'
import type { Holiday } from './schemas.ts'

/** A reporting week of the sample. */
export interface SampleWeek {
  readonly from: CivilDate
  readonly to: CivilDate
  /** 0 to 6: fewer in the week of a holiday. */
  readonly workingDays: number
  /** The days on which its figures may be entered: the Thursday or the Friday after. */
  readonly entryDays: readonly [CivilDate, ...CivilDate[]]
  /** The day on which a mistake in them is put right: the first working day of the week after that. */
  readonly correctionDay: CivilDate
}

/** The first week with figures, and the one that is still being reported when the sample's clock starts. */
const firstWeek = isoWeek(2023, 1)?.from ?? ''
export const lastWeek = isoWeek(2024, 24)?.from ?? ''

/** The weeks of the sample, oldest first, with what the holidays leave of them. */
export function sampleWeeks(holidays: readonly Holiday[]): SampleWeek[] {
  const special = new Map(holidays.map(({ date, kind }) => [date, kind]))
  const isWorked = (date: CivilDate) =>
    dayOfWeek(date) <= 5 ? special.get(date) !== 'off' : special.get(date) === 'work'
  const workedFrom = (date: CivilDate): CivilDate => (isWorked(date) ? date : workedFrom(addDays(date, 1)))

  const weeks: SampleWeek[] = []
  for (let from = firstWeek; from <= lastWeek; from = addDays(from, 7)) {
    const days = [0, 1, 2, 3, 4, 5, 6].map((day) => addDays(from, day))
    const [thursday, friday] = [addDays(from, 10), addDays(from, 11)]
    const usual = [thursday, friday].filter(isWorked)
    const [first = workedFrom(friday), ...others] = from === lastWeek ? [addDays(from, 4)] : usual
    weeks.push({
      from,
      to: addDays(from, 6),
      workingDays: days.filter(isWorked).length,
      entryDays: [first, ...others],
      correctionDay: workedFrom(addDays(from, 14)),
    })
  }
  return weeks
}

/** The instant of a minute of a day (0 to 1439) in Vietnam, which has kept UTC+7 since 1975. */
export function instantAt(date: CivilDate, minuteOfDay: number): Date {
  return new Date(Date.parse(`${date}T00:00:00+07:00`) + minuteOfDay * 60_000)
}
