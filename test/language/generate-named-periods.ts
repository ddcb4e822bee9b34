import { type CivilDate, partsOf } from '../../src/calendar/date.ts'
import { halfOf, isoWeek, monthOf, nineMonthsOf, quarterOf, yearOf } from '../../src/calendar/period.ts'
import type { Pick } from './pick.ts'
import type { SaidPeriod, Stretch } from './said-period.ts'

const calendar = 'calendar'
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const roman = ['I', 'II', 'III', 'IV']
const ordinals = ['first', 'second', 'third', 'fourth']

/** Of the years in which a name can lie, the latest in which its period has begun by today. */
export function latest(today: CivilDate, inYear: (year: number) => Stretch | undefined): Stretch {
  for (let year = partsOf(today).year; ; year--) {
    const found = inYear(year)
    if (found !== undefined && found.from <= today) return found
  }
}

/** One of the last two years or, as often, none said. */
function someYear(today: CivilDate, pick: Pick): number | undefined {
  return pick.of([undefined, partsOf(today).year, partsOf(today).year - 1])
}

export function week(today: CivilDate, pick: Pick): SaidPeriod {
  const number = 1 + pick.below(52)
  const year = pick.of([undefined, partsOf(today).year - 1])
  const means =
    year === undefined ? latest(today, (one) => isoWeek(one, number)) : (isoWeek(year, number) as Stretch)
  if (year === undefined)
    return { vi: `tuần ${number}`, en: pick.of([`week ${number}`, `in week ${number}`]), means }
  const iso = `${year}-W${String(number).padStart(2, '0')}`
  return {
    vi: pick.of([`tuần ${number}/${year}`, `tuần ${number} năm ${year}`, iso]),
    en: pick.of([`week ${number} of ${year}`, iso]),
    means,
  }
}

export function month(today: CivilDate, pick: Pick): SaidPeriod {
  const number = 1 + pick.below(12)
  const year = someYear(today, pick)
  const name = monthNames[number - 1] as string
  const short = name.length > 4 ? name.slice(0, 3) : name
  if (year === undefined) {
    const means = latest(today, (one) => monthOf(one, number, calendar))
    return {
      vi: pick.of([`tháng ${number}`, `t${number}`]),
      en: pick.of([`in ${name}`, `in ${short}`]),
      means,
    }
  }
  const [two, padded] = [String(year).slice(2), String(number).padStart(2, '0')]
  return {
    vi: pick.of([
      `tháng ${number}/${year}`,
      `tháng ${number} năm ${year}`,
      `t${number}/${two}`,
      `t${number}/${year}`,
      `tháng ${padded}/${year}`,
    ]),
    en: pick.of([`in ${name} ${year}`, `${short} ${year}`, `${padded}/${year}`]),
    means: monthOf(year, number, calendar),
  }
}

export function quarter(today: CivilDate, pick: Pick): SaidPeriod {
  const number = 1 + pick.below(4)
  const year = someYear(today, pick)
  const numeral = roman[number - 1] as string
  if (year === undefined) {
    const means = latest(today, (one) => quarterOf(one, number, calendar))
    return {
      vi: pick.of([`quý ${number}`, `quý ${numeral}`, `q${number}`]),
      en: pick.of([`Q${number}`, `in Q${number}`]),
      means,
    }
  }
  return {
    vi: pick.of([
      `quý ${number}/${year}`,
      `quý ${numeral} năm ${year}`,
      `quý ${numeral}/${year}`,
      `q${number}/${year}`,
    ]),
    en: pick.of([`Q${number} ${year}`, `in the ${ordinals[number - 1]} quarter of ${year}`]),
    means: quarterOf(year, number, calendar),
  }
}

export function half(today: CivilDate, pick: Pick): SaidPeriod {
  const year = partsOf(today).year - pick.below(2)
  const first = {
    vi: pick.of([`6 tháng ${year}`, `6 tháng đầu năm ${year}`, `6T/${year}`]),
    en: pick.of([`H1 ${year}`, `in the first half of ${year}`]),
    means: halfOf(year, 1, calendar),
  }
  const second = {
    vi: `6 tháng cuối năm ${year}`,
    en: `in the second half of ${year}`,
    means: halfOf(year, 2, calendar),
  }
  const nine = {
    vi: pick.of([`9 tháng ${year}`, `9 tháng đầu năm ${year}`]),
    en: `in the first nine months of ${year}`,
    means: nineMonthsOf(year, calendar),
  }
  return pick.of([first, second, nine])
}

export function year(today: CivilDate, pick: Pick): SaidPeriod {
  const number = partsOf(today).year - pick.below(3)
  return {
    vi: pick.of([`năm ${number}`, `${number}`]),
    en: pick.of([`in ${number}`, `${number}`]),
    means: yearOf(number, calendar),
  }
}
