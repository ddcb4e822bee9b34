import { addDays, type CivilDate } from '../calendar/date.ts'
import { instantAt, localTime, type TimeOfDay } from '../calendar/zoned.ts'
import { isReminder } from './notice.ts'
import type { Occasion } from './occasion.ts'
import { type Hours, nextOpen, type Office, opening } from './office.ts'

/** When somebody does not want to be told anything, or only what is for them to decide. */
export interface Preferences {
  /** Hours without messages; where `from` is after `to` they run over midnight. */
  readonly quiet: Hours | null
  /** Days off duty, the first and the last. */
  readonly leaves: readonly { readonly from: CivilDate; readonly to: CivilDate }[]
  /** The last day without reminders and digests; new work, escalations and decisions still come. */
  readonly mutedUntil: CivilDate | null
}

/** Those of somebody who has set nothing. */
export const noPreferences: Preferences = { quiet: null, leaves: [], mutedUntil: null }

/** What is told again and again besides the reminders of deadlines. */
const regular = new Set<Occasion['kind']>(['digest', 'before-meeting', 'prompt', 'form-left'])

/** Whether somebody has put off notices of this kind on a day. */
export function isMuted({ mutedUntil }: Preferences, occasion: Occasion, date: CivilDate): boolean {
  return mutedUntil !== null && date <= mutedUntil && (isReminder(occasion) || regular.has(occasion.kind))
}

/** The last day of the leave that somebody is on; null where they are not. */
export function leaveOn({ leaves }: Preferences, date: CivilDate): CivilDate | null {
  const on = leaves.filter(({ from, to }) => from <= date && date <= to).map(({ to }) => to)
  return on.length === 0 ? null : on.reduce((one, other) => (one > other ? one : other))
}

/** Whether quiet hours leave no time at all within working hours. Such can't be kept, and are not. */
export function leavesNoTime(quiet: Hours, hours: Hours): boolean {
  const end = quietUntil(quiet, hours.from)
  return end !== null && (end.isNextDay || end.time >= hours.to)
}

/** The first instant from one on, within working hours, at which somebody may be told something. */
export function firstFree(preferences: Preferences, office: Office, instant: Date): Date {
  const { quiet } = preferences
  const kept = quiet !== null && !leavesNoTime(quiet, office.hours) ? quiet : null
  for (let at = instant; ; ) {
    const open = nextOpen(office, at)
    const { date, time } = localTime(open, office.timeZone)
    const leave = leaveOn(preferences, date)
    const end = kept === null ? null : quietUntil(kept, time)
    if (leave !== null) at = opening(office, office.calendar.onOrAfter(addDays(leave, 1)))
    else if (end !== null) at = instantAt(addDays(date, end.isNextDay ? 1 : 0), end.time, office.timeZone)
    else return open
  }
}

/** When quiet hours end that hold at a time of the day; null where they don't. */
function quietUntil({ from, to }: Hours, time: TimeOfDay): { time: TimeOfDay; isNextDay: boolean } | null {
  const holds = from < to ? from <= time && time < to : from !== to && (time >= from || time < to)
  return holds ? { time: to, isNextDay: time >= to } : null
}
