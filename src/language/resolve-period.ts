import type { Period } from '../calendar/period.ts'
import * as period from '../calendar/period.ts'
import { isYearly, type Now, type PeriodName, type PeriodPhrase } from './period-phrase.ts'
import { inYear, resolveName, yearOf } from './resolve-period-name.ts'

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
  if (phrase.of === 'single') return resolveName(phrase.name, now)
  if (phrase.of === 'between') return between(phrase.first, phrase.second, now)
  const found = resolveName(phrase.of === 'up-to' ? phrase.end : phrase.start, now)
  if (found === null) return null
  if (phrase.of === 'up-to') return yearUpTo(found, now)
  return found.from > now.today ? found : period.rangeOf(found.from, now.today)
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
  const end = resolveName(second, now)
  if (end === null) return null
  let start = resolveName(first, now)
  if (isYearly(first) && yearOf(first, now) === undefined) {
    const year = period.nameOf(end).year
    start = inYear(first, year, now.cut)
    if (start === null || start.from > end.to) start = inYear(first, year - 1, now.cut)
  }
  if (start === null || start.from > end.to) return null
  return period.rangeOf(start.from, end.to)
}
