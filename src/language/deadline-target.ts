import type { HolidayName } from './holiday.ts'
import type { PeriodName } from './period-phrase.ts'

/** What a deadline's words point to, before the day on which they are said is known. */
export type Target =
  /** "20/11", "20/11/2023", "20/11 năm sau" (1 year on); day and month need not exist. */
  | {
      readonly of: 'date'
      readonly day: number
      readonly month: number
      readonly year?: number
      readonly yearSteps?: number
    }
  /** "ngày 25", "ngày 5 tháng sau" (1 month on). */
  | { readonly of: 'day-of-month'; readonly day: number; readonly monthSteps?: number }
  /** "hôm nay" 0, "ngày mai" 1. */
  | { readonly of: 'day-steps'; readonly steps: number }
  /** 1 for Monday to 7 for Sunday; in the week so many after this one, else the next such day. */
  | { readonly of: 'weekday'; readonly weekday: number; readonly weekSteps?: number }
  /** "trong 5 ngày làm việc", "10 ngày kể từ 04/4". */
  | {
      readonly of: 'term'
      readonly count: number
      readonly unit: TermUnit
      /** Where it begins; null for today. */
      readonly from: Target | null
      /** Whether the day on which it begins is the first that counts. */
      readonly countsFirst: boolean
    }
  | { readonly of: 'period'; readonly name: PeriodName; readonly part: PeriodPart }
  /** "Tết": the days off of the next. */
  | { readonly of: 'holiday'; readonly name: HolidayName }

/** "tuần này" is whole; of "đầu", "giữa" and "cuối tháng" a day: the first or the tenth, the middle, the last. */
export type PeriodPart = 'whole' | 'first' | 'tenth' | 'middle' | 'end'

/** In what a term is counted. */
export type TermUnit = 'working-day' | 'day' | 'week' | 'month' | 'year' | 'hour'

/** `before`: what is named is too late ("trước ngày 20/11"); `by`: its last day is in time. */
export type Bound = 'before' | 'by'

/** Words found at a position: what they may point to (several where that is not clear), and where they end. */
export interface FoundTarget {
  /** Each with its own bound where that is what is not clear ("đến tháng 7"). */
  readonly targets: readonly { readonly target: Target; readonly bound?: Bound }[]
  readonly end: number
}

/** What can mean one thing alone. */
export function only(target: Target, end: number): FoundTarget {
  return { targets: [{ target }], end }
}
