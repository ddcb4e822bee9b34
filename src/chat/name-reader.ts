import type { CivilDate } from '../calendar/date.ts'
import type { Period, PeriodCut } from '../calendar/period.ts'
import type { WorkingCalendar } from '../calendar/working-days.ts'
import type { Asks } from '../figures/answer.ts'
import { type ReadAssignment, readAssignment } from '../language/assignment.ts'
import { type ReadCorrection, readCorrection } from '../language/correction.ts'
import { readDay, readDays, type SaidDay } from '../language/day.ts'
import { type Deadline, readDeadline } from '../language/deadline.ts'
import { type ReadAnswer, readAnswer } from '../language/figure-answer.ts'
import { type FigureList, readFigureList } from '../language/figure-list.ts'
import { readHoliday } from '../language/holiday.ts'
import type { Lexicon } from '../language/lexicon.ts'
import { type NumberedWeek, readNumberedWeek } from '../language/numbered-week.ts'
import { parseNumber } from '../language/numbers.ts'
import { workNumberIn } from '../language/read-work-answer.ts'
import { readRecurrence, type SaidRecurrence } from '../language/recurrence.ts'
import { asTyped, understand } from '../language/understand.ts'
import { readWeekday } from '../language/weekday.ts'

/** Parts of a sentence that gives work, as commands take them. */
export type { ReadAssignment } from '../language/assignment.ts'
export type { UnitGroup } from '../language/assignment-groups.ts'
export type { UnclearUnit } from '../language/assignment-unit.ts'
/** A day as it was worded, and where. */
export type { SaidDay } from '../language/day.ts'
/** A deadline as it was worded, or why it is none. */
export type { Deadline } from '../language/deadline.ts'
/** One thing that a pasted list reports. */
export type { ListItem } from '../language/figure-list.ts'
/** A week that was named by its number. */
export type { NumberedWeek } from '../language/numbered-week.ts'
/** When words say that work comes again. */
export type { SaidRecurrence } from '../language/recurrence.ts'

/** What words name: these, or where it is not clear, or words are left over, none but what comes near. */
export interface Meant {
  readonly codes: readonly string[]
  readonly candidates: readonly string[]
}

/** The units that are named among other words; `strange` holds words that name one which can't be told, or is null. */
interface UnitsAmong {
  readonly codes: readonly string[]
  readonly strange: string | null
}

/** Reads parts of a text for commands that take their words apart themselves. */
export interface NameReader {
  /** The units that the words name, as they are on a day. */
  units(words: string, on: CivilDate): Meant
  /** The units that are named among other words. */
  unitsAmong(words: string): UnitsAmong
  indicator(words: string): Meant
  /** The deadline that words name, or null. */
  deadline(words: string, calendar: WorkingCalendar): Deadline | null
  /** The days off of the holiday that words name; `unknown` where the calendar does not list them, null for none. */
  holiday(words: string, calendar: WorkingCalendar): ReturnType<typeof readHoliday>
  /** The day that is named among other words, past or to come, or null. */
  dayAmong(words: string, calendar: WorkingCalendar): SaidDay | null
  /** All the days that are named among other words, in their order. */
  daysAmong(words: string, calendar: WorkingCalendar): readonly SaidDay[]
  /** When words say that work comes again, and the words without that; null where they do not say so. */
  recurrence(words: string): SaidRecurrence | null
  /** The number of the work that is named, as in "việc 6", or null. */
  workNumber(words: string): number | null
  /** What a sentence that gives work says, as far as it does. */
  work(words: string, calendar: WorkingCalendar): ReadAssignment
  /** What a sentence that corrects a figure says, as far as it does. */
  correction(words: string): ReadCorrection
  /** The answer to one question of a form, or why it is none. */
  answer(words: string, asks: Asks): ReadAnswer
  /** A pasted list of figures, line by line. */
  list(words: string): FigureList
  /** The first day of what the words name (`1/3/2025`, `tháng 3/2025`), or null. */
  day(words: string): CivilDate | null
  /** The day of the week that is named among words where no month is meant, 1 for Monday to 7 for Sunday; or null. */
  weekday(words: string): number | null
  /** The period that words name, or null. */
  period(words: string): Period | null
  /** The week that words name by its number, the nearest where they name no year; null for none. */
  week(words: string): NumberedWeek | null
  /** Whether words name a period that is not in the calendar: week 99, 31/2. */
  isNoPeriod(words: string): boolean
  /** A number as people write it; null for none, and for one with two readings. */
  number(words: string): number | null
}

/** Reads as the language does everywhere else, in the light of what the speaker may see. */
export function nameReader(lexicon: () => Lexicon, now: { today: CivilDate; cut: PeriodCut }): NameReader {
  return {
    units(words, on) {
      const { units, ask, unknown } = understand(words, lexicon(), { ...now, today: on }, 'units')
      if (unknown.length > 0) return { codes: [], candidates: units }
      return ask?.about === 'unit'
        ? { codes: [], candidates: ask.candidates }
        : { codes: units, candidates: [] }
    },
    unitsAmong(words) {
      const { text, units, ask, stranger } = understand(words, lexicon(), now, 'report')
      if (units.length > 0) return { codes: units, strange: null }
      if (stranger !== null) return { codes: [], strange: asTyped(text, stranger) }
      return { codes: [], strange: ask?.about === 'unit' ? words.trim() : null }
    },
    indicator(words) {
      const { indicator, ask, unknown } = understand(words, lexicon(), now, 'define')
      if (indicator !== null) {
        return unknown.length > 0
          ? { codes: [], candidates: [indicator] }
          : { codes: [indicator], candidates: [] }
      }
      return { codes: [], candidates: ask?.about === 'indicator' ? ask.candidates : [] }
    },
    deadline: (words, calendar) => readDeadline(words, { ...now, calendar }),
    holiday: (words, calendar) => readHoliday(words, { ...now, calendar }),
    dayAmong: (words, calendar) => readDay(words, { ...now, calendar }),
    daysAmong: (words, calendar) => readDays(words, { ...now, calendar }),
    recurrence: readRecurrence,
    weekday: readWeekday,
    workNumber: workNumberIn,
    work: (words, calendar) => readAssignment(words, lexicon(), { ...now, calendar }),
    correction: (words) => readCorrection(words, lexicon(), now),
    answer: readAnswer,
    list: readFigureList,
    day: (words) => understand(words, lexicon(), now, 'units').period?.from ?? null,
    isNoPeriod: (words) => understand(words, lexicon(), now, 'units').ask?.about === 'period',
    period: (words) => understand(words, lexicon(), now, 'units').period,
    week: (words) => readNumberedWeek(words, lexicon(), now),
    number(words) {
      const parsed = parseNumber(words)
      return parsed.ok ? parsed.value : null
    },
  }
}
