import { addDays, type CivilDate } from '../../calendar/date.ts'
import { isoWeek } from '../../calendar/period.ts'
import type { WorkingCalendar } from '../../calendar/working-days.ts'

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
export function sampleWeeks({ isWorking, onOrAfter }: WorkingCalendar): SampleWeek[] {
  const weeks: SampleWeek[] = []
  for (let from = firstWeek; from <= lastWeek; from = addDays(from, 7)) {
    const days = [0, 1, 2, 3, 4, 5, 6].map((day) => addDays(from, day))
    const [thursday, friday] = [addDays(from, 10), addDays(from, 11)]
    const usual = [thursday, friday].filter(isWorking)
    const [first = onOrAfter(friday), ...others] = from === lastWeek ? [addDays(from, 4)] : usual
    weeks.push({
      from,
      to: addDays(from, 6),
      workingDays: days.filter(isWorking).length,
      entryDays: [first, ...others],
      correctionDay: onOrAfter(addDays(from, 14)),
    })
  }
  return weeks
}

/** Where the sample's clocks stand. */
export const sampleZone = 'Asia/Ho_Chi_Minh'
