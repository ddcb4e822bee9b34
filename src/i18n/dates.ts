import { type CivilDate, dayOfWeek, partsOf } from '../calendar/date.ts'
import { nameOf, type Period } from '../calendar/period.ts'
import { localTime } from '../calendar/zoned.ts'
import type { Language } from '../directory/person.ts'
import { messagesIn } from './messages.ts'

/** Short names of the months, as English dates have them. */
const shortMonths = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** `16/06/2024`, or `16 Jun 2024`. */
export function writeDate(date: CivilDate, language: Language): string {
  const { year } = partsOf(date)
  return language === 'vi'
    ? `${dayAndMonth(date, language)}/${year}`
    : `${dayAndMonth(date, language)} ${year}`
}

/** `10/06–16/06/2024`, or `10 Jun – 16 Jun 2024`: the year once where both days share it. */
export function writeDates({ from, to }: { from: CivilDate; to: CivilDate }, language: Language): string {
  if (from === to) return writeDate(to, language)
  const sameYear = partsOf(from).year === partsOf(to).year
  const first = sameYear ? dayAndMonth(from, language) : writeDate(from, language)
  return language === 'vi' ? `${first}–${writeDate(to, language)}` : `${first} – ${writeDate(to, language)}`
}

/** `thứ Hai`, `Monday`. */
export function writeWeekday(date: CivilDate, language: Language): string {
  const names: Readonly<Record<number, string>> = messagesIn(language).dates.weekdays
  return names[dayOfWeek(date)] ?? ''
}

/** What a period is called: `tuần 24/2024`, `quý II/2024`; a range by its dates. */
export function writePeriodName(period: Period, language: Language): string {
  const { dates } = messagesIn(language)
  const name = nameOf(period)
  switch (period.kind) {
    case 'day':
      return dates.day({ date: writeDate(period.to, language) })
    case 'range':
      return writeDates(period, language)
    case 'nine-months':
      return dates.nineMonths(name)
    default:
      return dates[period.kind](name)
  }
}

/** The name with its dates, which every answer gives: `tuần 24/2024 (10/06–16/06/2024)`. */
export function writePeriod(period: Period, language: Language): string {
  const name = writePeriodName(period, language)
  if (period.kind === 'day' || period.kind === 'range') return name
  return messagesIn(language).dates.named({ name, dates: writeDates(period, language) })
}

/** `08:00 ngày 17/06/2024` in the time zone. */
export function writeInstant(instant: Date, language: Language, timeZone: string): string {
  const { date, time } = localTime(instant, timeZone)
  return messagesIn(language).dates.instant({ time, date: writeDate(date, language) })
}

function dayAndMonth(date: CivilDate, language: Language): string {
  const { month, day } = partsOf(date)
  return language === 'vi' ? `${date.slice(8, 10)}/${date.slice(5, 7)}` : `${day} ${shortMonths[month - 1]}`
}
