import type { Author } from '../directory/author.ts'
import type { ReportingTimes } from './reporting-week.ts'

/** From when until when each committee has its weekly figures reported, as it set it. */
export interface ReportingCalendars {
  /** By committee; the usual times where none were set. */
  of(committees: readonly string[]): Promise<ReadonlyMap<string, ReportingTimes>>
  set(committee: string, times: ReportingTimes, author: Author): Promise<void>
}

/** What a secretary or an administrator changes about it. */
export interface ReportingCalendarChange {
  readonly kind: 'set-reporting-calendar'
  readonly committee: string
  readonly times: ReportingTimes
}

/** Whether a week would open before it closes, and so be open at all. */
export function isPossible({ opensOn, opensAt, closesOn, closesAt }: ReportingTimes): boolean {
  return opensOn < closesOn || (opensOn === closesOn && opensAt < closesAt)
}
