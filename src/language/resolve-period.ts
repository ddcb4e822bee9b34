import { addDays, addMonths, type CivilDate, civilDate, partsOf } from '../calendar/date.ts'
import type { Period, PeriodCut } from '../calendar/period.ts'
import * as period from '../calendar/period.ts'
import type { Stretch } from './period-words.ts'

/** The year of a name, as a number or as steps from this year ("tháng 5 năm ngoái": −1), or neither. */
export interface OfYear {
  readonly year?: number
  readonly yearSteps?: number
}

/** A period as it was named, before the day of asking is known. A missing year is the latest that has begun. */
export type PeriodName =
  | ({ readonly of: 'week' | 'month' | 'quarter' | 'half'; readonly number: number } & OfYear)
  | ({ readonly of: 'nine-months' } & OfYear)
  /** The first `number` months of a year. */
  | ({ readonly of: 'first-months'; readonly number: number } & OfYear)
  | ({ readonly of: 'date'; readonly day: number; readonly month: number } & OfYear)
  | { readonly of: 'year'; readonly year: number }
  /** 0 is the one that holds today, −1 the one before. */
  | {
      readonly of: 'relative'
      readonly stretch: Stretch
      readonly steps: number
      /** "tháng này năm ngoái": −1. */
      readonly yearSteps?: number
    }
  /** The last `number` that are over. */
  | { readonly of: 'recent'; readonly stretch: Stretch; readonly number: number }
  /** From the start of the year (quarter, month, week) to today. */
  | { readonly of: 'to-date'; readonly stretch: Stretch; readonly year?: number }

/** A period in words: one that has a name, or a stretch between named ones. */
export type PeriodPhrase =
  | { readonly of: 'single'; readonly name: PeriodName }
  /** "từ 1/6 đến 15/6". */
  | { readonly of: 'between'; readonly first: PeriodName; readonly second: PeriodName }
  /** "tính đến 30/9": from the start of the year. */
  | { readonly of: 'up-to'; readonly end: PeriodName }
  /** "từ tháng 3": up to today. */
  | { readonly of: 'since'; readonly start: PeriodName }

/** The day on which something is asked and how the committee cuts its periods. */
export interface Now {
  readonly today: CivilDate
  readonly cut: PeriodCut
}

const resolved = new Map<string, Period | null>()

/**
 * The period that a phrase means on a day, or null where there is no such. Answers are kept, since the
 * same few periods are asked for all day and dates take longer to reckon than words to read.
 */
export function resolvePhrase(phrase: PeriodPhrase, now: Now): Period | null {
  const key = `${now.today} ${now.cut} ${keyOf(phrase)}`
  const known = resolved.get(key)
  if (known !== undefined) return known
  const found = reckon(phrase, now)
  if (resolved.size > 5_000) resolved.clear()
  resolved.set(key, found)
  return found
}

function keyOf(phrase: PeriodPhrase): string {
  switch (phrase.of) {
    case 'single':
      return valuesOf(phrase.name)
    case 'between':
      return `${valuesOf(phrase.first)} - ${valuesOf(phrase.second)}`
    case 'up-to':
      return `- ${valuesOf(phrase.end)}`
    case 'since':
      return `${valuesOf(phrase.start)} -`
  }
}

/** The values of a name. A year is at least 2000 and a step never is, so that they alone tell names apart. */
function valuesOf(name: PeriodName): string {
  let values = ''
  for (const key in name) values += ` ${name[key as keyof PeriodName]}`
  return values
}

function reckon(phrase: PeriodPhrase, now: Now): Period | null {
  if (phrase.of === 'single') return resolve(phrase.name, now)
  if (phrase.of === 'between') return between(phrase.first, phrase.second, now)
  const found = resolve(phrase.of === 'up-to' ? phrase.end : phrase.start, now)
  if (found === null) return null
  if (phrase.of === 'up-to') return yearUpTo(found, now)
  return found.from > now.today ? found : period.rangeOf(found.from, now.today)
}

/** The period that a name means on a day, or null where there is no such (30/2, week 53 of most years). */
function resolve(name: PeriodName, now: Now): Period | null {
  switch (name.of) {
    case 'year':
      return period.yearOf(name.year, now.cut)
    case 'relative':
      return inOtherYear(
        stepsFrom(period.periodHolding(now.today, name.stretch, now.cut), name.steps, now.cut),
        name.yearSteps ?? 0,
        now.cut,
      )
    case 'recent':
      return recent(name.stretch, name.number, now)
    case 'to-date':
      return toDate(name.stretch, name.year, now)
    default: {
      const year = yearOf(name, now)
      return year === undefined ? latestBegun(name, now) : inYear(name, year, now.cut)
    }
  }
}

