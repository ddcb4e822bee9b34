import { instantAt, localTime, type TimeOfDay } from '../calendar/zoned.ts'
import { isForUnit } from './notice.ts'
import type { KeptNotice } from './notice-book.ts'
import { dateAt } from './office.ts'
import { firstFree, noPreferences } from './preferences.ts'
import { type HandOverDesk, isAsleep, type WaitingNotice } from './waiting.ts'

/** Milliseconds. */
const hourLength = 3_600_000

/** By part, the last time of today, so far as known, at which its unit hears of it. */
export function hearing(
  choices: readonly { readonly notice: WaitingNotice; readonly until: Date }[],
  { office, unitTold = [] }: HandOverDesk,
  now: Date,
): Map<number, TimeOfDay> {
  const here = localTime(now, office.timeZone)
  const heard = new Map<number, TimeOfDay>()
  const note = (part: number, at: Date) => {
    const { date, time } = at === now ? here : localTime(at, office.timeZone)
    if (date === here.date && time > (heard.get(part) ?? '')) heard.set(part, time)
  }
  for (const { part, at } of unitTold) note(part, at)
  for (const { notice, until } of choices) {
    if (notice.cause.kind === 'part' && isForUnit(notice.occasion)) note(notice.cause.id, until)
  }
  return heard
}

/** When an escalation may go: not in the hour in which the unit hears of it, nor before that on the same day. */
export function courteousTime(
  { occasion, cause, person }: WaitingNotice,
  heard: ReadonlyMap<number, TimeOfDay>,
  { office, preferences }: HandOverDesk,
  now: Date,
): Date {
  const heardAt = occasion.kind === 'escalation' && cause.kind === 'part' ? heard.get(cause.id) : undefined
  if (heardAt === undefined) return now
  const hour = `${heardAt.slice(0, 2)}:00`
  const next = new Date(instantAt(dateAt(office, now), hour, office.timeZone).getTime() + hourLength)
  return next <= now ? now : firstFree(preferences.get(person) ?? noPreferences, office, next)
}

/**
 * When the units of parts were told of them, or will be: what was put off then, and what is told now, though it is
 * decided by itself. Whatever else waits may wait for another process, and counts when it was told there.
 * @param beside The keys of what is due in the same round, but is not among what is decided with this
 */
export function unitTold(
  earlier: readonly KeptNotice[],
  beside: ReadonlySet<string>,
  now: Date,
): { part: number; at: Date }[] {
  return earlier.flatMap((notice) => {
    const { key, cause, occasion, handedAt, state } = notice
    if (cause.kind !== 'part' || !isForUnit(occasion)) return []
    const at = handedAt ?? (state === 'waiting' ? toBeTold(notice, beside.has(key), now) : null)
    return at === null ? [] : [{ part: cause.id, at }]
  })
}

function toBeTold({ sleep }: KeptNotice, isBeside: boolean, now: Date): Date | null {
  if (sleep !== null && isAsleep({ sleep }, now)) return sleep.until
  return isBeside ? now : null
}
