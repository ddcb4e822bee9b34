import { type CivilDate, daysBetween } from '../calendar/date.ts'
import { isoWeek, isoWeekNumber, weekOf } from '../calendar/period.ts'
import { knownWords } from './know-words.ts'
import type { Lexicon } from './lexicon.ts'
import { mentionsIn } from './mentions.ts'
import type { Now } from './period-phrase.ts'
import { yearOf } from './resolve-period-name.ts'
import { segment } from './segments.ts'

/** A week that was named by its number. */
export interface NumberedWeek {
  readonly number: number
  /** The ISO 8601 year, as it was said or understood. */
  readonly year: number
  /** Its Monday, perhaps of a week to come; null where the year has no such week. */
  readonly monday: CivilDate | null
}

/** Words that are looked at; a letter's head has fewer. */
const mostTokens = 300
/** Days from this week within which a week is looked for that was named without its year: half of one. */
const mostDays = 27 * 7

/**
 * The first week that words name by its number, or null. Questions are about weeks that have begun, so that "tuần 26"
 * in week 25 is last year's there; whoever reports or corrects figures means the nearest, which may be still to come.
 * Pure.
 */
export function readNumberedWeek(text: string, lexicon: Lexicon, now: Now): NumberedWeek | null {
  const known = knownWords(text, mostTokens, lexicon)
  const { periods, denied } = mentionsIn(known.tokens, segment(known, lexicon))
  for (const { phrase, start } of periods) {
    if (phrase?.of !== 'single' || phrase.name.of !== 'week' || denied.includes(start)) continue
    const { number } = phrase.name
    const year = yearOf(phrase.name, now)
    return year === undefined
      ? nearest(number, now)
      : { number, year, monday: isoWeek(year, number)?.from ?? null }
  }
  return null
}

function nearest(number: number, { today }: Now): NumberedWeek {
  const current = weekOf(today)
  const { year } = isoWeekNumber(current)
  const near = [year - 1, year, year + 1].flatMap((one) => {
    const week = isoWeek(one, number)
    const days =
      week === undefined ? Number.POSITIVE_INFINITY : Math.abs(daysBetween(current.from, week.from))
    return week === undefined || days > mostDays ? [] : [{ number, year: one, monday: week.from, days }]
  })
  const [found] = near.sort((one, other) => one.days - other.days)
  return found === undefined
    ? { number, year, monday: null }
    : { number, year: found.year, monday: found.monday }
}
