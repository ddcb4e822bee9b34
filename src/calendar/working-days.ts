import { addDays, type CivilDate, dateOfNumber, dayNumber, partsOf } from './date.ts'

/** Whether a special day is off, or worked although it lies on a weekend (a make-up day). */
export const specialDayKinds = ['off', 'work'] as const

/**
 * How far the date of a special day is to be trusted: officially announced, recalled without its source, computed
 * from a rule (a holiday on a rest day moves to the next working day), or taken from a secondary source.
 */
export const certainties = ['official', 'recalled', 'computed', 'secondary'] as const

/** A day that is not as its day of the week would have it. */
export interface SpecialDay {
  readonly date: CivilDate
  readonly name: string
  readonly kind: (typeof specialDayKinds)[number]
  readonly certainty: (typeof certainties)[number]
}

/** Which days are worked: Monday to Friday, but for the special days. */
export interface WorkingCalendar {
  isWorking(date: CivilDate): boolean
  /** The day itself if it is worked, else the next one that is. */
  onOrAfter(date: CivilDate): CivilDate
  /** The day itself if it is worked, else the last one before that is. */
  onOrBefore(date: CivilDate): CivilDate
  /**
   * The day `count` working days later, earlier when negative. The day itself is not counted, whether it is
   * worked or not, as in Bộ luật Dân sự 2015, Điều 147 khoản 2. 0 gives the day itself.
   */
  add(date: CivilDate, count: number): CivilDate
  /** How many working days lie after `from` up to and including `to`; as many less than 0 where `to` is earlier. */
  between(from: CivilDate, to: CivilDate): number
  /** The name of a day off; null for any other day, and for an ordinary weekend. */
  dayOff(date: CivilDate): string | null
  /** Whether any special day of the year is listed: a year without one has not been entered yet. */
  knows(year: number): boolean
}

/**
 * The calendar that a list of special days makes. Of two entries for one day the later counts. Any list will do:
 * after its last day Monday to Friday are worked again, so that there is always a next working day.
 */
export function workingCalendar(days: readonly SpecialDay[]): WorkingCalendar {
  const special = new Map(days.map((day) => [day.date, day]))
  const years = new Set(days.map(({ date }) => partsOf(date).year))
  const upTo = counter([...special.values()])
  const isWorkingNumber = (day: number) => upTo(day) > upTo(day - 1)
  // How many calendar days a search may have to go beyond those that ordinary weeks need.
  const slack = 2 * special.size + 14

  const nth = (count: number, low: number, high: number): CivilDate => {
    let [before, found] = [low, high]
    while (found - before > 1) {
      const middle = Math.floor((before + found) / 2)
      if (upTo(middle) >= count) found = middle
      else before = middle
    }
    return dateOfNumber(found)
  }
  const add = (date: CivilDate, count: number): CivilDate => {
    const day = dayNumber(date)
    const reach = 2 * Math.abs(count) + slack
    if (count > 0) return nth(upTo(day) + count, day, day + reach)
    return count < 0 ? nth(upTo(day - 1) + count + 1, day - reach, day) : date
  }
  return {
    isWorking: (date) => isWorkingNumber(dayNumber(date)),
    onOrAfter: (date) => add(addDays(date, -1), 1),
    onOrBefore: (date) => add(addDays(date, 1), -1),
    add,
    between: (from, to) => upTo(dayNumber(to)) - upTo(dayNumber(from)),
    dayOff: (date) => {
      const day = special.get(date)
      return day?.kind === 'off' ? day.name : null
    },
    knows: (year) => years.has(year),
  }
}

/** Counts the working days up to and including a day, from a fixed day long ago (negative before it). */
function counter(days: readonly SpecialDay[]): (day: number) => number {
  // Only what differs from its day of the week changes the count: a holiday on a Sunday does not.
  const changes = days
    .map(({ date, kind }) => ({ day: dayNumber(date), by: kind === 'work' ? 1 : -1 }))
    .filter(({ day, by }) => isWeekday(day) === by < 0)
    .sort((a, b) => a.day - b.day)
  const numbers = changes.map(({ day }) => day)
  const sums = [0]
  for (const { by } of changes) sums.push((sums.at(-1) as number) + by)
  return (day) => weekdaysUpTo(day) + (sums[countUpTo(numbers, day)] as number)
}

/** Day 0 is 1970-01-01, a Thursday: from the Monday of its week on. */
const sinceMonday = 3

function isWeekday(day: number): boolean {
  return weekdaysUpTo(day) > weekdaysUpTo(day - 1)
}

function weekdaysUpTo(day: number): number {
  const days = day + sinceMonday + 1
  const weeks = Math.floor(days / 7)
  return 5 * weeks + Math.min(days - 7 * weeks, 5)
}

/** How many of the sorted numbers are at most `limit`. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] as number) <= limit) low = middle + 1
    else high = middle
  }
  return low
}
