import { addDays, type CivilDate, civilDate, partsOf } from '../../src/calendar/date.ts'

/** A date in a text: where it stands, as it was typed; null where there is no such day. */
export interface WrittenDate {
  readonly date: CivilDate | null
  readonly typed: string
  readonly start: number
  readonly end: number
}

const written =
  /(?<!\d|\d[/.])(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})([/.-])(\d{1,2})\5(\d{4})|(\d{1,2})[/.](\d{1,2}))(?!\d|[/.]\d)/gu

/**
 * All the dates in a text, as they are written here (day first) or in ISO 8601. One without a year has that of the
 * next in the text that has one, else that of the one before it; where none has, it is the next such day.
 */
export function datesIn(text: string, today: CivilDate): WrittenDate[] {
  const found = [...text.matchAll(written)].map((match) => {
    const [typed, isoYear, isoMonth, isoDay, fullDay, , fullMonth, fullYear, day, month] = match
    const year = isoYear ?? fullYear
    return {
      typed,
      start: match.index,
      end: match.index + typed.length,
      year: year === undefined ? null : Number(year),
      month: Number(isoMonth ?? fullMonth ?? month),
      day: Number(isoDay ?? fullDay ?? day),
    }
  })
  return found.map(({ typed, start, end, year, month, day }, at) => {
    const said = year ?? found.slice(at).find((one) => one.year !== null)?.year ?? null
    const before = found.slice(0, at).findLast((one) => one.year !== null)?.year ?? null
    const meant = said ?? before
    const date = meant === null ? nextSuch(month, day, today) : (civilDate(meant, month, day) ?? null)
    return { typed, start, end, date }
  })
}

function nextSuch(month: number, day: number, today: CivilDate): CivilDate | null {
  const { year } = partsOf(today)
  // A 29/2 may be up to eight years away.
  const years = Array.from({ length: 9 }, (_, later) => year + later)
  return years.flatMap((one) => civilDate(one, month, day) ?? []).find((date) => date >= today) ?? null
}

/** Whether words between two dates say "from the one to the other". */
export function joinsRange(between: string): boolean {
  return /^\s*(?:-|–|—|→|(?:đến|den|tới|toi|to|until|till|through)(?:\s+(?:hết|het|the end of))?(?:\s+(?:ngày|ngay))?)\s*$/iu.test(
    between,
  )
}

/** All the dates from one to another; none where the other is earlier. */
export function daysFrom(from: CivilDate, to: CivilDate): CivilDate[] {
  const days: CivilDate[] = []
  for (let date = from; date <= to; date = addDays(date, 1)) days.push(date)
  return days
}
