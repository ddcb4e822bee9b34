import { addDays, type CivilDate, civilDate, partsOf } from '../../src/calendar/date.ts'
import { dayOf, monthOf, quarterOf, rangeOf, weekOf, yearOf } from '../../src/calendar/period.ts'
import { latest, monthNames } from './generate-named-periods.ts'
import type { Pick } from './pick.ts'
import type { SaidPeriod } from './said-period.ts'

const calendar = 'calendar'

export function recent(today: CivilDate, pick: Pick): SaidPeriod {
  const count = 2 + pick.below(11)
  const weeks = pick.chance(0.7)
  const last = weeks
    ? addDays(weekOf(today).from, -1)
    : addDays(monthOf(partsOf(today).year, partsOf(today).month, calendar).from, -1)
  const from = weeks ? addDays(last, 1 - 7 * count) : monthsBack(last, count)
  const word = weeks ? 'tuần' : 'tháng'
  return {
    vi: `${count} ${word} ${pick.of(['gần nhất', 'gần đây', 'qua'])}`,
    en: `${pick.of(['in the last', 'over the past', 'last'])} ${count} ${weeks ? 'weeks' : 'months'}`,
    means: { from, to: last },
  }
}

/** The first day of the month that lies `count - 1` months before a date's. */
function monthsBack(date: CivilDate, count: number): CivilDate {
  const { year, month } = partsOf(date)
  const total = 12 * year + month - count
  return monthOf(Math.floor(total / 12), (total % 12) + 1, calendar).from
}

export function relative(today: CivilDate, pick: Pick): SaidPeriod {
  const { year, month } = partsOf(today)
  const quarter = Math.ceil(month / 3)
  return pick.of([
    { vi: 'tuần này', en: 'this week', means: weekOf(today) },
    {
      vi: pick.of(['tuần trước', 'tuần vừa rồi', 'tuần qua']),
      en: 'last week',
      means: weekOf(addDays(today, -7)),
    },
    { vi: '2 tuần trước', en: '2 weeks ago', means: weekOf(addDays(today, -14)) },
    { vi: 'tháng này', en: 'this month', means: monthOf(year, month, calendar) },
    {
      vi: pick.of(['tháng trước', 'tháng vừa rồi']),
      en: 'last month',
      means: monthOf(year, month - 1, calendar),
    },
    { vi: 'quý này', en: 'this quarter', means: quarterOf(year, quarter, calendar) },
    { vi: 'quý trước', en: 'last quarter', means: quarterOf(year, quarter - 1, calendar) },
    { vi: 'năm nay', en: 'this year', means: yearOf(year, calendar) },
    { vi: pick.of(['năm ngoái', 'năm trước']), en: 'last year', means: yearOf(year - 1, calendar) },
    { vi: 'hôm qua', en: 'yesterday', means: dayOf(addDays(today, -1)) },
  ])
}

export function day(today: CivilDate, pick: Pick): SaidPeriod {
  const date = addDays(today, -pick.below(300))
  const { year, month, day } = partsOf(date)
  return {
    vi: pick.of([
      `ngày ${day}/${month}`,
      `ngày ${day}/${month}/${year}`,
      `ngày ${day} tháng ${month} năm ${year}`,
    ]),
    en: pick.of([
      `on ${day} ${monthNames[month - 1]} ${year}`,
      `on ${monthNames[month - 1]} ${day}, ${year}`,
      date,
    ]),
    means: dayOf(date),
  }
}

export function range(today: CivilDate, pick: Pick): SaidPeriod {
  const year = partsOf(today).year
  if (pick.chance(0.5)) {
    const first = 1 + pick.below(4)
    const last = first + 1 + pick.below(2)
    const means = rangeOf(monthOf(year, first, calendar).from, monthOf(year, last, calendar).to)
    return {
      vi: pick.of([`từ tháng ${first} đến tháng ${last}`, `từ t${first} đến t${last}/${year}`]),
      en: `from ${monthNames[first - 1]} to ${monthNames[last - 1]} ${year}`,
      means,
    }
  }
  const to = addDays(today, -pick.below(60))
  const from = addDays(to, -5 - pick.below(70))
  const [a, b] = [partsOf(from), partsOf(to)]
  const said = (date: typeof a) => `${date.day}/${date.month}/${date.year}`
  return {
    vi: pick.of([
      `từ ${said(a)} đến ${said(b)}`,
      `từ ngày ${a.day}/${a.month} đến ngày ${b.day}/${b.month}/${b.year}`,
    ]),
    en: `from ${a.day} ${monthNames[a.month - 1]} ${a.year} to ${b.day} ${monthNames[b.month - 1]} ${b.year}`,
    means: rangeOf(from, to),
  }
}

export function toDate(today: CivilDate, pick: Pick): SaidPeriod {
  return {
    vi: pick.of(['từ đầu năm', 'từ đầu năm đến nay']),
    en: pick.of(['year to date', 'since the start of the year', 'ytd']),
    means: rangeOf(yearOf(partsOf(today).year, calendar).from, today),
  }
}

export function upTo(today: CivilDate, pick: Pick): SaidPeriod {
  const month = 1 + pick.below(12)
  const day = pick.of([15, 28])
  const said = pick.of([undefined, partsOf(today).year - 1])
  const means = (year: number) =>
    rangeOf(yearOf(year, calendar).from, civilDate(year, month, day) as CivilDate)
  const year = said ?? partsOf(latest(today, (one) => dayOf(civilDate(one, month, day) as CivilDate)).to).year
  return {
    vi: `${pick.of(['tính đến', 'tính đến ngày'])} ${day}/${month}${said === undefined ? '' : `/${said}`}`,
    en: `up to ${day} ${monthNames[month - 1]} ${year}`,
    means: means(year),
  }
}
