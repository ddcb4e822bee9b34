import { courteousTime, hearing } from './courtesy.ts'
import { earliestLate } from './lateness.ts'
import { dateAt, nextOpen, type Office } from './office.ts'
import { type Pointless, placeOf, pointlessFigures, pointlessMeeting, pointlessSince } from './pointless.ts'
import { firstFree, isMuted, leaveOn, noPreferences, type Preferences } from './preferences.ts'
import { type HandedOver, type HandOver, type HandOverDesk, isAsleep, type WaitingNotice } from './waiting.ts'

/**
 * What is to go now of what waits: within working hours, one message a person at most, nothing that has become
 * pointless, and a unit before anybody above it. Whatever is not due yet, asleep or held is left out.
 */
export function handOver(waiting: readonly WaitingNotice[], desk: HandOverDesk, now: Date): HandOver {
  const drop: HandOver['drop'][number][] = []
  const all = waiting.filter((one) => one.dueAt <= now && !isAsleep(one, now))
  const urgent = all.filter(isUrgent)
  const due = all.filter((one) => !isUrgent(one))
  const open = nextOpen(desk.office, now)
  if (open > now) {
    return {
      send: messagesOf(urgent, now),
      drop,
      postpone: due.filter(({ held }) => !held).map((notice) => ({ notice, until: open })),
    }
  }
  const choices = wanted(worthTelling(due, now, drop), desk, now, drop)
  const ready = choices.filter(({ until }) => until <= now).map(({ notice }) => notice)
  const postpone = choices.filter(({ until }) => until > now)
  const heard = hearing(choices, desk, now)
  const going = [...urgent]
  for (const notice of ready) {
    const until = courteousTime(notice, heard, desk, now)
    if (until > now) postpone.push({ notice, until })
    else going.push(notice)
  }
  return { send: messagesOf(going, now), drop, postpone }
}

/** What a secretary sends at once goes at any hour. */
function isUrgent({ occasion }: WaitingNotice): boolean {
  return occasion.kind === 'nudge' && occasion.urgent
}

/** One message a person. */
function messagesOf(notices: readonly WaitingNotice[], now: Date): HandedOver[] {
  const byPerson = new Map<string, WaitingNotice[]>()
  for (const notice of notices) {
    const list = byPerson.get(notice.person)
    if (list === undefined) byPerson.set(notice.person, [notice])
    else list.push(notice)
  }
  return [...byPerson].map(([person, own]) => ({
    person,
    notices: own,
    late: earliestLate(own, now),
  }))
}

/** Without what has become pointless, by itself or since a later reminder is due too, and without what is held. */
function worthTelling(
  due: readonly WaitingNotice[],
  now: Date,
  drop: HandOver['drop'][number][],
): WaitingNotice[] {
  const standing: WaitingNotice[] = []
  const latest = new Map<string, number>()
  for (const notice of due) {
    const why = pointlessBy(notice, now)
    if (why !== null) drop.push({ notice, why })
    if (why !== null || notice.held) continue
    standing.push(notice)
    const place = placeOf(notice)
    if (place !== null) latest.set(place.row, Math.max(place.rank, latest.get(place.row) ?? place.rank))
  }
  return standing.filter((notice) => {
    const place = placeOf(notice)
    const isLatest = place === null || latest.get(place.row) === place.rank
    if (!isLatest) drop.push({ notice, why: 'superseded' })
    return isLatest
  })
}

function pointlessBy(notice: WaitingNotice, now: Date): Pointless | null {
  if (notice.part !== null) return pointlessSince(notice, notice.part)
  return notice.figures === null ? pointlessMeeting(notice, now) : pointlessFigures(notice.figures, now)
}

/** A notice, and when it may go. */
interface Choice {
  readonly notice: WaitingNotice
  readonly until: Date
}

/** When each notice may go as far as its person is concerned, without those that the person is spared. */
function wanted(
  notices: readonly WaitingNotice[],
  { office, preferences }: HandOverDesk,
  now: Date,
  drop: HandOver['drop'][number][],
): Choice[] {
  const date = dateAt(office, now)
  const of = (person: string) => preferences.get(person) ?? noPreferences
  const free = new Map<string, Date>()
  const present = new Set<string>()
  for (const notice of notices) {
    const own = of(notice.person)
    // The offices are open: whoever wishes nothing else may be told now.
    const at = own === noPreferences ? now : (free.get(notice.person) ?? firstFree(own, office, now))
    free.set(notice.person, at)
    if (leaveOn(own, date) === null && !isMuted(own, notice.occasion, date)) present.add(sharedKey(notice))
  }
  return notices.flatMap((notice) => {
    const own = of(notice.person)
    const away = leaveOn(own, date) !== null && present.has(sharedKey(notice))
    if (isMuted(own, notice.occasion, date)) drop.push({ notice, why: 'muted' })
    else if (away) drop.push({ notice, why: 'on-leave' })
    else return [{ notice, until: restedTime(notice, own, free.get(notice.person) as Date, office) }]
    return []
  })
}

/** When a notice may go that is not to be told before some time. */
function restedTime({ figures }: WaitingNotice, own: Preferences, free: Date, office: Office): Date {
  const rests = figures?.restsUntil ?? null
  return rests === null || rests <= free ? free : firstFree(own, office, rests)
}

/** Of one key are the notices by which several people hear of the same thing. */
export function sharedKey({ key, person }: Pick<WaitingNotice, 'key' | 'person'>): string {
  return key.slice(0, -person.length)
}
