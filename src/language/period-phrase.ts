import type { CivilDate } from '../calendar/date.ts'
import type { PeriodCut } from '../calendar/period.ts'
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

/** The names of periods that come once a year. */
export type Yearly = Extract<
  PeriodName,
  { of: 'week' | 'month' | 'quarter' | 'half' | 'nine-months' | 'first-months' | 'date' }
>

/** Whether a name says nothing of the year, unless it has one beside it. */
export function isYearly(name: PeriodName): name is Yearly {
  return name.of !== 'year' && name.of !== 'relative' && name.of !== 'recent' && name.of !== 'to-date'
}