export type Yearly = Extract<
  PeriodName,
  { of: 'week' | 'month' | 'quarter' | 'half' | 'nine-months' | 'first-months' | 'date' }
>

function inYear(name: Yearly, year: number, cut: PeriodCut): Period | null {
  switch (name.of) {
    case 'week':
      return period.isoWeek(year, name.number) ?? null
    case 'month':
      return within(name.number, 12) ? period.monthOf(year, name.number, cut) : null
    case 'quarter':
      return within(name.number, 4) ? period.quarterOf(year, name.number, cut) : null
    case 'half':
      return within(name.number, 2) ? period.halfOf(year, name.number, cut) : null
    case 'nine-months':
      return period.nineMonthsOf(year, cut)
    case 'first-months':
      if (!within(name.number, 12)) return null
      return period.rangeOf(period.yearOf(year, cut).from, period.monthOf(year, name.number, cut).to)
    case 'date': {
      const date = civilDate(year, name.month, name.day)
      return date === undefined ? null : period.dayOf(date)
    }
  }
}

function yearOf(name: OfYear, now: Now): number | undefined {
  return name.yearSteps === undefined ? name.year : partsOf(now.today).year + name.yearSteps
}

/** Without a year: the latest that has begun. Goes back eight years for a 29/2 and a week 53. */
function latestBegun(name: Yearly, now: Now): Period | null {
  const { year } = partsOf(now.today)
  for (let back = -1; back <= 8; back++) {
    const found = inYear(name, year - back, now.cut)
    if (found !== null && found.from <= now.today) return found
  }
  return null
}

function stepsFrom(start: Period, steps: number, cut: PeriodCut): Period {
  let found = start
  for (let step = 0; step > steps; step--) found = period.periodBefore(found, cut)
  for (let step = 0; step < steps; step++) {
    found = period.periodHolding(addDays(found.to, 1), found.kind as Exclude<period.PeriodKind, 'range'>, cut)
  }
  return found
}

/** The week, month or quarter of the same number in another year. */
function inOtherYear(found: Period, steps: number, cut: PeriodCut): Period | null {
  if (steps === 0 || (found.kind !== 'week' && found.kind !== 'month' && found.kind !== 'quarter'))
    return found
  const { year, number } = period.nameOf(found)
  return inYear({ of: found.kind, number }, year + steps, cut)
}

function recent(stretch: Stretch, number: number, now: Now): Period | null {
  if (!within(number, 520)) return null
  const current = period.periodHolding(now.today, stretch, now.cut)
  const last = current.to === now.today ? current : period.periodBefore(current, now.cut)
  if (number === 1) return last
  if (stretch === 'day' || stretch === 'week') {
    return period.rangeOf(addDays(last.from, (1 - number) * (stretch === 'day' ? 1 : 7)), last.to)
  }
  const months = { month: 1, quarter: 3, year: 12 }[stretch]
  return period.rangeOf(addMonths(last.from, (1 - number) * months), last.to)
}

function toDate(stretch: Stretch, year: number | undefined, now: Now): Period {
  const holding =
    year === undefined ? period.periodHolding(now.today, stretch, now.cut) : period.yearOf(year, now.cut)
  return period.rangeOf(holding.from, now.today < holding.to || year === undefined ? now.today : holding.to)
}

/** From the start of the year that a period lies in to the period's end: "tính đến 30/9". */
function yearUpTo(end: Period, now: Now): Period {
  const year = period.periodHolding(end.to, 'year', now.cut)
  return period.rangeOf(year.from, end.to)
}

/**
 * From the first of two periods to the end of the second. A first one named without a year lies in the
 * second one's, or in the year before where it would come after it. Null where the two are the wrong way round.
 */
function between(first: PeriodName, second: PeriodName, now: Now): Period | null {
  const end = resolve(second, now)
  if (end === null) return null
  let start = resolve(first, now)
  if (isYearly(first) && yearOf(first, now) === undefined) {
    const year = period.nameOf(end).year
    start = inYear(first, year, now.cut)
    if (start === null || start.from > end.to) start = inYear(first, year - 1, now.cut)
  }
  if (start === null || start.from > end.to) return null
  return period.rangeOf(start.from, end.to)
}

function isYearly(name: PeriodName): name is Yearly {
  return name.of !== 'year' && name.of !== 'relative' && name.of !== 'recent' && name.of !== 'to-date'
}

function within(number: number, most: number): boolean {
  return number >= 1 && number <= most
}
